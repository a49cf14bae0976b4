import Testing

@testable import PostmortemCore

@Suite("Figures where data is missing")
struct FigureEdgeTests {
  @Test("an item that shipped or dropped without its date counts by its outcome, and never as on time")
  func incomplete() {
    let found = commitments([
      item("shipped", .incomplete(.shipped), due: "2026-05-01"),
      item("dropped", .incomplete(.dropped), due: "2026-05-01"),
    ])
    #expect(ShippedRatio(of: found).ratio == Ratio(1, of: 2))
    #expect(ShippedRatio(of: found).dropped == 1)
    #expect(OnTimeRatio(of: found, asOf: day("2026-06-01")).ratio == Ratio(0, of: 2))
    #expect(Overdue(of: found, asOf: day("2026-06-01")).count == 0)
  }

  @Test("on time leaves out what is due on as-of or later, has no due date, or is only proposed")
  func onTimeLeavesOut() {
    let figure = OnTimeRatio(
      of: commitments([
        item("today", .shipped(on: day("2026-05-01")), due: "2026-06-01"), item("later", due: "2026-07-01"),
        item("undated"), item("proposed", .proposed, due: "2026-05-01"),
        item("dropped-on-the-day", .dropped(on: day("2026-05-01"), because: "Moot."), due: "2026-05-01"),
      ]),
      asOf: day("2026-06-01")
    )
    #expect(figure.ratio == Ratio(0, of: 0))
    #expect(figure.notYetDue == 2)
    #expect(figure.withoutDueDate == 1)
    #expect(figure.droppedInTime == 1)
  }

  @Test("nothing overdue has no ages, and an even number has the mean of the two in the middle")
  func overdueEdges() {
    let none = Overdue(of: [], asOf: day("2026-05-31"))
    #expect(none.count == 0)
    #expect(none.medianAge == nil)
    #expect(none.ninetiethPercentileAge == nil)
    #expect(none.oldestAge == nil)
    let two = Overdue(
      of: commitments([item("a", due: "2026-05-30"), item("b", due: "2026-05-29")]),
      asOf: day("2026-05-31")
    )
    #expect(two.medianAge == 1.5)
  }

  @Test("the 90th percentile is the age at place ⌈0.9 n⌉", arguments: [(10, 9), (11, 10), (20, 18), (1, 1)])
  func percentile(_ count: Int, _ age: Int) {
    let asOf = day("2026-05-31")
    let late = (1...count).map { item("i-\($0)", due: (asOf + -$0).description) }
    #expect(Overdue(of: commitments(late), asOf: asOf).ninetiethPercentileAge == age)
  }

  @Test("overdue items of one due date stand in the order of their ids")
  func overdueTies() {
    let found = commitments([
      item("b", due: "2026-05-01"), item("a", due: "2026-05-01"), item("c", .proposed, due: "2026-05-01"),
    ])
    #expect(Overdue(of: found, asOf: day("2026-05-31")).commitments.map(\.item.id.value) == ["a", "b"])
  }

  @Test("the headline counts the incidents there are, and as many as the settings say")
  func headlineCounts() {
    var settings = Settings()
    settings.headlineIncidents = 1
    let two = [incident("a", on: "2026-01-01"), incident("b", on: "2026-02-01")]
    let one = measure(Archive(settings: settings, postmortems: two), asOf: day("2026-06-01")).headline
    #expect(one.slice.incidents.map(\.id) == ["b"])
    let all = measure(Archive(settings: Settings(), postmortems: two), asOf: day("2026-06-01")).headline
    #expect(all.slice.incidents.count == 2)
    #expect(all.slice.shipped.ratio.percent == nil)
  }
}
