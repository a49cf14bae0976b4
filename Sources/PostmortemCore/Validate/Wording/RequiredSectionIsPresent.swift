/// The sections that the settings ask for are there.
public enum RequiredSectionIsPresent: TextRule {
  public static let id: RuleID = "required-section-is-present"
  public static let weight = RuleWeight.off
  public static let parameters = [sections]
  public static let sentence = "A document that is no draft has the sections that the settings ask for."
  public static let reason = """
    Readers find their way by the same headings in every document. The sections asked for by default are those of the \
    SRE Workbook's example (chapter 10) that the front matter does not hold already.
    """
  public static let example = RuleExample.words(
    bad: "With `required-section-is-present: warning`, a document in review that has no heading 'Impact'.",
    good: "The same document with a heading '## 2. Impact:'."
  )

  private static let sections = RuleParameter(
    "sections",
    .words([
      "Summary", "Impact", "What went well", "What went poorly / What went badly / What went wrong",
      "Where we got lucky",
    ]),
    meaning: "headings that must be there, by any of the names between ` / `"
  )

  public static func signs(in context: TextContext) -> [String] { [] }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    guard text.postmortem.status.value != .draft else { return }
    let headings = Set(
      text.body.filter { $0.kind == .heading || $0.words.count < 8 }.map { name($0.words.map(\.text)) }
    )
    for section in context.settings.words(sections, of: Self.self) {
      let names = section.split(separator: "/").map(String.init)
      if names.contains(where: { headings.contains(name(Word.texts($0))) }) { continue }
      let first = names.first.map { String($0.trimmed) } ?? section
      findings.add(
        Self.self,
        at: text.postmortem.status.range,
        "there is no section '\(first)'",
        help: "add a heading `## \(first)`"
      )
    }
  }

  /// A heading for comparing: its words, without the number of its section.
  private static func name(_ words: [String]) -> [String] {
    Array(words.drop { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") } })
  }
}

extension String {
  fileprivate var trimmed: Substring {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
