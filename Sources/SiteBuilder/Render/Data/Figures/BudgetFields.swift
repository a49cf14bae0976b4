internal import PostmortemCore

/// The error budget of an SLO, and what is derived of it, worked out once.
struct BudgetRow: Sendable {
  let budget: ErrorBudget
  let worst: ErrorBudget.Step?
  let exhausted: [ClosedRange<Day>]
  let daysExhausted: Ratio

  /// Works out what a budget went through.
  init(_ budget: ErrorBudget) {
    self.budget = budget
    worst = budget.worst
    exhausted = budget.exhausted
    daysExhausted = budget.daysExhausted
  }

  /// What the window holds that ends on the files' day.
  fileprivate var spent: Duration { budget.spent(on: budget.lastDay) }
}

/// A day and what its window held.
private struct WorstDay: Sendable {
  let budget: ErrorBudget
  let step: ErrorBudget.Step
}

extension DataField<BudgetRow> {
  static let all: [DataField<BudgetRow>] = [
    DataField("slo", "The key of the objective.", .text { $1($0.budget.id) }),
    DataField(
      "budget_seconds",
      "What may be spent in a window.",
      .decimalOrNull { $0.budget.budget.inSeconds }
    ),
    DataField("window_days", "The days of the window.", .count { $0.budget.windowDays }),
    DataField(
      "spent_seconds",
      "What was spent in the window that ends on the files' day.",
      .decimalOrNull { $0.spent.inSeconds }
    ),
    DataField(
      "remaining",
      "The share that is left of it, below 0 where more was spent; null where the objective leaves no budget.",
      .decimalOrNull { $0.budget.remaining(on: $0.budget.lastDay) }
    ),
    DataField(
      "incidents",
      "Those that spent it, oldest first.",
      .texts { $1($0.budget.spends(inWindowEnding: $0.budget.lastDay).map(\.incident.id)) }
    ),
    DataField(
      "worst",
      "The first day on which most was spent in its window; null where nothing ever was.",
      .objectOrNull(DataShape(worst)) { row in row.worst.map { WorstDay(budget: row.budget, step: $0) } }
    ),
    DataField(
      "exhausted",
      "The stretches of days on which nothing was left.",
      .list(DataShape(stretches)) { $0.exhausted }
    ),
    DataField(
      "days_exhausted",
      "Their days, of those from the archive's first to the files' day.",
      .object(DataShape<Ratio>.ratio) { $0.daysExhausted }
    ),
    DataField(
      "steps",
      "What was spent in the window that ends on a day, from that day until the next step.",
      .list(DataShape(steps)) { $0.budget.steps }
    ),
  ]

  private static let worst: [DataField<WorstDay>] = [
    DataField<WorstDay>("day", "The day.", .day { $0.step.day }),
    DataField<WorstDay>("spent_seconds", "What was spent.", .decimalOrNull { $0.step.spent.inSeconds }),
    DataField<WorstDay>(
      "incidents",
      "Those that spent it, oldest first.",
      .texts { $1($0.budget.spends(inWindowEnding: $0.step.day).map(\.incident.id)) }
    ),
  ]

  private static let stretches: [DataField<ClosedRange<Day>>] = [
    DataField<ClosedRange<Day>>("from", "The first day.", .day { $0.lowerBound }),
    DataField<ClosedRange<Day>>("to", "The last day.", .day { $0.upperBound }),
  ]

  private static let steps: [DataField<ErrorBudget.Step>] = [
    DataField<ErrorBudget.Step>("day", "The first day of it.", .day { $0.day }),
    DataField<ErrorBudget.Step>("spent_seconds", "What was spent.", .decimalOrNull { $0.spent.inSeconds }),
  ]
}

extension DataField<ErrorBudgets> {
  static let all: [DataField<ErrorBudgets>] = [
    DataField(
      "budgets",
      "In the order of the settings.",
      .list(DataShape(DataField<BudgetRow>.all)) { budgets in budgets.budgets.map { BudgetRow($0) } }
    ),
    DataField(
      "without_objective",
      "Names that incidents spent of and the settings don't have.",
      .texts { $1($0.withoutObjective) }
    ),
    DataField(
      "without_date",
      "Incidents that spent budget, and have no date to count it on.",
      .texts { $1($0.withoutDate.map(\.id)) }
    ),
  ]
}
