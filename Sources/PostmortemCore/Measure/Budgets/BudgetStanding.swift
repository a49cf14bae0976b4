/// How an error budget stands, in a word; the worst is the least.
///
/// - Formula: exhausted where something was spent and nothing remains; low where less than a quarter remains; whole
///   where nothing was spent; sound otherwise.
/// - Missing data: an objective of 100 % leaves no budget, so it is exhausted by whatever is spent.
/// - Source: Google SRE Workbook, appendix B: work stops for an exhausted budget. The quarter is ours, so that a
///   review hears of a budget before it is gone.
/// - Example: of 40 minutes, 40 spent is exhausted, 31 is low, 30 is sound, none is whole.
public enum BudgetStanding: Int, Comparable, Sendable {
  case exhausted, low, sound, whole

  /// Whether a review should talk about it.
  public var isTrouble: Bool { self <= .low }

  public static func < (left: BudgetStanding, right: BudgetStanding) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension ErrorBudget {
  /// How the window that ends on `day` stands.
  public func standing(on day: Day) -> BudgetStanding {
    let spent = spent(on: day)
    if spent == .zero { return .whole }
    if spent >= budget { return .exhausted }
    return (budget - spent) * 4 < budget ? .low : .sound
  }

  /// How it stands now.
  public var standing: BudgetStanding { standing(on: lastDay) }
}
