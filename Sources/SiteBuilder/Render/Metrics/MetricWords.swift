internal import PostmortemCore

/// How figures are said in a sentence.
enum MetricWords {
  /// More would be a list of its own.
  private static let mostLinks = 20

  /// `7 of 11`
  static func count(_ ratio: Ratio) -> String {
    "\(Words.number(ratio.numerator)) of \(Words.number(ratio.denominator))"
  }

  /// `64 %` of a part from 0 to 1; 100 and 0 for all and none alone.
  static func percent(_ part: Double) -> String {
    let rounded = Int((part * 100).rounded())
    if rounded >= 100, part < 1 { return "99 %" }
    if rounded <= 0, part > 0 { return "1 %" }
    return "\(rounded) %"
  }

  /// `4 min 30 s`, of seconds.
  static func duration(_ seconds: Double) -> String { Words.duration(.seconds(Int(seconds.rounded()))) }

  /// The counts that are not zero, each with its noun and what is said of it: `3 items too young`.
  static func leftOut(_ parts: [(count: Int, noun: String, words: StaticString)]) -> [String] {
    parts.filter { $0.count > 0 }.map { "\(Words.counted($0.count, $0.noun)) \($0.words)" }
  }

  /// Links to incidents, each with what is said of it; the first of many.
  static func links(to incidents: [Postmortem], _ place: Place, note: (Int) -> String) -> [LinkView] {
    var links = incidents.prefix(mostLinks).enumerated().map { index, incident in
      LinkView(incident.title.value + note(index), url: place.incident(incident))
    }
    if incidents.count > mostLinks {
      links.append(LinkView("and \(Words.number(incidents.count - mostLinks)) more"))
    }
    return links
  }

  /// The receipts of figures over all items.
  static func receipts(_ figures: [ItemFigure], _ place: Place) -> [ReceiptView] {
    figures.map { ReceiptView($0, of: place.site.figures.all, at: RegisterAddress(), place) }
  }

  /// The register of all items.
  static func register(_ place: Place) -> LinkView {
    LinkView("All action items", url: place.root + "actions/index.html")
  }

  /// The list of all incidents.
  static func incidents(_ place: Place) -> LinkView {
    LinkView("All incidents", url: place.root + "incidents/index.html")
  }

  /// The page of all quarters.
  static func quarters(_ place: Place) -> LinkView {
    LinkView("All quarters", url: place.root + "quarters/index.html")
  }
}
