import Testing

@testable import PostmortemCore

@Suite("Time to ship")
struct TimeToShipTests {
  @Test("the worked example: 0.75 after 10 days, 0.375 after 20, which is the median")
  func example() {
    let found = TimeToShip(
      of: commitments([
        item("a", .shipped(on: day("2026-05-11")), created: "2026-05-01"),
        item("b", .dropped(on: day("2026-05-16"), because: "Moot."), created: "2026-05-01"),
        item("c", .shipped(on: day("2026-05-21")), created: "2026-05-01"),
        item("d", .inProgress, created: "2026-05-01"),
      ]),
      asOf: day("2026-05-31")
    )
    #expect(found.curve.steps.map(\.time) == [10, 20])
    #expect(found.curve.steps.map(\.share) == [0.75, 0.375])
    #expect(found.curve.steps.map(\.atRisk) == [4, 2])
    #expect(found.median.time == 20)
    #expect(found.lowerQuartile.time == 10)
    #expect(found.upperQuartile.time == nil)
    #expect([found.shipped, found.open, found.dropped, found.withoutDates] == [2, 1, 1, 0])
  }

  @Test("leaves out proposals and what has no date; what ended before it was created took no time")
  func edges() {
    let items = [
      item("proposed", .proposed, created: "2026-05-01"),
      item("undated", .incomplete(.shipped), created: "2026-05-01"),
      item("early", .shipped(on: day("2026-04-20")), created: "2026-05-01"),
      item("without"),
    ]
    let found = Archive(settings: Settings(), postmortems: [incident("one", on: nil, items: items)])
      .commitments
    let figure = TimeToShip(of: found, asOf: day("2026-05-31"))
    #expect(figure.withoutDates == 2)
    #expect(figure.curve.steps.map(\.time) == [0])
    #expect(figure.curve.count == 1)
  }
}
