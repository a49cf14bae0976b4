import Testing

@testable import PostmortemCore

@Suite("The mix")
struct MixTests {
  private let shipped = ActionItem.State.shipped(on: day("2026-05-01"))

  private func mix(_ incidents: [Postmortem]) -> Mix {
    measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-06-01")).mix
  }

  @Test("the worked example: prevent 1 of 3; b committed no prevention, b and c shipped none")
  func example() {
    let found = mix([
      incident(
        "a",
        items: [item("1", shipped, kind: .prevent), item("2", kind: .prevent), item("3", kind: .detect)]
      ),
      incident("b", items: [item("1", shipped, kind: .repair)]),
      incident("c", items: [item("1", kind: .prevent)]),
    ])
    #expect(found.kinds.map(\.name) == ["prevent", "detect", "repair"])
    #expect(found.kinds.map(\.shipped.ratio) == [Ratio(1, of: 3), Ratio(0, of: 1), Ratio(1, of: 1)])
    #expect(found.withoutCommittedPrevention.map(\.id) == ["b"])
    #expect(found.withoutShippedPrevention.map(\.id) == ["b", "c"])
  }

  @Test("counts items without a kind or a priority last, and an incident with only proposals as without any")
  func missing() {
    let found = mix([
      incident("a", items: [item("1", .proposed, kind: .prevent), item("2", priority: "P2")]),
      incident("none"),
    ])
    #expect(found.kinds.map(\.name) == ["prevent", nil])
    #expect(found.kinds.map(\.shipped.committed) == [0, 1])
    #expect(found.priorities.map(\.name) == ["P2", nil])
    #expect(found.withoutCommittedPrevention.map(\.id) == ["a", "none"])
    #expect(mix([]).kinds.isEmpty)
  }
}
