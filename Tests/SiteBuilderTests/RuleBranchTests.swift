import PostmortemCore
import Testing

@testable import SiteBuilder

/// What the examples of rules leave out: their other branches, and what they let pass.
@Suite("A rule, beyond its example,")
struct RuleBranchTests {
  private func item(_ keys: String) -> String { "action_items:\n  - {id: a, title: A, \(keys)}" }

  private func found(_ keys: String, settings: String? = testSettings) throws -> [Diagnostic] {
    try findings(in: memoryArchive(["a.md": document(keys)], settings: settings))
  }

  @Test(
    "finds a day to come wherever something is said to have been done",
    arguments: [
      ("owner: maria, due: 2026-12-01, created: 2026-11-21", "created 2026-11-21"),
      ("owner: maria, due: 2026-12-01, status: shipped, shipped: 2026-11-21", "shipped 2026-11-21"),
      (
        "owner: maria, due: 2026-12-01, status: dropped, dropped: 2026-11-21, reason: Moot.",
        "dropped 2026-11-21"
      ),
      (
        "owner: maria, due: 2026-12-01, status: shipped, shipped: 2026-11-20, verified: 2026-11-21",
        "verified 2026-11-21"
      ),
    ]
  )
  func future(_ keys: String, _ what: String) throws {
    let found = try found(item(keys))
    #expect(found.map(\.message) == ["\(what), which is after today, 2026-11-20"])
    #expect(found.map(\.rule.rawValue) == ["date-is-not-in-future"])
  }

  @Test("finds an incident of a day to come, by its timeline and by its date")
  func futureIncident() throws {
    let dated = "---\ntitle: T\nseverity: SEV1\ndate: 2026-11-21\n---\n"
    let timed =
      "---\ntitle: T\nseverity: SEV1\ntimeline:\n  - {at: 2026-11-20 23:59}\n  - {at: 2026-11-21 00:00}\n---\n"
    let found = try findings(in: memoryArchive(["dated.md": dated, "timed.md": timed]))
    #expect(
      found.map(brief) == [
        "2:8 date-is-not-in-future the incident began 2026-11-21, which is after today, 2026-11-20",
        "6:10 date-is-not-in-future happened 2026-11-21, which is after today, 2026-11-20",
      ]
    )
  }

  @Test("takes as_of for today where the settings pin it, and says so")
  func pinned() throws {
    let found = try found("status: published\npublished: 2026-05-01", settings: "as_of: 2026-04-30")
      .filter { $0.rule == DateIsNotInFuture.id }
    #expect(found.map(\.message) == ["published 2026-05-01, which is after today, 2026-04-30"])
    #expect(found.first?.help == "mend the date, or `as_of` in followthrough.yml, which pins today")
  }

  @Test("finds what is verified before it shipped, and what ended before its postmortem")
  func outcomes() throws {
    let early = try found(
      item("owner: maria, due: 2026-12-01, status: shipped, shipped: 2026-05-01, verified: 2026-04-30")
    )
    #expect(early.map(\.message) == ["verified 2026-04-30, before it was shipped on 2026-05-01"])
    let before = try found(item("owner: maria, due: 2026-12-01, status: shipped, shipped: 2026-03-13"))
    #expect(before.map(\.message) == ["shipped 2026-03-13, before the item was created on 2026-03-14"])
    let known = "owner: maria, due: 2026-12-01, created: 2026-03-01, status: shipped, shipped: 2026-03-13"
    #expect(try found(item(known)).isEmpty)
  }

  @Test("asks nothing of an item that is only proposed, and no day of one that has ended")
  func proposed() throws {
    #expect(try found(item("status: proposed")).isEmpty)
    #expect(
      try found(item("owner: bob, due: 2026-04-10, status: shipped, shipped: 2026-04-01")).isEmpty
    )
    #expect(
      try found(
        item("owner: bob, due: 2026-04-10, status: dropped, dropped: 2026-04-01, reason: Moot.")
      ).isEmpty
    )
  }

  @Test("lets somebody own an open item until the day they leave")
  func leaving() throws {
    let settings = "people: {bob: {left: 2026-11-21}, eve: {left: 2026-11-20}}"
    #expect(try found(item("owner: bob, due: 2026-12-01"), settings: settings).isEmpty)
    #expect(
      try found(item("owner: eve, due: 2026-12-01"), settings: settings).map(\.message) == [
        "'eve' left on 2026-11-20, and still owns the open item 'a'"
      ]
    )
  }

  @Test("finds an item overdue from the day after its due date")
  func overdue() throws {
    #expect(try found(item("owner: maria, due: 2026-11-20")).isEmpty)
    let late = try found(item("owner: maria, due: 2026-11-19, status: in-progress"))
    #expect(late.map(\.message) == ["action item 'a' is 1 day overdue, owner maria"])
  }

  @Test("helps with the day that an item of a priority is due")
  func dueDate() throws {
    let found = try found(item("owner: maria, priority: P1"))
    #expect(found.map(\.help) == ["add `due: YYYY-MM-DD`; P1 ships within 30 days, which is 2026-04-13"])
  }

  @Test("says whether a dropped item lacks its day or its reason")
  func dropped() throws {
    let undated = try found(item("owner: maria, due: 2026-12-01, status: dropped, reason: Moot."))
    #expect(undated.map(\.message) == ["item 'a' is dropped, but not said when"])
    let unreasoned = try found(
      item("owner: maria, due: 2026-12-01, status: dropped, dropped: 2026-04-01")
    )
    #expect(unreasoned.map(\.message) == ["item 'a' is dropped, but not said why"])
  }

  @Test("tells a midnight that was passed from an entry in the wrong place")
  func order() throws {
    let entries: (String) -> String = {
      "---\ntitle: T\nseverity: SEV1\ntimeline:\n  - {at: 2026-03-14 23:50}\n  - {at: \"\($0)\"}\n---\n"
    }
    let found = try findings(in: memoryArchive(["a.md": entries("00:10"), "b.md": entries("22:50")]))
    #expect(
      found.map(\.help) == [
        "after midnight, write the date: 2026-03-15", "mend the time, or put the entry where it belongs",
      ]
    )
    #expect(try findings(in: memoryArchive(["c.md": entries("23:50")])).isEmpty)
  }

  @Test("names every person of a document that is not in the roster, in whatever place")
  func people() throws {
    let keys = """
      owner: mara
      authors: [jnu]
      roles: {scribe: nobody-near}
      action_items:
        - {id: a, title: A, owner: mria, due: 2026-12-01}
      """
    let found = try found(keys)
    #expect(found.map(\.range.line) == [6, 7, 8, 10])
    #expect(
      found.map(\.help) == [
        "did you mean 'maria'?", "did you mean 'jun'?",
        "add them under `people:` in followthrough.yml, or name one of maria, jun, bob",
        "did you mean 'maria'?",
      ]
    )
  }

  @Test("reports the second of two equal ids with the place of the first")
  func equalIDs() throws {
    let keys =
      "action_items:\n  - {id: a, title: A, status: proposed}\n  - {id: a, title: B, status: proposed}"
    let found = try found(keys)
    #expect(found.map(brief) == ["8:10 id-appears-once two action items have the id 'a'"])
    #expect(found.first?.notes.map(\.range.line) == [7])
  }

  @Test("lets a related postmortem be one of the archive, and no other")
  func related() throws {
    let sources = memoryArchive(["2026/a.md": document("related: [b, c]"), "2025/b.md": document()])
    #expect(
      try findings(in: sources).map(brief) == [
        "6:14 related-postmortem-exists no postmortem has the id 'c'"
      ]
    )
  }
}
