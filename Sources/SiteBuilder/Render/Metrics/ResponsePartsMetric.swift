internal import PostmortemCore

/// How long each phase of the response took, of each severity or of each way of noticing.
struct ResponsePartsMetric {
  private let place: Place
  private let dimension: Dimension
  /// Those with a time; the others have nothing to show.
  private let parts: [(name: String, times: ResponseTimes)]

  /// Authors may write any word for how it was noticed; more would be a list.
  private static let most = 6

  init(_ place: Place, by dimension: Dimension) {
    self.place = place
    self.dimension = dimension
    parts = place.site.figures.responseTimes(by: dimension)
      .filter { !$0.times.phases.allSatisfy(\.dots.isEmpty) }
  }

  var view: MetricView {
    let isSeverity = dimension == .severity
    return MetricView(
      anchor: isSeverity ? "response-severity" : "response-detection",
      heading: isSeverity ? "How long the response took, by severity" : "How long it took, by who noticed",
      sentence: sentence,
      caption:
        "A row for each \(isSeverity ? "severity" : "way of noticing") in each phase, on one axis: the dots are "
        + "incidents, the line is the median, and the bar holds the middle half of five or more.",
      drawing: ResponsePartsDrawing.draw(shown.map { (label($0.name), $0.times) }),
      tables: parts.isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          As for all incidents together: production incidents, each phase between the events that begin and end it, its \
          median and quartiles, and no average.
          """,
        leftOut: MetricWords.leftOut([
          (without, "incident", isSeverity ? "without a severity" : "that does not say how it was noticed"),
          (parts.count - shown.count, "way", "of noticing only in the numbers, not in the plot"),
        ]),
        source: "As above.",
        links: isSeverity
          ? [LinkView("All severities", url: place.root + "severities/index.html")]
            + ResponseMetric.links(place)
          : ResponseMetric.links(place)
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

  /// `SEV1: half were resolved within 3 h (6 incidents); SEV2: …`
  private var sentence: String {
    let medians = shown.compactMap { part -> String? in
      guard let quartiles = part.times.phases.last?.quartiles else { return nil }
      let count = Words.counted(quartiles.count, "incident")
      return "\(label(part.name)) within \(MetricWords.duration(quartiles.median)) (\(count))"
    }
    guard !medians.isEmpty else { return "No production incident tells both this and its times." }
    return "Half were resolved, from start to end: \(medians.joined(separator: "; "))."
  }

  private var table: NumbersView {
    NumbersView(
      caption: "Median of each phase by \(dimension.label.lowercased())",
      columns: [dimension.label] + ResponsePhase.allCases.map(ResponseMetric.name),
      rows: parts.map { part in
        .init(
          place.link(to: part.name, along: dimension),
          part.times.phases.map { phase in
            .text(
              phase.quartiles.map { "\(MetricWords.duration($0.median)) (n = \(Words.number($0.count)))" }
                ?? "–"
            )
          }
        )
      }
    )
  }
}
