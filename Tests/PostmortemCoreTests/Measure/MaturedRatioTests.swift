import Testing

@testable import PostmortemCore

@Suite("The matured cohort ratio")
struct MaturedRatioTests {
  @Test("the worked example: as of 1 June, within 30 days: 1 of 3, and one immature")
  func example() {
    let found = MaturedRatio(
      of: commitments([
        item("kept", .shipped(on: day("2026-05-01")), created: "2026-04-01"),
        item("missed", .shipped(on: day("2026-05-02")), created: "2026-04-01"),
        item("open", created: "2026-05-02"),
        item("immature", .shipped(on: day("2026-05-04")), created: "2026-05-03"),
      ]),
      within: 30,
      asOf: day("2026-06-01")
    )
    #expect(found.ratio == Ratio(1, of: 3))
    #expect(found.immature == 1)
    #expect(found.withoutCreation == 0)
  }

  @Test("leaves out proposals and items without a day; dropped and undated ones are misses")
  func edges() {
    let items = [
      item("proposed", .proposed, created: "2026-01-01"),
      item("dropped", .dropped(on: day("2026-01-02"), because: "Moot."), created: "2026-01-01"),
      item("undated", .incomplete(.shipped), created: "2026-01-01"),
      item("early", .shipped(on: day("2025-12-30")), created: "2026-01-01"),
      item("without"),
    ]
    let found = Archive(settings: Settings(), postmortems: [incident("one", on: nil, items: items)])
      .commitments
    let ratio = MaturedRatio(of: found, within: 30, asOf: day("2026-06-01"))
    #expect(ratio.ratio == Ratio(1, of: 3))
    #expect(ratio.withoutCreation == 1)
    #expect(MaturedRatio(of: [], within: 30, asOf: day("2026-06-01")).ratio.percent == nil)
  }

  @Test("by the incident's quarter, newest first, at 30, 60 and 90 days")
  func cohorts() {
    let shipped = item("a", .shipped(on: day("2026-03-01")), created: "2026-01-10")
    let cohorts = measure(
      Archive(
        settings: Settings(),
        postmortems: [
          incident("new", on: "2026-04-20", items: [item("b", created: "2026-04-21")]),
          incident("old", on: "2026-01-09", items: [shipped]),
        ]
      ),
      asOf: day("2026-06-01")
    ).maturedCohorts
    #expect(cohorts.map(\.quarter) == ["2026-Q2", "2026-Q1"])
    #expect(cohorts.map { $0.ratios.map(\.days) } == [[30, 60, 90], [30, 60, 90]])
    #expect(cohorts[0].ratios.map(\.ratio) == [Ratio(0, of: 1), Ratio(0, of: 0), Ratio(0, of: 0)])
    #expect(cohorts[0].ratios.map(\.immature) == [0, 1, 1])
    #expect(cohorts[1].ratios.map(\.ratio) == [Ratio(0, of: 1), Ratio(1, of: 1), Ratio(1, of: 1)])
  }
}
