import Testing

@testable import PostmortemCore

@Suite("Items that come back")
struct ReturningItemsTests {
  private func entries(_ incidents: [Postmortem]) -> [ReturningItems.Entry] {
    measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-12-31")).returningItems
      .entries
  }

  private let causes: [(id: String, category: String?)] = [("no-rollback", "release-process")]

  @Test("the worked example: c's by its cause, b's by `related`")
  func example() {
    let found = entries([
      incident(
        "a",
        on: "2026-01-10",
        causes: causes,
        items: [item("alert"), item("x", cause: "no-rollback")]
      ),
      incident("b", on: "2026-03-10", items: [item("alert"), item("other")], related: ["a"]),
      incident("c", on: "2026-06-10", causes: causes, items: [item("y", cause: "no-rollback")]),
    ])
    #expect(found.map(\.commitment.id) == ["c#y", "b#alert"])
    #expect(found.map(\.earlier.id) == ["a#x", "a#alert"])
    #expect(found.map(\.tie) == [.cause("no-rollback"), .related])
  }

  @Test("comes back to the latest before it, and never to one of its own incident")
  func latest() {
    let found = entries([
      incident("a", on: "2026-01-10", causes: causes, items: [item("x", cause: "no-rollback")]),
      incident(
        "b",
        on: "2026-02-10",
        causes: causes,
        items: [item("x", cause: "no-rollback"), item("y", cause: "no-rollback")]
      ), incident("c", on: "2026-03-10", causes: causes, items: [item("z", cause: "no-rollback")]),
    ])
    #expect(found.map(\.commitment.id) == ["c#z", "b#x", "b#y"])
    #expect(found.map(\.earlier.id) == ["b#x", "a#x", "a#x"])
  }

  @Test("is tied by `related` from either side, to the latest of them")
  func related() {
    let found = entries([
      incident("a", on: "2026-01-10", items: [item("alert")], related: ["c"]),
      incident("b", on: "2026-02-10", items: [item("alert")]),
      incident("c", on: "2026-03-10", items: [item("alert")], related: ["b", "gone"]),
      incident("d", on: "2026-04-10", items: [item("alert")]),
    ])
    #expect(found.map(\.commitment.id) == ["c#alert"])
    #expect(found.map(\.earlier.id) == ["b#alert"])
  }

  @Test("not with another category, without one, as a proposal, or for a cause that is not there")
  func edges() {
    let found = entries([
      incident(
        "a",
        on: "2026-01-10",
        causes: causes + [("bare", nil)],
        items: [
          item("x", cause: "no-rollback"), item("bare", cause: "bare"), item("gone", cause: "gone"),
          item("idea", .proposed),
        ]
      ),
      incident(
        "b",
        on: "2026-02-10",
        causes: [("no-rollback", "capacity")],
        items: [item("y", cause: "no-rollback")]
      ),
      incident(
        "c",
        on: "2026-03-10",
        causes: [("bare", nil)],
        items: [item("p", cause: "bare"), item("q", cause: "gone"), item("idea")],
        related: ["a"]
      ),
      incident(
        "d",
        on: "2026-04-10",
        causes: causes,
        items: [item("r", .proposed, cause: "no-rollback")]
      ),
    ])
    #expect(found.isEmpty)
    #expect(entries([]).isEmpty)
  }
}
