/// The names that a view answers, with what each shows: what a template may write where that view is shown.
///
/// They stand beside the views and not in them, so that showing a page looks nothing up; a test asks every view for every
/// name, and holds this list to what it answers.
struct ViewNames: Sendable {
  /// What the view is: `an action item`.
  let title: String
  let shows: [Name: Shows]

  /// Of a view that is `title`; `inner` are the names of a view that it has inside and lets through.
  init(_ title: String, _ shows: [Name: Shows], and inner: ViewNames? = nil) {
    self.title = title
    self.shows = (inner?.shows ?? [:]).merging(shows) { _, own in own }
  }
}

/// What a name shows in a template.
enum Shows: Sendable {
  /// Text, escaped where an author wrote it. A section is shown where there is any.
  case text
  /// HTML of our own making.
  case html
  /// A number; a section is shown where it is not zero.
  case number
  /// Nothing by itself; a section is shown where it is true.
  case flag
  /// A section is shown once, with the names of this view, or not at all.
  case one(any View.Type)
  /// A section is shown for each, with the names of one of these views.
  case many([any View.Type])
  /// A section is shown once, with the names of the page's own view.
  case content
  /// The author's own values, by keys.
  case extra
}

extension Name {
  /// What it says, in a few words; every name has them, by a test.
  var meaning: String { Name.meanings[self] ?? "" }

  private static let meanings = meaningsAToE.merging(meaningsFToM) { first, _ in first }
    .merging(meaningsNToZ) { first, _ in first }
}

extension PageTemplate {
  /// The view that it is shown with.
  var view: any View.Type {
    switch self {
    case .feed: FeedView.self
    case .itemRow: ItemView.self
    case .incidentRow: IncidentView.self
    case .findingRow: FindingView.self
    default: PageView.self
    }
  }

  /// The view of what is the page's own, under `page`; nil where the template is shown with that itself.
  var content: (any View.Type)? {
    switch self {
    case .index: IndexView.self
    case .incident: IncidentPageView.self
    case .incidents: IncidentListView.self
    case .items: ItemListView.self
    case .breakdown: BreakdownPageView.self
    case .slice: SlicePageView.self
    case .notFound, .search: EmptyView.self
    case .checks: ChecksView.self
    case .findings: FindingListView.self
    case .exceptions: ExceptionListView.self
    case .rule: RulePageView.self
    case .rules: RuleListView.self
    case .metrics: MetricsView.self
    case .people: PeoplePageView.self
    case .budgets: BudgetsView.self
    case .backlog: BacklogPageView.self
    case .review: AgendaView.self
    case .feed, .itemRow, .incidentRow, .findingRow: nil
    }
  }
}
