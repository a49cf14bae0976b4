internal import PostmortemCore

/// How long each phase of the response took, of each severity or of each way of noticing.
struct ResponsePartsMetric {
  private let place: Place
  private var words: Words { place.words }
  private let dimension: Dimension
  /// Those with a time; the others have nothing to show.
  private let parts: [(name: String, times: ResponseTimes)]
  /// Where the times of all incidents lead.
  private let links: [LinkView]

  /// Authors may write any word for how it was noticed; more would be a list.
  private static let most = 6

  /// Parts the times of all incidents, of which `whole` tells.
  init(_ place: Place, _ whole: ResponseMetric, by dimension: Dimension) {
    self.place = place
    self.dimension = dimension
    links = whole.links
    parts = place.site.figures.responseTimes(by: dimension)
      .filter { !$0.times.phases.allSatisfy(\.dots.isEmpty) }
  }

  var view: MetricView {
    let isSeverity = dimension == .severity
    return MetricView(
      anchor: isSeverity ? "response-severity" : "response-detection",
      heading: words[isSeverity ? .responseBySeverityHeading : .responseByDetectionHeading],
      sentence: sentence,
      caption: words[isSeverity ? .responseBySeverityCaption : .responseByDetectionCaption],
      drawing: ResponsePartsDrawing.draw(shown.map { (label($0.name), $0.times) }, words),
      tables: parts.isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.responsePartsDefinition],
        leftOut: words.leftOut([
          isSeverity ? .leftOutWithoutSeverity : .leftOutWithoutDetection: without,
          .leftOutWays: parts.count - shown.count,
        ]),
        source: words[.responsePartsSource],
        links: (isSeverity ? [place.allSeverities] : []) + links
      )
    )
  }

  private var shown: ArraySlice<(name: String, times: ResponseTimes)> {
    parts.prefix(ResponsePartsMetric.most)
  }

  private func label(_ name: String) -> String { place.site.label(of: name, along: dimension) }

  private var without: Int {
    place.site.archive.postmortems.count { $0.origin == .production && dimension.values(of: $0).isEmpty }
  }

  /// `Half were resolved, from start to end: SEV1 within 3 h (6 incidents); SEV2 …`
  private var sentence: String {
    let medians = shown.compactMap { part in
      part.times.phases.last?.quartiles.map { quartiles in
        words(
          .responsePartWithin,
          count: quartiles.count,
          ["part": label(part.name), "time": Words.duration(quartiles.median)]
        )
      }
    }
    guard !medians.isEmpty else { return words[.responsePartsNothing] }
    return words(.responsePartsSentence, ["parts": medians.joined(separator: "; ")])
  }

  private var table: NumbersView {
    let name = words.label(dimension)
    return NumbersView(
      caption: words(.responsePartsTable, ["dimension": words.inSentence(name)]),
      columns: [name] + ResponsePhase.allCases.map(words.name),
      rows: parts.map { part in
        .init(
          place.link(to: part.name, along: dimension),
          part.times.phases.map { phase in
            .text(
              phase.quartiles.map {
                words(.responseMedianOf, count: $0.count, ["time": Words.duration($0.median)])
              } ?? "–"
            )
          }
        )
      }
    )
  }
}
