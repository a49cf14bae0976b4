internal import PostmortemCore

/// What an incident spent of an SLO, or how an SLO stands: its name, the way to its section, and a few words.
struct BudgetLinkView: View {
  let link: LinkView
  let detail: String

  func value(of name: Name) -> Value? {
    switch name {
    case .detail: .text(detail)
    default: link.value(of: name)
    }
  }

  /// How an SLO stands.
  init(_ budget: ErrorBudget, _ place: Place) {
    let address = place.site.budgets.address(of: budget.id)
    link = LinkView(budget.label, url: address.map { place.root + $0 } ?? "")
    detail = place.words.brief(budget)
  }

  /// What an incident spent: `27 min, 67 % of the budget`.
  init(_ spend: Postmortem.Impact.Spend, _ place: Place) {
    let id = spend.slo.value
    let slo = place.site.settings.slos[id]
    let address = place.site.budgets.address(of: id)
    link = LinkView(slo?.name ?? id, url: address.map { place.root + $0 } ?? "")
    let duration = Words.duration(spend.duration)
    let share = slo.flatMap { place.words.share(of: spend.duration, $0.budget) }
    detail = share.map { place.words(.budgetSpend, ["duration": duration, "share": $0]) } ?? duration
  }
}
