/// A short text with one place in it marked, as the bad example of a rule is shown. A tab is an
/// arrow, and what no reader would see is `�`.
public struct MarkedText: Hashable, Sendable {
  /// What stands in front of the place; the whole text where none is marked.
  public let before: String
  /// The place; empty where none is marked.
  public let marked: String
  /// What follows it.
  public let after: String

  /// A text in which `⟪` and `⟫` stand around the place.
  public init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.firstIndex(of: "⟪"), let close = scalars[open...].firstIndex(of: "⟫") else {
      (before, marked, after) = (MarkedText.shown(scalars[...]), "", "")
      return
    }
    before = MarkedText.shown(scalars[..<open])
    marked = MarkedText.shown(scalars[(open + 1)..<close])
    after = MarkedText.shown(scalars[(close + 1)...])
  }

  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "\n": shown.append(scalar)
      case "\t": shown.append("→")
      case _ where scalar.value < 0x20: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension RuleExample {
  /// What breaks the rule, with the place a finding names.
  public var marked: MarkedText {
    switch self {
    case .frontMatter(let bad, _), .frontMatterUnder(_, let bad, _), .document(let bad, _),
      .settings(let bad, _), .words(let bad, _):
      MarkedText(bad)
    }
  }

  /// What does not break it.
  public var good: String {
    switch self {
    case .frontMatter(_, let good), .frontMatterUnder(_, _, let good), .document(_, let good),
      .settings(_, let good), .words(_, let good):
      good
    }
  }

  /// Whether it is told in words, and no source.
  public var isInWords: Bool {
    if case .words = self { return true }
    return false
  }

  /// Whether it is what the settings say, and no document.
  public var isOfSettings: Bool {
    if case .settings = self { return true }
    return false
  }
}
