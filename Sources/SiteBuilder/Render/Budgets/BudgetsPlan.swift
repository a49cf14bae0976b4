internal import PostmortemCore

/// The pages of the error budgets: a section for each SLO, and the backlog by what its causes cost.
struct BudgetsPlan: Sendable {
  let plan: SitePlan
  private let backlog: BudgetWeightedBacklog

  init(plan: SitePlan) {
    self.plan = plan
    backlog = plan.site.figures.budgetWeightedBacklog
  }

  private var words: Words { plan.site.words }
  private var budgets: SiteBudgets { plan.site.budgets }

  var pages: [Page] { sections + list }

  private var sections: [Page] {
    plan.parts(budgets.worstFirst, first: "index.html", size: SiteBudgets.perPage).map { pager, part in
      plan.page(
        "budgets/" + pager.fileName(pager.number),
        template: .budgets,
        heading: words[.budgetsHeading],
        section: .budgets,
        description: words[.budgetsDescription]
      ) { place in
        BudgetsView(
          sections: part.map { BudgetSection(budget: $0, place: place).view },
          withoutObjective: place.site.figures.errorBudgets.withoutObjective,
          backlog: pager.number == 1 ? BacklogView(backlog: backlog, place: place) : nil,
          pager: pager.count > 1 ? pager : nil,
          words: place.words
        )
      }
    }
  }

  /// Every open item, in the order of the backlog.
  private var list: [Page] {
    let counts = backlog.entries.reduce(into: [Duration: Int]()) { $0[$1.weight, default: 0] += 1 }
    return plan.parts(backlog.entries, first: BacklogView.list).map { pager, part in
      plan.page(
        "budgets/" + pager.fileName(pager.number),
        template: .backlog,
        heading: words[.backlogHeading],
        section: .budgets
      ) { place in
        BacklogPageView(
          groups: groups(of: part, counts, place),
          pager: pager.count > 1 ? pager : nil
        )
      }
    }
  }

  /// Items of one weight stand together, in their order.
  private func groups(
    of part: ArraySlice<BudgetWeightedBacklog.Entry>,
    _ counts: [Duration: Int],
    _ place: Place
  ) -> [ItemGroupView] {
    var groups: [ItemGroupView] = []
    var rest = part
    while let weight = rest.first?.weight {
      let same = rest.prefix { $0.weight == weight }
      rest = rest.dropFirst(same.count)
      groups.append(
        ItemGroupView(
          heading: weight == .zero
            ? words[.backlogCostsNothing] : words(.backlogCosts, ["duration": Words.duration(weight)]),
          state: "",
          rows: plan.rows.rows(of: same.map(\.commitment), place),
          count: counts[weight] ?? same.count
        )
      )
    }
    return groups
  }
}
