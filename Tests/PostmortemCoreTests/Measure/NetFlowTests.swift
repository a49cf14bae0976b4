import Testing

@testable import PostmortemCore

@Suite("The net flow")
struct NetFlowTests {
  private func row(_ row: NetFlow.Row) -> [Int] { [row.created, row.shipped, row.dropped, row.open] }

  @Test("the worked example: two open in January, one in February, one in March")
  func example() {
    let found = NetFlow(
      of: commitments([
        item("a", .shipped(on: day("2026-03-03")), created: "2026-01-05"),
        item("b", .dropped(on: day("2026-02-01"), because: "Moot."), created: "2026-01-09"),
        item("c", created: "2026-03-02"),
      ]),
      asOf: day("2026-03-10")
    )
    #expect(found.rows.map(\.month.description) == ["2026-01", "2026-02", "2026-03"])
    #expect(found.rows.map(row) == [[2, 0, 0, 2], [0, 0, 1, 1], [1, 1, 0, 1]])
    #expect(found.rows.map(\.net) == [2, -1, 0])
    #expect(found.withoutDates == 0)
  }

  @Test("has every month to as-of's, over the turn of the year, and ends what ended early with its creation")
  func months() {
    let found = NetFlow(
      of: commitments([item("a", .shipped(on: day("2025-10-01")), created: "2025-11-30")]),
      asOf: day("2026-02-01")
    )
    #expect(found.rows.map(\.month.description) == ["2025-11", "2025-12", "2026-01", "2026-02"])
    #expect(found.rows.map(row) == [[1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
  }

  @Test("leaves out proposals, what has no date, and what is later than as-of")
  func leftOut() {
    let items = [
      item("proposed", .proposed, created: "2026-01-01"),
      item("undated", .incomplete(.dropped), created: "2026-01-01"), item("without"),
      item("later", created: "2026-03-01"),
      item("shipped-later", .shipped(on: day("2026-04-01")), created: "2026-01-01"),
    ]
    let archive = Archive(settings: Settings(), postmortems: [incident("one", on: nil, items: items)])
    let found = NetFlow(of: archive.commitments, asOf: day("2026-01-31"))
    #expect(found.rows.map(row) == [[1, 0, 0, 1]])
    #expect(found.withoutDates == 2)
    #expect(NetFlow(of: [], asOf: day("2026-01-31")).rows.isEmpty)
  }

  @Test("ends with as many open as the shipped ratio counts")
  func agrees() {
    let items = (0..<60).map { number in
      let created = day("2025-12-20") + number
      let state: ActionItem.State =
        switch number % 3 {
        case 0: .open
        case 1: .shipped(on: created + number)
        default: .dropped(on: created + 3, because: "Moot.")
        }
      return item("i\(number)", state, created: created.description)
    }
    let found = NetFlow(of: commitments(items), asOf: day("2026-12-31"))
    #expect(found.rows.last?.open == ShippedRatio(of: commitments(items)).open)
    #expect(found.rows.reduce(0) { $0 + $1.created } == 60)
  }
}
