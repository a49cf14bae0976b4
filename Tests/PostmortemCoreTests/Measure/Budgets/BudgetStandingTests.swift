import Testing

@testable import PostmortemCore

@Suite("The standing of an error budget")
struct BudgetStandingTests {
  /// A budget of 40 minutes, or of none, of which so many seconds were spent on as-of.
  private func budget(spent seconds: Int, objective: Double = 99) -> ErrorBudget {
    let incidents = seconds > 0 ? [incident("a", on: "2026-06-01", budget: [("ok", .seconds(seconds))])] : []
    return ErrorBudget(
      "ok",
      Settings.SLO(objective: objective, window: .seconds(4000 * 60)),
      spends: incidents.map { .init(incident: $0, day: day("2026-06-01"), duration: .seconds(seconds)) },
      from: day("2026-05-01"),
      to: day("2026-06-01")
    )
  }

  @Test(
    "the worked example: of 40 minutes, 40 is exhausted, 31 low, 30 sound, none whole",
    arguments: [
      (41 * 60, BudgetStanding.exhausted), (40 * 60, .exhausted), (40 * 60 - 1, .low), (31 * 60, .low),
      (30 * 60 + 1, .low), (30 * 60, .sound), (1, .sound), (0, .whole),
    ]
  )
  func example(_ spent: Int, _ standing: BudgetStanding) {
    let found = budget(spent: spent)
    #expect(found.budget == .seconds(40 * 60))
    #expect(found.standing == standing)
    #expect(found.standing(on: day("2026-05-31")) == .whole)
  }

  @Test("of an objective of 100 % is whole until the first second is spent")
  func noBudget() {
    #expect(budget(spent: 0, objective: 100).standing == .whole)
    #expect(budget(spent: 1, objective: 100).standing == .exhausted)
    #expect(budget(spent: 1, objective: 100).remaining(on: day("2026-06-01")) == nil)
  }

  @Test("is trouble where it is exhausted or low, and sorts the worst first")
  func trouble() {
    #expect([BudgetStanding.exhausted, .low, .sound, .whole].map(\.isTrouble) == [true, true, false, false])
    #expect([BudgetStanding.whole, .low, .exhausted, .sound].sorted() == [.exhausted, .low, .sound, .whole])
  }
}
