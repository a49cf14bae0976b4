internal import PostmortemCore

extension ErrorBudget {
  /// The name of its SLO for readers.
  var label: String { slo.name ?? id }
}

/// How error budgets are said.
extension Words {
  /// `99.95 %`
  func objective(_ slo: Settings.SLO) -> String {
    let digits = "\(slo.objective)"
    let plain =
      digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits.replacing(".", with: self[.decimal])
    return self(.percent, ["percent": plain])
  }

  /// `in the last 28 days`
  func inWindow(_ budget: ErrorBudget) -> String { self(.budgetInWindow, count: budget.windowDays) }

  /// The word of its standing. An objective of 100 % is kept or missed.
  func standing(_ budget: ErrorBudget) -> String {
    let hasBudget = budget.budget > .zero
    return switch budget.standing {
    case .exhausted: self[hasBudget ? .budgetExhausted : .budgetMissed]
    case .low: self[.budgetLow]
    case .sound: self[.budgetSound]
    case .whole: self[hasBudget ? .budgetWhole : .budgetKept]
    }
  }

  /// How it stands, in one sentence.
  func sentence(_ budget: ErrorBudget) -> String {
    let spent = budget.spent(on: budget.lastDay)
    let (said, all) = (Words.duration(spent), Words.duration(budget.budget))
    let inWindow = inWindow(budget)
    guard budget.budget > .zero else {
      return spent == .zero
        ? self(.noBudgetNothingSpent, ["inWindow": inWindow])
        : self(.noBudgetSpent, ["spent": said, "inWindow": inWindow])
    }
    switch budget.standing {
    case .whole: return self(.budgetNothingSpent, ["all": all, "inWindow": inWindow])
    case .exhausted where spent == budget.budget:
      return self(.budgetAllSpent, ["all": all, "inWindow": inWindow])
    case .exhausted:
      let over = Words.duration(spent - budget.budget)
      return self(.budgetOverspent, ["spent": said, "all": all, "over": over, "inWindow": inWindow])
    case .low, .sound:
      return self(
        .budgetPartSpent,
        ["spent": said, "all": all, "left": left(of: budget), "inWindow": inWindow]
      )
    }
  }

  /// The same in a few words: `21 % is left`.
  func brief(_ budget: ErrorBudget) -> String {
    let spent = Words.duration(budget.spent(on: budget.lastDay))
    if budget.standing != .exhausted { return self(.budgetLeftInBrief, ["left": left(of: budget)]) }
    return budget.budget == .zero
      ? self(.noBudgetInBrief, ["spent": spent])
      : self(.budgetExhaustedInBrief, ["spent": spent, "all": Words.duration(budget.budget)])
  }

  /// `67 %`, of the budget; nil where there is none.
  func share(of spent: Duration, _ budget: Duration) -> String? {
    budget > .zero ? percent(spent / budget) : nil
  }

  /// `7 Apr 2026 to 4 May 2026`, or the one day.
  func stretch(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (date(days.lowerBound), date(days.upperBound))
    return days.lowerBound == days.upperBound ? first : self(.budgetStretch, ["first": first, "last": last])
  }

  private func left(of budget: ErrorBudget) -> String {
    percent(max(0, budget.remaining(on: budget.lastDay) ?? 0))
  }
}
