/// The rules about words that an archive's settings leave on, ready to be asked about any number of documents.
///
/// They are asked while a document's text is at hand, since it is not kept; the other rules see what was read of it.
///
/// A class because every document asks it, and a copy has all settings.
public final class TextValidation: Sendable {
  private let context: TextContext
  private let rules: [any TextRule.Type]
  /// Which rules want to see every document.
  private let alwaysAsked: [Bool]
  private let search: SignSearch
  /// Whether a sign of a rule makes a document worth a look. Made once: a search that knows who asks it would hold on to
  /// that at each place.
  private let counts: @Sendable (_ rule: Int, _ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool

  /// The rules as these settings have them.
  public init(_ settings: Settings) {
    let context = TextContext(settings)
    let rules = AllRules.text.filter { settings.weight(of: $0) != .off }
    let signs = rules.map { $0.signs(in: context) }
    self.context = context
    self.rules = rules
    alwaysAsked = rules.indices.map { signs[$0].isEmpty && rules[$0].marks.isEmpty }
    search = SignSearch(signs, marks: rules.map { $0.marks })
    counts = { rules[$0].counts(at: $1, of: $2, in: context) }
  }

  /// Reports each place of a document where a rule is broken; `source` is the whole of its text, `body` the Markdown
  /// after its front matter.
  public func check(
    _ postmortem: Postmortem,
    source: ArraySlice<UInt8>,
    body: ArraySlice<UInt8>,
    _ findings: inout Findings
  ) {
    let found = search.found(in: source, where: counts)
    let text = DocumentText(postmortem, source: source, body: body, context.lists)
    for (index, rule) in rules.enumerated() where found[index] || alwaysAsked[index] {
      rule.check(text, in: context, &findings)
    }
  }
}
