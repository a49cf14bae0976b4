import Testing

@testable import PostmortemCore

@Suite("A month of an error budget")
struct BudgetMonthTests {
  /// A budget of 40 minutes over 28 days, spent on these days.
  private func months(_ spends: [(date: String, minutes: Int)], to last: String) -> [BudgetMonth] {
    budget(spends, to: last).months
  }

  private func budget(_ spends: [(date: String, minutes: Int)], to last: String) -> ErrorBudget {
    ErrorBudget(
      "ok",
      Settings.SLO(objective: 100 - 100.0 / 1008, window: .seconds(28 * 86_400)),
      spends: spends.map { date, minutes in
        .init(incident: incident("a", on: date), day: day(date), duration: .seconds(minutes * 60))
      },
      from: day("2026-05-10"),
      to: day(last)
    )
  }

  @Test("the worked example: 45 minutes on 20 May exhaust 12 days of May and 16 of June")
  func example() {
    let found = months([("2026-05-20", 45)], to: "2026-07-02")
    #expect(found.map(\.month.description) == ["2026-05", "2026-06", "2026-07"])
    #expect(found.map(\.worst.spent) == [.seconds(2700), .seconds(2700), .zero])
    #expect(found.map(\.worst.day) == [day("2026-05-20"), day("2026-06-01"), day("2026-07-01")])
    #expect(found.map(\.daysExhausted) == [12, 16, 0])
  }

  @Test("has a row for each month, where nothing was spent too, and ends with as-of")
  func untouched() {
    let found = months([], to: "2026-06-03")
    #expect(found.map(\.month.description) == ["2026-05", "2026-06"])
    #expect(found.allSatisfy { $0.daysExhausted == 0 && $0.worst.spent == .zero })
    #expect(found.map(\.worst.day) == [day("2026-05-10"), day("2026-06-01")])
  }

  @Test("has the most that any of its days has, and all days of exhaustion between them", arguments: 1...8)
  func everyDay(_ seed: Int) {
    var state = UInt64(seed)
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let found = budget(
      (0..<12).map { _ in ((day("2026-05-10") + pick(200)).description, pick(40)) },
      to: "2026-12-15"
    )
    let days = (0...(found.lastDay - day("2026-05-10"))).map { day("2026-05-10") + $0 }
    for month in found.months {
      let own = days.filter { Month(of: $0) == month.month }
      #expect(own.map { found.spent(on: $0) }.max() == month.worst.spent)
      #expect(own.first { found.spent(on: $0) == month.worst.spent } == month.worst.day)
    }
    #expect(found.months.reduce(0) { $0 + $1.daysExhausted } == found.daysExhausted.numerator)
  }

  @Test(
    "a month knows its first and last day",
    arguments: [("2024-02-10", "2024-02-01", "2024-02-29"), ("2026-12-31", "2026-12-01", "2026-12-31")]
  )
  func ends(_ date: String, _ first: String, _ last: String) {
    #expect(Month(of: day(date)).firstDay == day(first))
    #expect(Month(of: day(date)).lastDay == day(last))
    #expect(Month(of: day(date)).advanced(by: 1).firstDay == day(last) + 1)
  }
}
