// What the checks found, the rules, and the filters of lists.

extension ChecksView {
  static let names = ViewNames(
    "what the checks found",
    [
      .documentCount: .text, .exceptionList: .one(ExceptionListView.self), .findingCount: .text,
      .findingList: .one(FindingListView.self), .grandfatheredBefore: .one(DateView.self), .isEmpty: .flag,
      .moreExceptions: .text, .moreFindings: .text, .rules: .many([RuleView.self]),
    ]
  )
}

extension FindingListView {
  static let names = ViewNames(
    "a part of the findings",
    [.groups: .many([FindingGroupView.self]), .pager: .one(PagerView.self)]
  )
}

extension FindingGroupView {
  static let names = ViewNames(
    "the findings of a document",
    [.anchor: .text, .count: .number, .label: .text, .rows: .html, .url: .text]
  )
}

extension FindingView {
  static let names = ViewNames(
    "a finding",
    [
      .help: .html, .incidentTitle: .text, .incidentUrl: .text, .message: .html,
      .notes: .many([SourcePlaceView.self]), .position: .html, .rule: .text, .ruleUrl: .text,
      .sourceUrl: .text,
    ]
  )
}

extension SourcePlaceView {
  static let names = ViewNames(
    "a place in a document",
    [.message: .html, .position: .html, .sourceUrl: .text]
  )
}

extension FindingsLinkView {
  static let names = ViewNames(
    "the way to a document's findings",
    [.findingCount: .text, .findingsUrl: .text]
  )
}

extension ExceptionListView {
  static let names = ViewNames(
    "a part of the exceptions",
    [.exceptions: .many([ExceptionView.self]), .isEmpty: .flag, .pager: .one(PagerView.self)]
  )
}

extension ExceptionView {
  static let names = ViewNames(
    "a rule that a document ignores",
    [.incidentTitle: .text, .incidentUrl: .text, .reason: .html, .rule: .text, .ruleUrl: .text]
  )
}

extension RuleListView {
  static let names = ViewNames("the page of all rules", [.groups: .many([RuleGroupView.self])])
}

extension RuleGroupView {
  static let names = ViewNames("some rules", [.heading: .text, .rules: .many([RuleView.self])])
}

extension RuleView {
  static let names = ViewNames(
    "a rule",
    [
      .count: .number, .documentCount: .text, .example: .one(ExampleView.self), .exception: .text,
      .findingCount: .text, .id: .text, .parameters: .many([ParameterView.self]), .reason: .html,
      .sentence: .html, .setting: .text, .url: .text, .weight: .text, .weightHere: .text,
    ]
  )
}

extension RulePageView {
  static let names = ViewNames(
    "the page of a rule",
    [
      .exceptionList: .one(ExceptionListView.self), .hasMore: .flag, .moreExceptions: .text, .rows: .html,
      .rule: .one(RuleView.self),
    ]
  )
}

extension ExampleView {
  static let names = ViewNames(
    "an example of a rule",
    [.after: .text, .before: .html, .good: .html, .isInWords: .flag, .isOfSettings: .flag, .marked: .text]
  )
}

extension ParameterView {
  static let names = ViewNames(
    "a parameter of a rule",
    [.meaning: .html, .name: .text, .standard: .text, .valueHere: .text]
  )
}

extension FiltersView {
  static let names = ViewNames(
    "the filters of a list",
    [
      .caption: .text, .filters: .many([FilterView.self]), .list: .text,
      .moreFilters: .many([FilterView.self]),
    ]
  )
}

extension FilterView {
  static let names = ViewNames(
    "a field of the filters",
    [
      .groups: .many([FilterOptionsView.self]), .label: .text, .name: .text,
      .options: .many([FilterOptionView.self]), .standard: .text,
    ]
  )
}

extension FilterOptionsView {
  static let names = ViewNames(
    "choices under a heading",
    [.label: .text, .options: .many([FilterOptionView.self])]
  )
}

extension FilterOptionView {
  static let names = ViewNames("a choice", [.label: .text, .value: .text, .values: .text])
}
