internal import PostmortemCore

/// How incidents were noticed over the quarters: by an alert, or by a customer.
struct DetectionMetric {
  private let place: Place
  private var words: Words { place.words }
  private let detection: DetectionByQuarter
  /// The last five years, oldest quarter first.
  private let rows: [DetectionByQuarter.Row]
  /// The ways, the most frequent first, at last those that do not say; each with its counts by row.
  private let ways: [Way]

  /// A way of noticing, and how many incidents were noticed so in each quarter.
  struct Way: Sendable {
    /// As the format has it; empty for several together, and for those that do not say.
    let name: String
    /// For readers.
    let label: String
    let counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  /// Authors may write any word; more would be a list.
  private static let mostWays = 6

  init(_ place: Place) {
    let (words, detection) = (place.words, place.site.figures.detectionByQuarter)
    let rows = Array(detection.rows.suffix(20))
    let named = detection.detections.enumerated().map { index, name in
      Way(name: name, label: words.label(name), counts: rows.map { $0.counts[index] })
    }.filter { $0.total > 0 }.sorted { $0.total != $1.total ? $0.total > $1.total : $0.name < $1.name }
    var ways = Array(named.prefix(DetectionMetric.mostWays))
    let others = named.dropFirst(DetectionMetric.mostWays)
    if !others.isEmpty {
      let counts = rows.indices.map { row in others.reduce(0) { $0 + $1.counts[row] } }
      ways.append(Way(name: "", label: words[.detectionOtherWays], counts: counts))
    }
    let unsaid = Way(name: "", label: words[.detectionNotSaid], counts: rows.map(\.unsaid))
    if unsaid.total > 0 { ways.append(unsaid) }
    self.place = place
    self.detection = detection
    self.rows = rows
    self.ways = ways
  }

  var view: MetricView {
    MetricView(
      anchor: "detection",
      heading: words[.detectionHeading],
      finding: finding,
      sentence: sentence,
      caption: words[.detectionCaption],
      drawing: DetectionDrawing.draw(ways, quarters: rows.map { words.quarter($0.quarter) }, words),
      tables: rows.isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.detectionDefinition],
        leftOut: words.leftOut([
          .leftOutWithoutDate: detection.withoutDate,
          .leftOutNotInProduction: leftOut.count { $0.origin != .production },
          .leftOutEarlierQuarters: detection.rows.count - rows.count,
        ]),
        source: words[.detectionSource],
        links: [place.allQuarters, place.allIncidents] + place.links(to: leftOut, .receiptIncidentLeftOut)
      )
    )
  }

  /// Those that no quarter counts.
  private var leftOut: [Postmortem] {
    place.site.archive.postmortems.filter { $0.origin != .production || $0.date == nil }
  }

  /// Quarters that sentences speak of.
  private var span: Int { min(4, rows.count) }

  /// The ways with what they count in these quarters.
  private var recent: [(way: Way, total: Int)] {
    ways.map { ($0, $0.counts.suffix(span).reduce(0, +)) }.filter { $0.total > 0 }
  }

  private var sentence: String {
    let recent = self.recent
    let total = recent.reduce(0) { $0 + $1.total }
    guard !rows.isEmpty else { return words[.detectionNothing] }
    guard total > 0 else { return words(.detectionNoneLately, count: span) }
    let parts = recent.map { way, total in
      words(.detectionWay, count: total, ["way": words.inSentence(way.label)])
    }.joined(separator: ", ")
    return span == 1
      ? words(.detectionThisQuarter, count: total, ["ways": parts])
      : words(.detectionLastQuarters, count: total, ["ways": parts, "quarters": words.number(span)])
  }

  /// `Customers noticed first: 3 of 10 production incidents of the last 4 quarters.`
  private var finding: String {
    let recent = self.recent
    func total(_ name: String) -> Int { recent.first { $0.way.name == name }?.total ?? 0 }
    let (customers, alerts) = (total("customer"), total("alert"))
    guard customers > 0 else { return "" }
    return words(
      customers > alerts ? .detectionCustomersOftener : .detectionCustomersFirst,
      count: span,
      ["ratio": words.count(Ratio(customers, of: recent.reduce(0) { $0 + $1.total }))]
    )
  }

  private var table: NumbersView {
    NumbersView(
      caption: words[.detectionTable],
      columns: [words.label(.quarter)] + ways.map(\.label),
      rows: rows.indices.reversed().map { row in
        .init(
          place.link(to: rows[row].quarter.description, along: .quarter),
          ways.map { .number($0.counts[row], words) }
        )
      }
    )
  }
}
