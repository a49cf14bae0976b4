internal import PostmortemCore

/// Which pages a site has, and what each shows.
struct SitePlan: Sendable {
  let site: SiteFacts
  let templates: Templates
  /// By how many folders a page stands below the root.
  private let places: [Place]
  let rows: Rows
  /// What the filters of the lists offer.
  private let names: RegisterNames

  init(site: SiteFacts, templates: Templates) async throws {
    self.site = site
    self.templates = templates
    places = (0...2).map { Place(site, root: String(repeating: "../", count: $0)) }
    rows = try await Rows(of: site, templates)
    names = RegisterNames(site)
  }

  private func place(of path: String) -> Place {
    places[min(path.utf8.count { $0 == UInt8(ascii: "/") }, places.count - 1)]
  }

  /// Rows of a page of a list: such a page stays under 300 KB.
  static let rowsPerPage = 200
  /// Rows of a list on a page that has more to show; the whole list has pages of its own.
  static let rowsOnSlicePage = 100

  /// Every page, and the feed.
  var pages: [Page] {
    [index, notFound, feed, review, metrics] + incidents + actions
      + listPages(
        of: site.archive.postmortems,
        in: "incidents/",
        first: "index.html",
        heading: "Incidents",
        .incidents
      )
      + SiteFacts.pagedDimensions.flatMap(slicePages) + BudgetsPlan(plan: self).pages
      + ChecksPlan(plan: self).pages
      + RegisterData(site, names).pages
  }

  private var index: Page {
    page("index.html", template: .index, heading: site.settings.title, section: nil) { place in
      IndexView(place: place)
    }
  }

  /// Shown at any address, so its links begin at the host's root, where the settings tell it.
  private var notFound: Page {
    let place = Place(site, root: Site.root(of: site.settings.baseURL))
    return Page(path: "404.html") { [templates] in
      let view = PageView(
        content: EmptyView(),
        heading: "There is no such page",
        section: nil,
        description: "The page you asked for is not here",
        place: place,
        path: "404.html"
      )
      return templates.render(view, with: .notFound)
    }
  }

  private var metrics: Page {
    page(
      "metrics/index.html",
      template: .metrics,
      heading: "Metrics",
      section: .metrics,
      description: "Whether what was promised ships, how soon, and how incidents are met"
    ) { MetricsView($0) }
  }

  private var review: Page {
    page(
      "review/index.html",
      template: .review,
      heading: "Review",
      section: .review,
      description: "The agenda of a review: what is late, what is next, and what happened since the last one"
    ) { AgendaView($0) }
  }

  private var feed: Page {
    Page(path: "feed.xml") { [places, templates] in
      templates.render(FeedView(place: places[0]), with: .feed)
    }
  }

  private var incidents: [Page] {
    let all = site.archive.postmortems
    return all.indices.map { index in
      let postmortem = all[index]
      let newer = index > 0 ? all[index - 1] : nil
      let older = index + 1 < all.count ? all[index + 1] : nil
      return page(
        Site.incident(postmortem.id),
        template: .incident,
        heading: postmortem.title.value,
        section: .incidents,
        description: postmortem.impact.summary?.value ?? postmortem.title.value
      ) { IncidentPageView(postmortem: postmortem, newer: newer, older: older, place: $0) }
    }
  }

  private var actions: [Page] {
    itemPages(
      of: site.figures.all,
      along: nil,
      in: "actions/",
      first: "index.html",
      heading: "Action items",
      .actions
    )
  }

  /// The page that lists the values of a dimension, and a page for each, with its lists in full where they are long.
  private func slicePages(along dimension: Dimension) -> [Page] {
    let breakdown = site.figures.by(dimension)
    let section = Section(rawValue: dimension.folder)
    let list = page(
      "\(dimension.folder)/index.html",
      template: .breakdown,
      heading: Words.label(dimension.folder),
      section: section
    ) { BreakdownPageView(breakdown: BreakdownView(breakdown, $0)) }
    return [list]
      + breakdown.slices.indices.flatMap { index in
        slicePages(of: breakdown.slices, at: index, along: dimension, section: section)
      }
  }

