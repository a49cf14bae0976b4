import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A rule about causes")
struct CauseRuleTests {
  private let causes = "causes: [{id: a, summary: A}, {id: b, summary: B}]\n"
  private let on =
    testSettings + "\nrules: {cause-has-action-item: warning, action-item-answers-cause: warning}"

  @Test(
    "finds the only cause, and not where there is none, or a second that can't be read",
    arguments: [
      ("status: in-review\ncauses: [{id: a, summary: A}]", 1),
      ("status: in-review\norigin: near-miss\ncauses: [{id: a, summary: A}]", 1),
      ("status: in-review\norigin: game-day\ncauses: [{id: a, summary: A}]", 0),
      ("causes: [{id: a, summary: A}]", 0),
      ("status: in-review\ncauses: []", 0),
      ("status: in-review\ncauses: [{id: a, summary: A}, {id: b}]", 0),
    ]
  )
  func only(_ keys: String, _ count: Int) throws {
    #expect(try found(in: keys, only: IncidentHasSeveralCauses.self).count == count)
  }

  @Test("finds a cause that no item answers; a dropped item is an answer, and a proposed one is none")
  func unanswered() throws {
    func check(_ keys: String, settings: String) throws -> [String] {
      try found(
        in: "status: in-review\n" + causes + keys,
        settings: settings,
        only: CauseHasActionItem.self
      )
    }
    let items = list(
      "action_items",
      item("x", "cause: a, status: dropped, dropped: 2026-04-01, reason: R"),
      item("y", "cause: b, status: proposed")
    )
    #expect(
      try check(items, settings: on) == [
        "7:36 cause-has-action-item no action item answers the cause 'b'"
      ]
    )
    #expect(try check(items, settings: testSettings) == [])
    #expect(try check("no_action_items: R", settings: on) == [])
  }

  @Test("finds an item that answers no cause where there are any")
  func answersNone() throws {
    let items = list(
      "action_items",
      item("x", "cause: a"),
      item("y", "kind: repair"),
      item("z", "status: proposed")
    )
    func check(_ keys: String) throws -> [String] {
      try found(in: keys, settings: on, only: ActionItemAnswersCause.self)
    }
    #expect(
      try check("status: in-review\n" + causes + items) == [
        "10:10 action-item-answers-cause action item 'y' answers no cause"
      ]
    )
    #expect(try check("status: in-review\n" + items) == [])
    #expect(try check(causes + items) == [])
  }

  @Test("finds a postmortem that is related to itself, and no other")
  func related() throws {
    #expect(
      try found(in: "related: [a]") == [
        "6:11 related-postmortem-is-another this postmortem names itself"
      ]
    )
    let sources = memoryArchive(["a.md": document("related: [b]"), "b.md": document()])
    #expect(try findings(in: sources).map(brief) == [])
  }
}
