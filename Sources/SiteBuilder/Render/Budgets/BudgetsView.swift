internal import PostmortemCore

/// A page of error budgets.
struct BudgetsView: View {
  let sections: [BudgetSectionView]
  /// SLOs that incidents spent of and the settings don't have.
  let withoutObjective: [String]
  /// On the first page alone.
  let backlog: BacklogView?
  let pager: PagerView?
  let words: Words

  /// More would be a list of its own.
  private static let mostNames = 20

  func value(of name: Name) -> Value? {
    switch name {
    case .budgets: .list(sections)
    case .isEmpty: .flag(sections.isEmpty)
    case .withoutObjective: .text(unknown)
    case .backlog: .view(backlog)
    case .pager: .view(pager)
    default: nil
    }
  }

  private var unknown: String {
    let names = withoutObjective.prefix(BudgetsView.mostNames).joined(separator: ", ")
    let more = withoutObjective.count - BudgetsView.mostNames
    return more > 0 ? words(.budgetsMoreNames, count: more, ["names": names]) : names
  }
}