  private func slicePages(of slices: [Slice], at index: Int, along dimension: Dimension, section: Section?)
    -> [Page]
  {
    let slice = slices[index]
    guard let folder = site.path(of: slice.name, along: dimension) else { return [] }
    let heading = site.label(of: slice.name, along: dimension)
    let most = SitePlan.rowsOnSlicePage
    let hasMoreItems = slice.commitments.count > most
    let hasMoreIncidents = slice.incidents.count > most
    let summary = page(folder + "index.html", template: .slice, heading: heading, section: section) { place in
      let entries = RegisterOrder.sort(slice.commitments, asOf: site.asOf)
      let view = SliceView(slice, along: dimension, place)
      return SlicePageView(
        slice: view,
        incidents: IncidentListView(
          rows: rows.rows(of: slice.incidents.prefix(most), place),
          count: slice.incidents.count,
          pager: nil
        ),
        items: ItemListView(
          groups: RegisterOrder.groups(entries.prefix(most), counts: RegisterOrder.counts(entries)) {
            rows.rows(of: $0, place)
          },
          pager: nil,
          slice: view,
          calendar: calendar(along: dimension)
        ),
        moreIncidents: hasMoreIncidents ? "incidents.html" : nil,
        moreItems: hasMoreItems ? "items.html" : nil,
        newer: dimension == .quarter && index > 0
          ? place.link(to: slices[index - 1].name, along: dimension) : nil,
        older: dimension == .quarter && index + 1 < slices.count
          ? place.link(to: slices[index + 1].name, along: dimension) : nil
      )
    }
    var pages = [summary]
    if hasMoreItems {
      pages += itemPages(
        of: slice,
        along: dimension,
        in: folder,
        first: "items.html",
        heading: "\(heading): action items",
        section
      )
    }
    if hasMoreIncidents {
      pages += listPages(
        of: slice.incidents,
        in: folder,
        first: "incidents.html",
        heading: "\(heading): incidents",
        section
      )
    }
    return pages
  }

  /// The calendar of a list's due dates, as seen from its pages: that of all items, or of a team.
  private func calendar(along dimension: Dimension?) -> String? {
    switch dimension {
    case nil: "../" + Calendars.file
    case .team: Calendars.file
    default: nil
    }
  }

  /// A list of items, cut into pages.
  private func itemPages(
    of slice: Slice,
    along dimension: Dimension?,
    in folder: String,
    first: String,
    heading: String,
    _ section: Section?
  ) -> [Page] {
    let entries = RegisterOrder.sort(slice.commitments, asOf: site.asOf)
    let counts = RegisterOrder.counts(entries)
    return parts(entries, first: first).map { pager, part in
      page(folder + pager.fileName(pager.number), template: .items, heading: heading, section: section) {
        place in
        // The page of a slice says what its figures count.
        let isFirst = dimension == nil && pager.number == 1
        var view = SliceView(slice, along: dimension, place)
        view.hasReceipts = isFirst
        return ItemListView(
          groups: RegisterOrder.groups(part, counts: counts) { rows.rows(of: $0, place) },
          pager: pager.count > 1 ? pager : nil,
          slice: view,
          calendar: calendar(along: dimension),
          register: isFirst && !entries.isEmpty ? FiltersView(.items, names, place) : nil
        )
      }
    }
  }

  /// A list of incidents, cut into pages.
  private func listPages(
    of incidents: [Postmortem],
    in folder: String,
    first: String,
    heading: String,
    _ section: Section?
  ) -> [Page] {
    parts(incidents, first: first).map { pager, part in
      page(folder + pager.fileName(pager.number), template: .incidents, heading: heading, section: section) {
        place in
        IncidentListView(
          rows: rows.rows(of: part, place),
          count: incidents.count,
          pager: pager.count > 1 ? pager : nil,
          register: folder == "incidents/" && pager.number == 1 && !incidents.isEmpty
            ? FiltersView(.incidents, names, place) : nil
        )
      }
    }
  }

  /// The parts of a list that each fill a page; one empty part of an empty list.
  func parts<Row>(_ rows: [Row], first: String, size: Int = SitePlan.rowsPerPage)
    -> [(PagerView, ArraySlice<Row>)]
  {
    let count = max(1, (rows.count + size - 1) / size)
    return (1...count).map { number in
      (
        PagerView(number: number, count: count, first: first),
        rows[(number - 1) * size..<min(number * size, rows.count)]
      )
    }
  }

  func page(
    _ path: String,
    template: PageTemplate,
    heading: String,
    section: Section?,
    description: String? = nil,
    content: @escaping @Sendable (Place) -> any View
  ) -> Page {
    let place = place(of: path)
    return Page(path: path) { [site, templates] in
      let view = PageView(
        content: content(place),
        heading: heading,
        section: section,
        description: description ?? "\(heading), \(site.settings.title)",
        place: place,
        path: path
      )
      return templates.render(view, with: template)
    }
  }
}
