// The page itself, and what many have.

extension PageView {
  static let names = ViewNames(
    "every page",
    [
      .asOf: .one(DateView.self), .canonical: .text, .checks: .text, .description: .text, .heading: .text,
      .home: .text, .isArticle: .flag, .isHome: .flag, .isListed: .flag, .isSearch: .flag, .language: .text,
      .page: .content,
      .root: .text, .sections: .many([SectionView.self]), .siteTitle: .text,
    ]
  )
}

extension SectionView {
  static let names = ViewNames("a part of the site", [.isCurrent: .flag, .label: .text, .url: .text])
}

extension EmptyView {
  static let names = ViewNames("a page with nothing of its own", [:])
}

extension IndexView {
  static let names = ViewNames(
    "the first page",
    [
      .all: .one(SliceView.self), .budgetsInTrouble: .one(BudgetsInTroubleView.self),
      .dimensions: .many([LinkView.self]), .hasMoreOverdue: .flag, .headline: .one(SliceView.self),
      .headlineIncidents: .many([IncidentView.self]), .headlineWord: .text, .isEmpty: .flag,
      .latest: .many([IncidentView.self]), .oldest: .one(ItemView.self), .overdueByTeam: .text,
      .overdueItems: .many([ItemView.self]), .quarters: .one(BreakdownView.self), .recurrenceCount: .number,
      .recurrenceWhole: .number, .recurrences: .many([ExposureView.self]), .teams: .one(BreakdownView.self),
    ]
  )
}

extension LinkView {
  static let names = ViewNames("a name that may have a page", [.label: .text, .url: .text])
}

extension PersonView {
  static let names = ViewNames(
    "a person",
    [.hasLeft: .flag, .label: .text, .name: .text, .team: .one(LinkView.self), .url: .text]
  )
}

extension DateView {
  static let names = ViewNames("a day", [.age: .text, .date: .text, .iso: .text])
}

extension RatioView {
  static let names = ViewNames(
    "a ratio",
    [.isEmpty: .flag, .isSmall: .flag, .part: .number, .percent: .text, .url: .text, .whole: .number]
  )
}

extension TermView {
  static let names = ViewNames("a term, and what it is", [.detail: .text, .term: .text, .url: .text])
}

extension PhaseView {
  static let names = ViewNames(
    "what happened in the response, and how long after the start",
    [.detail: .text, .event: .text, .term: .text]
  )
}

extension PagerView {
  static let names = ViewNames(
    "the way through the pages of a list",
    [.next: .text, .pageCount: .number, .pageNumber: .number, .previous: .text]
  )
}

extension MoreView {
  static let names = ViewNames(
    "the way to the rest of a list",
    [.link: .one(LinkView.self), .part: .number, .whole: .number]
  )
}

extension FeedView {
  static let names = ViewNames(
    "the feed",
    [
      .base: .text, .entries: .many([FeedEntryView.self]), .identity: .text, .language: .text,
      .siteTitle: .text, .updated: .text,
    ]
  )
}

extension FeedEntryView {
  static let names = ViewNames(
    "an entry of the feed",
    [.entryId: .text, .entryUpdated: .text, .entryUrl: .text, .incident: .one(IncidentView.self)]
  )
}
