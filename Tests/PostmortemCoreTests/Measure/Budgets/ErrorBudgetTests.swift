import Testing

@testable import PostmortemCore

@Suite("An error budget")
struct ErrorBudgetTests {
  private func minutes(_ count: Int) -> Duration { .seconds(count * 60) }

  private func spender(_ id: String, on date: String?, _ minutes: Int, of slo: String = "ok") -> Postmortem {
    incident(id, on: date, budget: [(slo, .seconds(minutes * 60))])
  }

  private func budgets(
    _ incidents: [Postmortem],
    objective: Double = 99.9,
    window: Duration = .seconds(28 * 86_400),
    asOf: String = "2026-06-30"
  ) -> ErrorBudgets {
    var settings = Settings()
    settings.slos = Catalog([(id: "ok", entry: .init(objective: objective, window: window))])
    return measure(Archive(settings: settings, postmortems: incidents), asOf: day(asOf)).errorBudgets
  }

  private func budget(_ incidents: [Postmortem], window: Duration = .seconds(28 * 86_400)) throws
    -> ErrorBudget
  {
    try #require(budgets(incidents, window: window).budgets.first)
  }

  @Test("the worked example: worst on 20 May with −0.12, exhausted for 9 days, 0.63 on 29 May")
  func example() throws {
    let found = try budget([spender("a", on: "2026-05-01", 30), spender("b", on: "2026-05-20", 15)])
    #expect(found.budget == .milliseconds(2_419_200))
    #expect(found.worst?.day == day("2026-05-20"))
    #expect(found.worst?.spent == minutes(45))
    #expect(found.spends(inWindowEnding: day("2026-05-20")).map(\.incident.id) == ["a", "b"])
    #expect(found.spends(inWindowEnding: day("2026-05-29")).map(\.incident.id) == ["b"])
    #expect(abs(try #require(found.remaining(on: day("2026-05-20"))) + 0.1161) < 0.0001)
    #expect(abs(try #require(found.remaining(on: day("2026-05-29"))) - 0.6280) < 0.0001)
    #expect(found.exhausted == [day("2026-05-20")...day("2026-05-28")])
    #expect(found.daysExhausted == Ratio(9, of: 61))
    #expect(found.remainingByDay.count == 61)
    #expect(found.remaining(on: day("2026-06-30")) == 1)
  }

  @Test(
    "is what the objective leaves of the window",
    arguments: [
      (99.9, 28, 2_419_200), (99.95, 30, 1_296_000), (99.0, 100, 86_400_000), (99.5, 30, 12_960_000),
      (99.999, 28, 24_192),
    ]
  )
  func size(_ objective: Double, _ days: Int, _ milliseconds: Int) {
    let slo = Settings.SLO(objective: objective, window: .seconds(days * 86_400))
    #expect(slo.budget == .milliseconds(milliseconds))
  }

  @Test("is exhausted when the last of it is spent, not before, and up to as-of where it stays so")
  func exhaustion() throws {
    let all = try #require(
      budgets([spender("a", on: "2026-06-20", 1440)], objective: 99, window: .seconds(100 * 86_400)).budgets
        .first
    )
    #expect(all.remaining(on: day("2026-06-20")) == 0)
    #expect(all.exhausted == [day("2026-06-20")...day("2026-06-30")])
    let less = try #require(
      budgets([spender("a", on: "2026-06-20", 1439)], objective: 99, window: .seconds(100 * 86_400)).budgets
        .first
    )
    #expect(less.exhausted.isEmpty)
  }

  @Test("has one stretch where what leaves the window is spent again on the same day, or more on the next")
  func stretches() throws {
    let found = try budget([
      spender("a", on: "2026-04-01", 50), spender("b", on: "2026-04-29", 50),
      spender("c", on: "2026-04-30", 1),
      spender("d", on: "2026-06-10", 50),
    ])
    #expect(
      found.exhausted == [day("2026-04-01")...day("2026-05-26"), day("2026-06-10")...day("2026-06-30")]
    )
    #expect(found.worst == .init(day: day("2026-04-30"), spent: minutes(51)))
  }

  @Test("of which nothing was spent is whole, and has no worst day")
  func untouched() throws {
    let found = try budget([incident("a", on: "2026-06-01")])
    #expect(found.worst == nil)
    #expect(found.exhausted.isEmpty)
    #expect(found.remainingByDay == Array(repeating: 1, count: 30))
    let empty = try budget([])
    #expect(empty.remainingByDay == [1])
    #expect(empty.daysExhausted == Ratio(0, of: 1))
  }

  @Test("counts part of a day in its window as the whole of it")
  func shortWindow() throws {
    let found = try budget([spender("a", on: "2026-06-01", 1)], window: .seconds(36 * 3600))
    #expect(found.windowDays == 2)
    #expect([0, 1, 2].map { found.spent(on: day("2026-06-01") + $0) } == [minutes(1), minutes(1), .zero])
    #expect(found.spent(on: day("2026-05-01")) == .zero)
  }

  @Test("tells apart what has no objective, and no date")
  func leftOut() {
    let found = budgets([
      spender("a", on: "2026-06-01", 1, of: "unknown"), spender("b", on: nil, 1),
      incident("c", on: nil),
    ])
    #expect(found.budgets.map(\.id) == ["ok"])
    #expect(found.withoutObjective == ["unknown"])
    #expect(found.withoutDate.map(\.id) == ["b"])
  }

  @Test("is on every day what adding up the window's incidents gives", arguments: 1...10)
  func everyDay(_ seed: Int) throws {
    var state = UInt64(seed)
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let found = try budget(
      (0..<30).map { spender("p\($0)", on: (day("2026-01-01") + pick(181)).description, pick(30)) }
    )
    let first = found.steps[0].day
    for (place, share) in found.remainingByDay.enumerated() {
      let today = first + place
      let spent = found.spends.filter { $0.day <= today && today - $0.day < 28 }
        .reduce(Duration.zero) { $0 + $1.duration }
      #expect(found.spent(on: today) == spent)
      #expect(found.spends(inWindowEnding: today).reduce(.zero) { $0 + $1.duration } == spent)
      #expect(share == (found.budget - spent) / found.budget)
      #expect(found.exhausted.contains { $0.contains(today) } == (spent >= found.budget))
      #expect(spent <= found.worst?.spent ?? .zero)
    }
    #expect(first + (found.remainingByDay.count - 1) == day("2026-06-30"))
  }
}
