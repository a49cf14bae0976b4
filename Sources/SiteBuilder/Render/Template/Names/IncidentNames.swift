// Incidents and their items.

extension IncidentPageView {
  static let names = ViewNames(
    "the page of an incident",
    [
      .body: .html, .budgets: .many([BudgetLinkView.self]), .causes: .many([CauseView.self]),
      .days: .many([TimelineDayView.self]), .drawing: .html, .editUrl: .text, .extra: .extra,
      .facts: .many([TermView.self]), .findings: .one(FindingsLinkView.self), .hasBudgets: .flag,
      .hasCauses: .flag, .hasRelated: .flag, .historyUrl: .text, .incident: .one(IncidentView.self),
      .items: .many([ItemView.self]), .newer: .one(IncidentView.self), .older: .one(IncidentView.self),
      .phases: .many([PhaseView.self]), .recurrence: .one(RecurrenceView.self),
      .related: .many([IncidentView.self]), .sourceUrl: .text, .zone: .text,
    ]
  )
}

extension IncidentView {
  static let names = ViewNames(
    "an incident, as a row of a list and as the head of its page",
    [
      .date: .one(DateView.self), .duration: .text, .extra: .extra, .id: .text, .noItems: .text,
      .origin: .text, .services: .many([LinkView.self]), .severity: .text, .severityRank: .number,
      .severityUrl: .text, .shipped: .one(RatioView.self), .squares: .html, .summary: .text,
      .teams: .many([LinkView.self]), .title: .text, .unpublished: .text, .url: .text,
    ]
  )
}

extension IncidentListView {
  static let names = ViewNames(
    "a list of incidents",
    [
      .count: .number, .groups: .many([IncidentGroupView.self]), .isEmpty: .flag,
      .pager: .one(PagerView.self), .register: .one(FiltersView.self),
    ]
  )
}

extension IncidentGroupView {
  static let names = ViewNames(
    "the incidents of a year in a list",
    [.count: .number, .heading: .text, .rows: .html]
  )
}

extension TimelineDayView {
  static let names = ViewNames(
    "a day of a timeline",
    [.day: .text, .entries: .many([TimelineEntryView.self])]
  )
}

extension TimelineEntryView {
  static let names = ViewNames(
    "an entry of a timeline",
    [
      .elapsed: .text, .event: .text, .isApproximate: .flag, .isDecision: .flag, .iso: .text, .link: .text,
      .note: .html, .offset: .text, .time: .text,
    ]
  )
}

extension CauseView {
  static let names = ViewNames(
    "a cause",
    [.answers: .many([ItemView.self]), .category: .one(LinkView.self), .hasAnswers: .flag, .summary: .text]
  )
}

extension ItemView {
  static let names = ViewNames(
    "an action item",
    [
      .anchor: .text, .askedAgain: .one(ItemView.self), .askedBefore: .one(ItemView.self), .cause: .text,
      .created: .one(DateView.self), .due: .one(DateView.self), .ended: .one(DateView.self), .evidence: .text,
      .firstDue: .one(DateView.self), .incidentDate: .one(DateView.self), .incidentTitle: .text,
      .incidentUrl: .text, .isLate: .flag, .isOpen: .flag, .isOverdue: .flag, .kind: .text, .moved: .text,
      .owner: .one(PersonView.self), .priority: .text, .reason: .html, .state: .text, .stateLabel: .text,
      .struckAgain: .one(IncidentView.self), .team: .one(LinkView.self), .title: .text, .tracker: .text,
      .url: .text, .verified: .one(DateView.self),
    ]
  )
}

extension ItemListView {
  static let names = ViewNames(
    "a list of action items",
    [
      .calendar: .text, .groups: .many([ItemGroupView.self]), .isEmpty: .flag, .pager: .one(PagerView.self),
      .register: .one(FiltersView.self), .slice: .one(SliceView.self),
    ]
  )
}

extension ItemGroupView {
  static let names = ViewNames(
    "a group of a list of items",
    [.count: .number, .heading: .text, .rows: .html, .state: .text]
  )
}

extension ExposureView {
  static let names = ViewNames(
    "an incident that struck while an earlier one's item was open",
    [
      .daysOpen: .text, .daysOverdue: .text, .incident: .one(IncidentView.self), .item: .one(ItemView.self),
      .tie: .text,
    ]
  )
}

extension StrikeView {
  static let names = ViewNames(
    "a later incident, with the items that were open",
    [.exposure: .one(ExposureView.self), .incident: .one(IncidentView.self), .others: .text]
  )
}

extension RecurrenceView {
  static let names = ViewNames(
    "what struck twice, on an incident's page",
    [
      .exposures: .many([ExposureView.self]), .hasExposures: .flag, .hasMoreExposures: .flag,
      .hasMoreStrikes: .flag, .hasStrikes: .flag, .strikes: .many([StrikeView.self]),
    ]
  )
}

extension ExtraView {
  static let names = ViewNames("what a document has under `extra:`", [.extra: .extra, .value: .text])
}
