internal import PostmortemCore

/// A part of a list of items, and the way to the other parts.
struct ItemListView: View {
  let groups: [ItemGroupView]
  let pager: PagerView?
  /// The figures over the whole list.
  let slice: SliceView

  static let fields: [String: @Sendable (ItemListView) -> Value] = [
    "groups": { .list($0.groups) },
    "pager": { .view($0.pager) },
    "slice": { .view($0.slice) },
    "isEmpty": { .flag($0.groups.isEmpty) },
  ]
}

/// A part of a list of incidents, and the way to the other parts.
struct IncidentListView: View {
  let incidents: [IncidentView]
  let count: Int
  let pager: PagerView?

  static let fields: [String: @Sendable (IncidentListView) -> Value] = [
    "incidents": { .list($0.incidents) },
    "count": { .number($0.count) },
    "pager": { .view($0.pager) },
    "isEmpty": { .flag($0.incidents.isEmpty) },
  ]
}

/// `Page 2 of 7`, with links to the others.
struct PagerView: View {
  let number: Int
  let count: Int

  static let fields: [String: @Sendable (PagerView) -> Value] = [
    "pageNumber": { .number($0.number) },
    "pageCount": { .number($0.count) },
    "previous": { .text($0.number > 1 ? $0.name($0.number - 1) : nil) },
    "next": { .text($0.number < $0.count ? $0.name($0.number + 1) : nil) },
  ]

  /// The file name of the first page; the others have a number before their ending.
  let first: String

  /// The file name of a page, in the same folder.
  func name(_ number: Int) -> String {
    number == 1 ? first : (first == "index.html" ? "page-\(number).html" : first.dropLast(5) + "-\(number).html")
  }
}

/// The page of a team, a service or a quarter.
struct SlicePageView: View {
  let slice: SliceView
  let incidents: IncidentListView
  let items: ItemListView
  /// The lists in full, where the page shows a part of them.
  let moreIncidents: String?
  let moreItems: String?
  /// The quarters of a team or service, the teams of a quarter.
  let newer: LinkView?
  let older: LinkView?

  static let fields: [String: @Sendable (SlicePageView) -> Value] = [
    "slice": { .view($0.slice) },
    "incidentList": { .view($0.incidents) },
    "itemList": { .view($0.items) },
    "moreIncidents": { .text($0.moreIncidents) },
    "moreItems": { .text($0.moreItems) },
    "newer": { .view($0.newer) },
    "older": { .view($0.older) },
  ]
}

/// The list of teams, services or quarters.
struct BreakdownPageView: View {
  let breakdown: BreakdownView

  static let fields: [String: @Sendable (BreakdownPageView) -> Value] = [
    "breakdown": { .view($0.breakdown) }
  ]
}

/// The feed of incidents, Atom (RFC 4287).
struct FeedView: View {
  let place: Place

  private static let latest = 30

  static let fields: [String: @Sendable (FeedView) -> Value] = [
    "siteTitle": { .text($0.place.site.settings.title) },
    "base": { .text($0.base) },
    "identity": { .text($0.identity) },
    "updated": { .text("\($0.place.site.asOf)T00:00:00Z") },
    "entries": { view in
      .list(view.place.site.archive.postmortems.prefix(latest).map { FeedEntryView(incident: .init($0, view.place), feed: view) })
    },
  ]

  fileprivate var base: String? { place.site.settings.baseURL }

  /// Without an address of its own, a feed is known by its title.
  fileprivate var identity: String { base ?? "urn:followthrough:" + place.site.settings.title.unicodeScalars
    .map { $0.isASCII && $0.properties.isAlphabetic ? String($0) : "-" }.joined() + ":" }
}

/// An incident in the feed.
struct FeedEntryView: View {
  let incident: IncidentView
  let feed: FeedView

  static let fields: [String: @Sendable (FeedEntryView) -> Value] = [
    "incident": { .view($0.incident) },
    "entryId": { .text($0.feed.identity + "incidents/\($0.incident.postmortem.id)/") },
    "entryUrl": { .text(($0.feed.base ?? "") + Site.incident($0.incident.postmortem.id)) },
    "entryUpdated": { .text("\($0.updated)T00:00:00Z") },
  ]

  private var updated: Day { incident.postmortem.defaultCreation ?? feed.place.site.asOf }
}

/// Every view there is, by its names: what templates are held against.
enum AllViews {
  static let names: Set<String> = [
    Array(PageView.fields.keys), Array(SectionView.fields.keys), Array(DateView.fields.keys),
    Array(RatioView.fields.keys), Array(LinkView.fields.keys), Array(PersonView.fields.keys),
    Array(TermView.fields.keys), Array(ItemView.fields.keys), Array(ItemGroupView.fields.keys),
    Array(IncidentView.fields.keys), Array(SliceView.fields.keys), Array(BreakdownView.fields.keys),
    Array(IndexView.fields.keys), Array(IncidentPageView.fields.keys), Array(TimelineDayView.fields.keys),
    Array(TimelineEntryView.fields.keys), Array(CauseView.fields.keys), Array(ItemListView.fields.keys),
    Array(IncidentListView.fields.keys), Array(PagerView.fields.keys), Array(SlicePageView.fields.keys),
    Array(BreakdownPageView.fields.keys), Array(FeedView.fields.keys), Array(FeedEntryView.fields.keys),
  ].reduce(into: []) { $0.formUnion($1) }
}
