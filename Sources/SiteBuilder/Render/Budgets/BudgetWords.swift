internal import PostmortemCore

/// How error budgets are said in a sentence.
enum BudgetWords {
  /// The name of an SLO for readers.
  static func name(_ budget: ErrorBudget) -> String { budget.slo.name ?? budget.id }

  /// `99.95 %`
  static func objective(_ slo: Settings.SLO) -> String {
    let digits = "\(slo.objective)"
    return "\(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits) %"
  }

  /// `the last 28 days`
  static func window(_ budget: ErrorBudget) -> String {
    budget.windowDays == 1 ? "the last day" : "the last \(Words.days(budget.windowDays))"
  }

  /// The word of its standing. An objective of 100 % is kept or missed.
  static func standing(_ budget: ErrorBudget) -> String {
    switch budget.standing {
    case .exhausted: budget.budget == .zero ? "missed" : "exhausted"
    case .low: "low"
    case .sound: "sound"
    case .whole: budget.budget == .zero ? "kept" : "whole"
    }
  }

  /// How it stands, in one sentence.
  static func sentence(_ budget: ErrorBudget) -> String {
    let spent = budget.spent(on: budget.lastDay)
    let window = window(budget)
    guard budget.budget > .zero else {
      return spent == .zero
        ? "An objective of 100 % leaves no budget; nothing was spent in \(window)."
        : "An objective of 100 % leaves no budget, and \(Words.duration(spent)) was spent in \(window)."
    }
    let all = Words.duration(budget.budget)
    switch budget.standing {
    case .whole: return "Nothing was spent in \(window); all of \(all) is left."
    case .exhausted where spent == budget.budget:
      return "All of \(all) was spent in \(window); nothing is left."
    case .exhausted:
      let over = Words.duration(spent - budget.budget)
      return "\(Words.duration(spent)) was spent in \(window), of \(all): \(over) more than there is."
    case .low, .sound:
      return "\(Words.duration(spent)) of \(all) was spent in \(window); \(left(budget)) is left."
    }
  }

  /// The same in a few words: `21 % is left`.
  static func brief(_ budget: ErrorBudget) -> String {
    let spent = budget.spent(on: budget.lastDay)
    if budget.standing != .exhausted { return "\(left(budget)) is left" }
    return budget.budget == .zero
      ? "\(Words.duration(spent)) spent of an objective of 100 %"
      : "nothing is left, \(Words.duration(spent)) of \(Words.duration(budget.budget)) spent"
  }

  /// `67 % of the budget`; nil where there is none.
  static func share(of spent: Duration, _ budget: Duration) -> String? {
    budget > .zero ? MetricWords.percent(spent / budget) : nil
  }

  /// `7 Apr 2026 to 4 May 2026`, or the one day.
  static func stretch(_ days: ClosedRange<Day>) -> String {
    days.count == 1
      ? Words.date(days.lowerBound) : "\(Words.date(days.lowerBound)) to \(Words.date(days.upperBound))"
  }

  private static func left(_ budget: ErrorBudget) -> String {
    MetricWords.percent(max(0, budget.remaining(on: budget.lastDay) ?? 0))
  }
}

extension ClosedRange<Day> {
  /// Days from the first to the last, both counted.
  fileprivate var count: Int { upperBound - lowerBound + 1 }
}
