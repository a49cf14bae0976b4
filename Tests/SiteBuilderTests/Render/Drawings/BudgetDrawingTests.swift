import Testing

@testable import PostmortemCore
@testable import SiteBuilder

@Suite("The drawing of an error budget")
struct BudgetDrawingTests {
  /// Steps of so many seconds, one each day.
  private func steps(_ seconds: [Int]) -> [ErrorBudget.Step] {
    seconds.enumerated().map { .init(day: day("2020-01-01") + $0, spent: .seconds($1)) }
  }

  @Test("thins many steps, and keeps the highest of each stretch, the first day and the order")
  func thinned() throws {
    let all = steps((0..<2000).map { ($0 * 7919) % 1009 })
    let last = try #require(all.last).day
    let found = BudgetDrawing.thinned(all, to: last)
    #expect(found.count < 2 * BudgetDrawing.columns + 2)
    #expect(found.count > BudgetDrawing.columns / 2)
    #expect(found.map(\.spent).max() == all.map(\.spent).max())
    #expect(found.map(\.day) == found.map(\.day).sorted())
    #expect(Set(found).isSubset(of: Set(all)))
    #expect(found.last == all.last)
  }

  @Test("leaves few steps as they are")
  func few() {
    let all = steps([0, 5, 3])
    #expect(BudgetDrawing.thinned(all, to: day("2026-01-01")) == all)
    #expect(BudgetDrawing.thinned([], to: day("2026-01-01")).isEmpty)
  }

  @Test(
    "marks an axis of days where months and years begin, at most six times",
    arguments: [
      ("2026-03-14", "2026-11-20", ["May 2026", "Jul 2026", "Sep 2026", "Nov 2026"]),
      ("2026-06-01", "2026-08-31", ["Jun 2026", "Jul 2026", "Aug 2026"]),
      ("2020-02-01", "2026-11-20", ["2022", "2024", "2026"]),
      ("2022-01-01", "2026-11-20", ["2022", "2023", "2024", "2025", "2026"]),
      ("2026-11-13", "2026-11-20", ["13 Nov 2026", "20 Nov 2026"]),
      ("2026-11-20", "2026-11-20", ["20 Nov 2026"]),
      ("0001-01-01", "2026-11-20", ["500", "1000", "1500", "2000"]),
    ]
  )
  func dates(_ first: String, _ last: String, _ labels: [String]) {
    let axis = Axis.dates(from: day(first), to: day(last), .english)
    #expect(axis.ticks.map(\.label) == labels)
    #expect(axis.ticks.allSatisfy { day(first).number <= Int32($0.at) && Int32($0.at) <= day(last).number })
  }
}
