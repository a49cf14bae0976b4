/// A calendar month in the life of an error budget.
///
/// - Formula: worst is the most that was spent in a trailing window that ended in the month, and the first day it was;
///   exhausted are the days of the month on which nothing was left. The first month begins with the archive, and the
///   last ends with as-of.
/// - Unit: time in which the objective was not met; days.
/// - Missing data: as of `ErrorBudget`.
/// - Source: the trailing window of `ErrorBudget`, month by month.
/// - Example: a budget of 40 minutes over 28 days, of which 45 were spent on 20 May: in May the worst is 45 on the 20th,
///   exhausted for 12 days; in June it is 45 on the 1st, exhausted for 16, and what is left after the 16th is all of it.
public struct BudgetMonth: Hashable, Sendable {
  public let month: Month
  public fileprivate(set) var worst: ErrorBudget.Step
  public fileprivate(set) var daysExhausted = 0
}

extension ErrorBudget {
  /// Every month from the archive's first to as-of's, oldest first.
  public var months: [BudgetMonth] {
    var months: [BudgetMonth] = []
    for (place, step) in steps.enumerated() {
      let end = place + 1 < steps.count ? steps[place + 1].day + -1 : lastDay
      let isExhausted = step.spent > .zero && step.spent >= budget
      var day = step.day
      while day <= end {
        let month = Month(of: day)
        let last = min(end, month.lastDay)
        if months.last?.month != month {
          months.append(BudgetMonth(month: month, worst: Step(day: day, spent: step.spent)))
        } else if months[months.count - 1].worst.spent < step.spent {
          months[months.count - 1].worst = Step(day: day, spent: step.spent)
        }
        if isExhausted { months[months.count - 1].daysExhausted += last - day + 1 }
        day = last + 1
      }
    }
    return months
  }
}
