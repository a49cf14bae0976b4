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
    link = place.slos[budget.id].link
    detail = place.words.brief(budget)
  }

  /// What an incident spent: `27 min, 67 % of the budget`.
  init(_ spend: Postmortem.Impact.Spend, _ place: Place) {
    let (link, budget) = place.slos[spend.slo.value]
    self.link = link
    let duration = Words.duration(spend.duration)
    let share = budget.flatMap { place.words.share(of: spend.duration, $0) }
    detail = share.map { place.words(.budgetSpend, ["duration": duration, "share": $0]) } ?? duration
  }
}
