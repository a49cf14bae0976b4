internal import PostmortemCore

/// How incidents were noticed over the quarters: by an alert, or by a customer.
struct DetectionMetric {
  private let place: Place
  private let detection: DetectionByQuarter
  /// The last five years, oldest quarter first.
  private let rows: [DetectionByQuarter.Row]
  /// The ways, the most frequent first, at last those that do not say; each with its counts by row.
  private let ways: [Way]

  /// A way of noticing, and how many incidents were noticed so in each quarter.
  struct Way: Sendable {
    let name: String
    let counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  /// Authors may write any word; more would be a list.
  private static let mostWays = 6

  init(_ place: Place) {
    let detection = place.site.figures.detectionByQuarter
    let rows = Array(detection.rows.suffix(20))
    let named = detection.detections.indices.map { index in
      Way(name: detection.detections[index], counts: rows.map { $0.counts[index] })
    }.filter { $0.total > 0 }.sorted { $0.total != $1.total ? $0.total > $1.total : $0.name < $1.name }
    var ways = Array(named.prefix(DetectionMetric.mostWays))
    let others = named.dropFirst(DetectionMetric.mostWays)
    if !others.isEmpty {
      ways.append(
        Way(name: "other ways", counts: rows.indices.map { row in others.reduce(0) { $0 + $1.counts[row] } })
      )
    }
    let unsaid = Way(name: "not said", counts: rows.map(\.unsaid))
    if unsaid.total > 0 { ways.append(unsaid) }
    self.place = place
    self.detection = detection
    self.rows = rows
    self.ways = ways
  }

  var view: MetricView {
    MetricView(
      anchor: "detection",
      heading: "Who notices first",
      finding: finding,
      sentence: sentence,
      caption: "Production incidents by the quarter they began in, a row for each way they were noticed.",
      drawing: DetectionDrawing.draw(ways, quarters: rows.map { Words.quarter($0.quarter) }),
      tables: rows.isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          Production incidents that began in a quarter, by what their postmortem says under detection. An alert is \
          to notice what matters before a customer does.
          """,
        leftOut: MetricWords.leftOut([
          (detection.withoutDate, "incident", "without a date"),
          (
            leftOut.count { $0.origin != .production }, "incident",
            "not in production: game days and near misses"
          ),
          (detection.rows.count - rows.count, "earlier quarter", "not shown"),
        ]),
        source: "Google SRE Workbook, chapter 5.",
        links: [MetricWords.quarters(place), MetricWords.incidents(place)]
          + MetricWords.links(to: leftOut, place) { _ in ": left out" }
      )
    )
  }

  /// Those that no quarter counts.
  private var leftOut: [Postmortem] {
    place.site.archive.postmortems.filter { $0.origin != .production || $0.date == nil }
  }

  private var sentence: String {
    let span = min(4, rows.count)
    let recent = ways.map { Way(name: $0.name, counts: $0.counts.suffix(span)) }.filter { $0.total > 0 }
    let total = recent.reduce(0) { $0 + $1.total }
    guard !rows.isEmpty else { return "There is no production incident with a date." }
    let quarters = span == 1 ? "this quarter" : "the last \(span) quarters"
    guard total > 0 else { return "No production incident began in \(quarters)." }
    let parts = recent.map { "\(Words.label($0.name).lowercased()) \(Words.number($0.total))" }
    var text = "How the \(Words.counted(total, "production incident")) of \(quarters) "
    text += "\(total == 1 ? "was" : "were") noticed: \(parts.joined(separator: ", "))."
    return text
  }

  /// `Customers noticed first: 3 of the last 10 production incidents.`
  private var finding: String {
    let span = min(4, rows.count)
    func recent(_ name: String) -> Int {
      ways.first { $0.name == name }?.counts.suffix(span).reduce(0, +) ?? 0
    }
    let total = ways.reduce(0) { $0 + $1.counts.suffix(span).reduce(0, +) }
    let (customers, alerts) = (recent("customer"), recent("alert"))
    guard customers > 0 else { return "" }
    let quarters = span == 1 ? "of this quarter" : "of the last \(span) quarters"
    let count = MetricWords.count(Ratio(customers, of: total))
    let oftener = customers > alerts ? ", more often than alerts" : ""
    return "Customers noticed first: \(count) production incidents \(quarters)\(oftener)."
  }

  private var table: NumbersView {
    NumbersView(
      caption: "How incidents were noticed, by quarter",
      columns: ["Quarter"] + ways.map { Words.label($0.name) },
      rows: rows.indices.reversed().map { row in
        .init(
          place.link(to: rows[row].quarter.description, along: .quarter),
          ways.map { .number($0.counts[row]) }
        )
      }
    )
  }
}
