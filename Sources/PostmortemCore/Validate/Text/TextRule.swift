/// A rule about what is said, wherever it is said: in a value of the front matter or in the body.
///
/// Most documents break none of these. So each names what must be in a document for it to be worth a look, and one
/// search for all of them decides which are asked.
public protocol TextRule: Rule {
  /// Texts of which one must stand in a document that breaks the rule: ASCII, of three letters or more, in any case.
  /// Empty where every document is worth a look.
  static func signs(in context: TextContext) -> [String]
  /// Reports each place of a document where the sentence is not true.
  static func check(_ text: DocumentText, in context: TextContext, _ findings: inout Findings)
}

/// What rules about words may look at besides the text they check.
public struct TextContext: Sendable {
  public let settings: Settings

  /// A parameter of a rule, where it is a number.
  public func number(_ parameter: RuleParameter, of rule: any Rule.Type) -> Int {
    settings.number(parameter, of: rule)
  }

  /// A parameter of a rule, where it is words.
  public func words(_ parameter: RuleParameter, of rule: any Rule.Type) -> [String] {
    settings.words(parameter, of: rule)
  }
}

/// What a document says, made ready once for all rules that look at it.
public final class DocumentText {
  public let postmortem: Postmortem
  /// The whole of it, front matter and all, in UTF-8.
  private let source: ArraySlice<UInt8>

  /// The text of a document.
  init(_ postmortem: Postmortem, source: ArraySlice<UInt8>) {
    self.postmortem = postmortem
    self.source = source
  }

  /// Every stretch of its author's own words, in the order written: the front matter's, then the body's.
  private(set) lazy var passages: [Passage] = values + body

  /// The body's.
  private(set) lazy var body: [Passage] =
    Prose(postmortem.body.markdown[...], linesAbove: postmortem.body.linesAbove).passages

  private var values: [Passage] {
    var values = [Passage(postmortem.title, of: "title")]
    if let summary = postmortem.impact.summary { values.append(Passage(summary, of: "summary")) }
    values += postmortem.causes.map { Passage($0.summary, of: "summary") }
    values += postmortem.timeline.entries.compactMap { $0.note.map { Passage($0, of: "note") } }
    values += postmortem.actionItems.map { Passage($0.title, of: "title") }
    return values
  }

  /// The lines of the whole document with their numbers, code and all.
  public var lines: [(number: Int, text: ArraySlice<UInt8>)] {
    source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, $0.element) }
  }
}
