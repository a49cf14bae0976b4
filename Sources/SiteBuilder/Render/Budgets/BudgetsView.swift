internal import PostmortemCore

/// A page of error budgets.
struct BudgetsView: View {
  let sections: [BudgetSectionView]
  /// SLOs that incidents spent of and the settings don't have.
  let withoutObjective: [String]
  /// On the first page alone.
  let backlog: BacklogView?
  let pager: PagerView?

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
    let more = withoutObjective.count - BudgetsView.mostNames
    return withoutObjective.prefix(BudgetsView.mostNames).joined(separator: ", ")
      + (more > 0 ? " and \(Words.number(more)) more" : "")
  }
}
