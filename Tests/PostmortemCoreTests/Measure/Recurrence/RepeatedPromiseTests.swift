import Testing

@testable import PostmortemCore

@Suite("A repeated promise")
struct RepeatedPromiseTests {
  private func promises(_ incidents: [Postmortem]) -> [RepeatedPromise] {
    measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-12-31")).returningItems
      .promises
  }

  private let causes: [(id: String, category: String?)] = [
    ("no-rollback", "release-process"), ("no-canary", "release-process"),
  ]

  @Test("the worked example: one promise, asked for after three incidents and never shipped")
  func example() {
    let found = promises([
      incident("a", on: "2026-01-10", causes: causes, items: [item("x", cause: "no-rollback")]),
      incident("c", on: "2026-03-10", causes: causes, items: [item("y", cause: "no-rollback")]),
      incident(
        "d",
        on: "2026-06-10",
        causes: causes,
        items: [item("z", .dropped(on: day("2026-07-01"), because: "Moot."), cause: "no-rollback")]
      ),
    ])
    #expect(found.map { $0.commitments.map(\.id) } == [["a#x", "c#y", "d#z"]])
    #expect(found.map(\.incidents) == [3])
    #expect(found.map(\.shipped) == [0])
  }

  @Test("what never shipped comes first, then what was asked for most often; two of one incident ask once")
  func order() {
    let done = ActionItem.State.shipped(on: day("2026-07-01"))
    let found = promises([
      incident(
        "a",
        on: "2026-01-10",
        causes: causes,
        items: [item("x", cause: "no-rollback"), item("u", cause: "no-canary")]
      ),
      incident("b", on: "2026-02-10", causes: causes, items: [item("y", done, cause: "no-rollback")]),
      incident(
        "c",
        on: "2026-03-10",
        causes: causes,
        items: [
          item("z", cause: "no-rollback"), item("v", cause: "no-canary"), item("w", cause: "no-canary"),
        ]
      ),
    ])
    #expect(found.map { $0.commitments.map(\.id) } == [["a#u", "c#v", "c#w"], ["a#x", "b#y", "c#z"]])
    #expect(found.map(\.incidents) == [2, 3])
    #expect(found.map(\.shipped) == [0, 1])
  }

  @Test("there is none where nothing came back")
  func none() {
    #expect(promises([]).isEmpty)
    #expect(promises([incident("a", causes: causes, items: [item("x", cause: "no-rollback")])]).isEmpty)
  }
}
