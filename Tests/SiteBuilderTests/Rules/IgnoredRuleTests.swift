import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("An exception of a document")
struct IgnoredRuleTests {
  private let overdue = list("action_items", item("a", "due: 2026-04-10"))

  @Test("is read with its rule and its reason")
  func read() throws {
    let keys =
      "ignore:\n  - {rule: key-is-known, because: Ours.}\n  - {rule: id-appears-once, because: Theirs.}"
    let parsed = try parse(memoryArchive(["a.md": document(keys)]))
    let ignored = try #require(parsed.archive.postmortems.first).ignored
    #expect(ignored.map(\.rule.value) == ["key-is-known", "id-appears-once"])
    #expect(ignored.map(\.because.value) == ["Ours.", "Theirs."])
    #expect(ignored.map(\.rule.range.line) == [7, 8])
  }

  @Test("hides the findings of its rule in its document, and no others")
  func hides() throws {
    let exception = "\nignore: [{rule: action-item-is-not-overdue, because: Agreed.}]"
    let other = list("action_items", "  - {id: a, title: T, due: 2026-12-10}")
    let sources = memoryArchive([
      "a.md": document(overdue + exception), "b.md": document(overdue),
      "c.md": document(other + "\nignore: [{rule: action-item-has-owner, because: Agreed.}]"),
    ])
    #expect(
      try findings(in: sources).map { "\($0.file) \($0.rule.rawValue)" } == [
        "b.md action-item-is-not-overdue"
      ]
    )
  }

  @Test("hides what reading found as well as what was checked")
  func hidesFormat() throws {
    let keys = "chanel: x\nignore: [{rule: key-is-known, because: A tool of ours reads it.}]"
    #expect(try found(in: keys) == [])
  }

  @Test(
    "is reported where it names no rule, gives no reason, or can't be made",
    arguments: [
      (
        "{rule: action-item-is-not-overdu, because: B}",
        "7:12 rule-exists there is no rule 'action-item-is-not-overdu'"
      ),
      (
        "{rule: document-is-text, because: B}",
        "7:12 value-is-in-its-list 'document-is-text' can't be ignored: without it there is no page"
      ),
      ("{rule: key-is-known}", "7:6 required-key-is-present an exception needs because"),
      ("{rule: key-is-known, because: }", "7:6 required-key-is-present an exception needs because"),
      ("{because: B}", "7:6 required-key-is-present an exception needs rule"),
      ("key-is-known", "7:5 value-has-its-type an exception is a group of keys, and this is a single value"),
    ]
  )
  func wrong(_ exception: String, _ expected: String) throws {
    #expect(try found(in: "ignore:\n  - \(exception)") == [expected])
  }

  @Test("without its reason hides nothing")
  func unreasoned() throws {
    let keys = overdue + "\nignore: [{rule: action-item-is-not-overdue}]"
    #expect(try found(in: keys, only: ActionItemIsNotOverdue.self).count == 1)
  }

  @Test("that hides nothing is reported, unless its rule is off")
  func unused() throws {
    let keys = "ignore: [{rule: cause-exists, because: B}, {rule: timeline-has-no-gap, because: B}]"
    #expect(
      try found(in: keys) == [
        "6:17 ignored-rule-has-findings 'cause-exists' has no finding in this document to ignore"
      ]
    )
    let off = testSettings + "\nrules: {cause-exists: off}"
    #expect(try found(in: keys, settings: off) == [])
  }

  @Test("can be of the rule about exceptions")
  func itself() throws {
    let keys = "ignore: [{rule: cause-exists, because: B}, {rule: ignored-rule-has-findings, because: B}]"
    #expect(try found(in: keys) == [])
  }
}
