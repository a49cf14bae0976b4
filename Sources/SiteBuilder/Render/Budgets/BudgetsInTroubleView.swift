internal import PostmortemCore

/// Which budgets are in trouble, in a line or two.
struct BudgetsInTroubleView: View {
  let place: Place

  /// More are behind the link to all.
  private static let most = 3

  private var budgets: SiteBudgets { place.site.budgets }

  /// Nil where the archive has no SLO.
  init?(_ place: Place) {
    guard !place.site.budgets.worstFirst.isEmpty else { return nil }
    self.place = place
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .budgets:
      .list(budgets.inTrouble.prefix(BudgetsInTroubleView.most).map { BudgetLinkView($0, place) })
    case .note: .text(others)
    case .url: .text(place.root + SiteBudgets.index)
    default: nil
    }
  }

  /// What is said of those that are not named.
  private var others: String {
    let words = place.words
    let (all, troubled) = (budgets.worstFirst.count, budgets.inTrouble.count)
    let unnamed = troubled - BudgetsInTroubleView.most
    if unnamed > 0 { return words(.budgetsMoreInTrouble, count: unnamed, ["all": words.number(all)]) }
    if troubled == 0 { return words(.budgetsNoneInTrouble, count: all) }
    return all == troubled ? "" : words(.budgetsOthersSound, count: all - troubled)
  }
}
