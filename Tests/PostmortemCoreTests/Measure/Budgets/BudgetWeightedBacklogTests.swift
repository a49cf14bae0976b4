import Testing

@testable import PostmortemCore

@Suite("The budget-weighted backlog")
struct BudgetWeightedBacklogTests {
  private func incidentOf(
    _ id: String,
    on date: String? = "2026-03-14",
    _ categories: [String],
    _ services: [String],
    minutes: [Int] = [],
    items: [ActionItem] = []
  ) -> Postmortem {
    incident(
      id,
      on: date,
      services: services,
      causes: categories.map { ($0, $0) },
      budget: minutes.enumerated().map { ("slo-\($0)", .seconds($1 * 60)) },
      items: items
    )
  }

  private func entries(_ incidents: [Postmortem]) -> [BudgetWeightedBacklog.Entry] {
    measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-06-01"))
      .budgetWeightedBacklog.entries
  }

  @Test("the worked example: 42 minutes with P0, 42 with P1, then 40")
  func example() {
    let found = entries([
      incidentOf("a", ["capacity"], ["checkout"], minutes: [30], items: [item("x", priority: "P1")]),
      incidentOf("b", ["capacity"], ["checkout"], minutes: [8, 4]),
      incidentOf("c", ["dns"], ["edge"], minutes: [40], items: [item("y", priority: "P0")]),
      incidentOf("d", ["capacity", "dns"], ["checkout"], items: [item("z", priority: "P0")]),
    ])
    #expect(found.map(\.commitment.id) == ["d#z", "a#x", "c#y"])
    #expect(found.map(\.weight) == [.seconds(42 * 60), .seconds(42 * 60), .seconds(40 * 60)])
  }

  @Test("names the incidents that an item's weight is made of, and counts the items that weigh")
  func spends() throws {
    let incidents = [
      incidentOf("a", ["capacity"], ["checkout"], minutes: [30], items: [item("x"), item("y", cause: "no")]),
      incidentOf("b", ["capacity"], ["checkout"], minutes: [8, 4]),
      incidentOf("c", ["dns"], ["checkout"], minutes: [40]), incidentOf("d", [], [], items: [item("z")]),
    ]
    let backlog = measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-06-01"))
      .budgetWeightedBacklog
    let spends = backlog.spends(of: try #require(backlog.entries.first).commitment)
    #expect(spends.map(\.incident.id) == ["a", "b"])
    #expect(spends.map(\.duration) == [.seconds(30 * 60), .seconds(12 * 60)])
    #expect(backlog.entries.map(\.commitment.id) == ["a#x", "a#y", "d#z"])
    #expect(backlog.weighing == 2)
    #expect(backlog.spends(of: backlog.entries[2].commitment).isEmpty)
  }

  @Test("counts an incident once however much it shares, and only causes the item answers")
  func once() {
    let found = entries([
      incidentOf(
        "a",
        ["capacity", "dns"],
        ["checkout", "edge"],
        minutes: [10],
        items: [item("both"), item("one", cause: "dns")]
      ), incidentOf("b", ["capacity"], ["edge"], minutes: [5]),
    ])
    #expect(found.map(\.commitment.item.id.value) == ["both", "one"])
    #expect(found.map(\.weight) == [.seconds(15 * 60), .seconds(10 * 60)])
  }

  @Test(
    "looks at the 365 days that end on as-of",
    arguments: [("2025-06-02", 1), ("2025-06-01", 0), ("2026-06-01", 1)]
  )
  func year(_ date: String, _ minutes: Int) {
    let found = entries([
      incidentOf("a", on: date, ["capacity"], ["checkout"], minutes: [1]),
      incidentOf("b", ["capacity"], ["checkout"], items: [item("x")]),
    ])
    #expect(found.map(\.weight) == [.seconds(minutes * 60)])
  }

  @Test("of one weight goes by priority, due date and id, and what lacks one comes after")
  func ties() {
    let found = entries([
      incidentOf(
        "a",
        [],
        [],
        items: [
          item("none"), item("p1-late", due: "2026-07-02", priority: "P1"), item("p1", priority: "P1"),
          item("p1-b", due: "2026-07-01", priority: "P1"), item("p1-a", due: "2026-07-01", priority: "P1"),
          item("unlisted", priority: "Px"), item("p0", priority: "P0"), item("dated", due: "2026-07-01"),
        ]
      )
    ])
    #expect(
      found.map(\.commitment.item.id.value) == [
        "p0", "p1-a", "p1-b", "p1-late", "p1", "unlisted", "dated", "none",
      ]
    )
    #expect(found.allSatisfy { $0.weight == .zero })
  }

  @Test("has open items alone, and nothing weighs without a date, a category or a service")
  func edges() {
    let found = entries([
      incidentOf("a", on: nil, ["capacity"], ["checkout"], minutes: [9]),
      incidentOf("b", ["capacity"], [], minutes: [9], items: [item("serviceless")]),
      incidentOf("c", [], ["checkout"], minutes: [9], items: [item("causeless")]),
      incidentOf(
        "d",
        ["capacity"],
        ["checkout"],
        items: [
          item("begun", .inProgress), item("idea", .proposed), item("done", .shipped(on: day("2026-05-01"))),
        ]
      ),
    ])
    #expect(found.map(\.commitment.item.id.value) == ["serviceless", "causeless", "begun"])
    #expect(found.allSatisfy { $0.weight == .zero })
  }
}
