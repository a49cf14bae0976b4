import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A rule")
struct RuleExampleTests {
  private static let runnable: [String] = AllRules.all.filter { !isWords($0) }.map { $0.id.rawValue }

  @Test("finds its bad example at the place that is marked", arguments: runnable)
  func badExample(_ id: String) throws {
    let rule = try #require(AllRules.rule(RuleID(rawValue: id)))
    let example = try ExampleSource(of: rule)
    let expected = try #require(example.marked, "the bad example of \(id) marks no place")
    let found = try findings(in: example.bad)
    let ofRule = found.filter { $0.rule.rawValue == id }
    #expect(
      ofRule.map(\.range) == [expected],
      """
      expected \(id) once, at \(expected.line):\(expected.column) over \(expected.length), and found:
      \(found.map { "\(brief($0)), over \($0.range.length)" }.joined(separator: "\n"))
      """
    )
  }

  @Test("finds nothing in its good example, and no other rule an error", arguments: runnable)
  func goodExample(_ id: String) throws {
    let rule = try #require(AllRules.rule(RuleID(rawValue: id)))
    let found = try findings(in: try ExampleSource(of: rule).good)
    let unwanted = found.filter { $0.rule.rawValue == id || $0.severity == .error }
    #expect(unwanted.map(brief) == [])
  }

  @Test("is named for its type: ActionItemHasOwner is action-item-has-owner")
  func names() {
    for rule in AllRules.all {
      #expect(rule.id.rawValue == kebabCase(String(describing: rule)))
    }
  }

  @Test("is in the table once, and found there by its id")
  func unique() {
    let ids = AllRules.all.map { $0.id.rawValue }
    #expect(Set(ids).count == ids.count)
    for rule in AllRules.all { #expect(AllRules.rule(rule.id) == rule) }
    #expect(AllRules.rule("no-such-rule") == nil)
  }

  @Test("says what should be true in one sentence, and why")
  func sentences() {
    for rule in AllRules.all {
      #expect(rule.sentence.hasSuffix(".") && rule.sentence.first?.isUppercase == true, "\(rule.id.rawValue)")
      #expect(rule.reason.hasSuffix(".") || rule.reason.hasSuffix("?"), "\(rule.id.rawValue)")
      #expect(!rule.example.texts.bad.isEmpty && !rule.example.texts.good.isEmpty, "\(rule.id.rawValue)")
    }
  }

  /// Those whose source would be too long to show, or is no text: each has tests of its own, in the file named.
  @Test("has an example to run, or is one of those that are told in words")
  func inWords() {
    let inWords = [
      "file-is-readable": "LimitRuleTests",
      "document-is-not-too-large": "LimitRuleTests",
      "body-is-within-limits": "LimitRuleTests",
      "attachment-is-used": "LinkedPlacesTests",
      "postmortem-id-is-unique": "LimitRuleTests",
      "required-section-is-present": "WordingRuleTests",
      "document-holds-no-secret": "SecretRuleTests",
      "action-item-is-asked-for-once": "AskedForOnceTests",
    ]
    #expect(AllRules.all.filter(Self.isWords).map { $0.id.rawValue }.sorted() == inWords.keys.sorted())
  }

  private static func isWords(_ rule: any Rule.Type) -> Bool {
    if case .words = rule.example { return true }
    return false
  }

  private func kebabCase(_ name: String) -> String {
    // An acronym is one word: YAMLHasNoAliases is yaml-has-no-aliases.
    let letters = Array(name)
    var result = ""
    for (index, letter) in letters.enumerated() {
      let startsWord =
        letter.isUppercase && index > 0
        && (letters[index - 1].isLowercase || (index + 1 < letters.count && letters[index + 1].isLowercase))
      result += (startsWord ? "-" : "") + letter.lowercased()
    }
    return result
  }
}

/// The two sources of an example, made whole.
private struct ExampleSource {
  let bad: Sources
  let good: Sources
  /// The place that the bad one marks.
  let marked: SourceRange?

  private struct InWords: Error {}

  init(of rule: any Rule.Type) throws {
    let example = rule.example
    var settings = testSettings
    // One that is off by itself is set to something, as a team would.
    if rule.weight == .off { settings += "\nrules: {\(rule.id.rawValue): warning}" }
    let whole: (String) -> String
    let source: (String) -> Sources
    switch example {
    case .frontMatter:
      whole = ExampleSource.document
      source = { memoryArchive([ExampleSource.path: $0], settings: settings) }
    case .frontMatterUnder(let more, _, _):
      whole = ExampleSource.document
      source = { memoryArchive([ExampleSource.path: $0], settings: settings + "\n" + more) }
    case .document:
      whole = { $0 }
      source = { memoryArchive([ExampleSource.path: $0], settings: settings) }
    case .settings:
      whole = { $0 }
      source = { memoryArchive([:], settings: $0) }
    case .words: throw InWords()
    }
    marked = ExampleSource.mark(in: whole(ExampleSource.textWithMarks(of: example)))
    bad = source(whole(example.texts.bad))
    good = source(whole(example.texts.good))
  }

  private static let path = "2026/2026-03-14-checkout-502s.md"

  private static func textWithMarks(of example: RuleExample) -> String {
    switch example {
    case .frontMatter(let bad, _), .frontMatterUnder(_, let bad, _), .document(let bad, _),
      .settings(let bad, _), .words(let bad, _):
      bad
    }
  }

  /// A document of a fragment's keys, and those that it lacks of the ones every document needs.
  private static func document(_ fragment: String) -> String {
    let needed = [
      "title": "title: Checkout returned 502s",
      "severity": "severity: SEV1",
      "timeline": "timeline:\n  - {at: 2026-03-14 09:12, event: started}",
    ]
    let missing = ["title", "severity", "timeline"].filter { key in
      !fragment.split(separator: "\n").contains { $0.hasPrefix("\(key):") }
    }
    let lines = ["---"] + missing.compactMap { needed[$0] } + [fragment, "---", ""]
    return lines.joined(separator: "\n")
  }

  private static func mark(in text: String) -> SourceRange? {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let scalars = Array(line.unicodeScalars)
      guard let open = scalars.firstIndex(of: "⟪"), let close = scalars.firstIndex(of: "⟫") else { continue }
      return SourceRange(line: index + 1, column: open + 1, length: close - open - 1)
    }
    return nil
  }
}
