internal import PostmortemCore

/// The pages of one dimension: its values with their figures, and a page for each with its items and incidents.
struct SlicePlan: Sendable {
  let plan: SitePlan
  let dimension: Dimension

  /// Rows of a list that the page of a value shows in full, and those it shows of a longer one: about what a leader
  /// reads.
  private static let (most, few) = (100, 40)

  /// How many of so many rows the page of a value shows.
  private static func shown(of count: Int) -> Int { count <= most ? count : few }

  private var site: SiteFacts { plan.site }
  private var slices: [Slice] { site.figures.by(dimension).slices }
  private var section: Section? { Section(rawValue: dimension.folder) }

  var pages: [Page] {
    [dimension == .owner ? people : breakdown] + slices.indices.flatMap(pages)
  }

  private var breakdown: Page {
    page(.breakdown) { BreakdownPageView(site.figures.by(dimension), $0) }
  }

  /// Persons stand in the order of their names, without figures: a ratio beside another is a ranking.
  private var people: Page { page(.people) { PeoplePageView($0) } }

  private func page(_ template: PageTemplate, content: @escaping @Sendable (Place) -> any View) -> Page {
    plan.page(
      "\(dimension.folder)/index.html",
      template: template,
      heading: site.words.heading(dimension),
      section: section,
      content: content
    )
  }

  /// The page of a value, and its lists in full where they are long and stand nowhere else.
  private func pages(ofSlice index: Int) -> [Page] {
    let slice = slices[index]
    guard let folder = site.path(of: slice.name, along: dimension) else { return [] }
    let heading = site.label(of: slice.name, along: dimension)
    var pages = [
      plan.page(folder + "index.html", template: .slice, heading: heading, section: section) { place in
        summary(of: slice, at: index, place)
      }
    ]
    guard dimension.hasFullLists else { return pages }
    if slice.commitments.count > SlicePlan.most {
      pages += plan.itemPages(
        of: slice,
        along: dimension,
        in: folder,
        first: SlicePlan.items,
        heading: site.words(.actionItemsOf, ["name": heading]),
        section
      )
    }
    if slice.incidents.count > SlicePlan.most {
      pages += plan.listPages(
        of: slice.incidents,
        in: folder,
        first: SlicePlan.incidents,
        heading: site.words(.incidentsOf, ["name": heading]),
        section
      )
    }
    return pages
  }

  /// The lists in full, in the folder of their value.
  private static let (items, incidents) = ("items.html", "incidents.html")

  private func summary(of slice: Slice, at index: Int, _ place: Place) -> SlicePageView {
    let items = site.register.list(slice.commitments)
    let view = SliceView(slice, along: dimension, place)
    let isFull = dimension.hasFullLists
    let address = RegisterAddress().along(dimension, slice.name)
    return SlicePageView(
      slice: view,
      incidents: IncidentListView(
        groups: IncidentYears(slice.incidents, site.words).groups(
          slice.incidents.prefix(SlicePlan.shown(of: slice.incidents.count))
        ) { plan.rows.rows(of: $0, place) },
        count: slice.incidents.count
      ),
      items: ItemListView(
        groups: items.groups(items.ranks.prefix(SlicePlan.shown(of: items.ranks.count)), place.words) {
          plan.rows.rows(of: $0, place)
        },
        pager: nil,
        slice: view,
        calendar: plan.calendar(along: dimension)
      ),
      moreItems: more(items.ranks.count, at: isFull ? SlicePlan.items : address.url(root: place.root)),
      moreIncidents: more(
        slice.incidents.count,
        at: isFull ? SlicePlan.incidents : address.incidentsURL(root: place.root)
      ),
      newer: dimension == .quarter && index > 0
        ? place.link(to: slices[index - 1].name, along: dimension) : nil,
      older: dimension == .quarter && index + 1 < slices.count
        ? place.link(to: slices[index + 1].name, along: dimension) : nil
    )
  }

  /// What stands under a list of which a part is shown; nil where all of it is.
  private func more(_ count: Int, at url: String) -> MoreView? {
    let shown = SlicePlan.shown(of: count)
    guard shown < count else { return nil }
    return MoreView(shown: shown, count: count, link: LinkView(site.words[.allOfThem], url: url))
  }
}
