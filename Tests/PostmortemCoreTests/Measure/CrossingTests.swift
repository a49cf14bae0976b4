import Testing

@testable import PostmortemCore

@Suite("Items by two dimensions")
struct CrossingTests {
  private let shipped = ActionItem.State.shipped(on: day("2026-04-01"))

  private func crossing(_ incidents: [Postmortem], _ rows: Dimension, _ columns: Dimension) -> Crossing {
    measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-06-01"))
      .crossed(rows, columns)
  }

  @Test("the worked example: payments has P1 1 of 2 and P2 0 of 1, and one item is left out")
  func example() {
    let found = crossing(
      [
        incident(
          "one",
          teams: ["payments"],
          items: [
            item("a", shipped, priority: "P1"), item("b", priority: "P1"), item("c", priority: "P2"),
            item("d"),
          ]
        )
      ],
      .team,
      .priority
    )
    #expect(found.rows == ["payments"])
    #expect(found.columns == ["P1", "P2"])
    #expect(found.map { ShippedRatio(of: $0).ratio } == [[Ratio(1, of: 2), Ratio(0, of: 1)]])
    #expect(found.withoutValue.map(\.item.id.value) == ["d"])
  }

  @Test("every row has every column, an empty cell where nothing is; rows and columns in their orders")
  func grid() {
    let found = crossing(
      [
        incident("old", on: "2025-11-01", severity: "SEV3", items: [item("a")]),
        incident("new", on: "2026-05-01", severity: "SEV1", items: [item("b"), item("c")]),
      ],
      .quarter,
      .severity
    )
    #expect(found.rows == ["2026-Q2", "2025-Q4"])
    #expect(found.columns == ["SEV1", "SEV3"])
    #expect(found.cells.map { $0.map { $0.map(\.item.id.value) } } == [[["b", "c"], []], [[], ["a"]]])
    #expect(found.map { ShippedRatio(of: $0).ratio.percent } == [[0, nil], [nil, 0]])
  }

  @Test("an item of two rows counts in both, and is left out once where it has no column")
  func twice() {
    let found = crossing(
      [incident("one", services: ["a", "b"], items: [item("x", kind: .prevent), item("y")])],
      .service,
      .kind
    )
    #expect(found.cells.map { $0.map { $0.map(\.item.id.value) } } == [[["x"]], [["x"]]])
    #expect(found.withoutValue.map(\.item.id.value) == ["y"])
  }

  @Test("of nothing has no cell, and a row without a column has none")
  func empty() {
    #expect(crossing([], .team, .priority).rows.isEmpty)
    let found = crossing([incident("one", teams: ["web"], items: [item("a")])], .team, .priority)
    #expect(found.rows.isEmpty)
    #expect(found.withoutValue.count == 1)
  }
}

@Suite("A list in parts")
struct PartsTests {
  @Test("by owner, trigger and detection, which are no part of what every site shows")
  func further() {
    let figures = measure(
      Archive(
        settings: Settings(),
        postmortems: [
          incident("one", detection: "alert", trigger: "load", items: [item("a", owner: "maria"), item("b")])
        ]
      ),
      asOf: day("2026-06-01")
    )
    #expect(figures.by(.owner).slices.map(\.name) == ["maria"])
    #expect(figures.by(.owner).withoutValue.commitments.map(\.item.id.value) == ["b"])
    #expect(figures.by(.trigger).slices.map(\.name) == ["load"])
    #expect(figures.by(.detection).slices.map { $0.commitments.count } == [2])
  }

  @Test("of incidents: each by its own values, and by kind or priority not at all")
  func incidents() {
    let list = [incident("a", severity: "SEV2", services: ["x", "y", "x"]), incident("b", severity: "SEV1")]
    let severities = Parts(list, by: .severity, Settings())
    #expect(severities.parts.map(\.name) == ["SEV1", "SEV2"])
    let services = Parts(list, by: .service, Settings())
    #expect(services.parts.map { $0.elements.map(\.id) } == [["a"], ["a"]])
    #expect(services.withoutValue.map(\.id) == ["b"])
    #expect(Parts(list, by: .kind, Settings()).withoutValue.count == 2)
  }
}
