// Error budgets, and the agenda of a review.

extension BudgetsView {
  static let names = ViewNames(
    "a page of error budgets",
    [
      .backlog: .one(BacklogView.self), .budgets: .many([BudgetSectionView.self]), .isEmpty: .flag,
      .pager: .one(PagerView.self), .withoutObjective: .text,
    ]
  )
}

extension BudgetSectionView {
  static let names = ViewNames(
    "an error budget in full",
    [
      .facts: .many([TermView.self]), .isTrouble: .flag, .note: .text, .spends: .one(TablesView.self),
      .standing: .text,
    ],
    and: MetricView.names
  )
}

extension BudgetLinkView {
  static let names = ViewNames(
    "what was spent of an error budget, in words",
    [.detail: .text, .label: .text, .url: .text]
  )
}

extension BudgetsInTroubleView {
  static let names = ViewNames(
    "which error budgets are in trouble",
    [.budgets: .many([BudgetLinkView.self]), .note: .text, .url: .text]
  )
}

extension BacklogView {
  static let names = ViewNames(
    "the first items of the backlog",
    [
      .count: .number, .hasMore: .flag, .items: .many([BacklogItemView.self]), .leftOut: .text,
      .links: .many([LinkView.self]), .meaning: .text, .receipts: .many([ReceiptView.self]),
      .sentence: .text, .source: .text, .url: .text,
    ]
  )
}

extension BacklogItemView {
  static let names = ViewNames(
    "an item of the backlog, by what its causes cost",
    [.cost: .text, .count: .text, .spends: .many([LinkView.self])],
    and: ItemView.names
  )
}

extension BacklogPageView {
  static let names = ViewNames(
    "a page of the backlog",
    [.groups: .many([ItemGroupView.self]), .isEmpty: .flag, .pager: .one(PagerView.self)]
  )
}

extension AgendaView {
  static let names = ViewNames(
    "the agenda of a review",
    [
      .budgetsInTrouble: .one(BudgetsInTroubleView.self), .daysAhead: .number,
      .dropped: .one(AgendaListView.self), .dueSoon: .one(AgendaListView.self),
      .headline: .one(SliceView.self), .lateDrafts: .many([AgendaListView.self]),
      .overdue: .one(AgendaListView.self), .overdueByTeam: .text, .recurrences: .one(AgendaListView.self),
      .shipped: .one(AgendaListView.self), .since: .one(DateView.self),
      .unverified: .many([AgendaListView.self]),
    ]
  )
}

extension AgendaListView {
  static let names = ViewNames(
    "a part of the agenda",
    [
      .count: .number, .hasMore: .flag, .isEmpty: .flag,
      .items: .many([ExposureView.self, ItemView.self, LateDraftView.self]), .label: .text, .url: .text,
    ]
  )
}

extension LateDraftView {
  static let names = ViewNames(
    "a postmortem that should have been published",
    [
      .daysLate: .text, .incident: .one(IncidentView.self), .owner: .one(PersonView.self),
      .team: .one(LinkView.self),
    ]
  )
}
