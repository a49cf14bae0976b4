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

  init(site: SiteFacts, templates: Templates) {
    self.site = site
    self.templates = templates
    places = (0...2).map { Place(site, root: String(repeating: "../", count: $0)) }
    rows = Rows(of: site, templates)
    names = RegisterNames(site)
  }

  private func place(of path: String) -> Place {
    places[min(path.utf8.count { $0 == UInt8(ascii: "/") }, places.count - 1)]
  }

  /// Rows of a page of a list: such a page stays under 300 KB.
  static let rowsPerPage = 200

  /// Every page, and the feed. What shows `bodies`, the documents' Markdown by their ids, goes before the lists: with its
  /// page a body is let go, and makes room for their rows.
  func pages(showing bodies: [String: [UInt8]]) -> [Page] {
    let words = SearchWords(site, bodies)
    return [index, notFound, feed, review, metrics, search] + words.pages + incidents(showing: bodies)
      + actions
      + listPages(
        of: site.archive.postmortems,
        in: "incidents/",
        first: "index.html",
        heading: site.words[.incidents],
        .incidents
      )
      + site.pagedDimensions.flatMap { SlicePlan(plan: self, dimension: $0).pages }
      + BudgetsPlan(plan: self).pages
      + ChecksPlan(plan: self).pages
      + RegisterData(site, names, words: words.count).pages
  }

  private var index: Page {
    page("index.html", template: .index, heading: site.settings.title, section: nil) { place in
      IndexView(place: place)
    }
  }

  /// Shown at any address, so its links begin at the host's root, where the settings tell it.
  private var notFound: Page {
    let place = Place(site, root: site.hostRoot)
    return Page(path: Site.notFound) { [site, templates] in
      let view = PageView(
        content: EmptyView(),
        heading: site.words[.noSuchPage],
        section: nil,
        description: site.words[.noSuchPageDescription],
        place: place,
        path: Site.notFound
      )
      return templates.render(view, with: .notFound)
    }
  }

  private var metrics: Page {
    page(
      "metrics/index.html",
      template: .metrics,
      heading: site.words.label("metrics"),
      section: .metrics,
      description: site.words[.metricsDescription]
    ) { MetricsView($0) }
  }

  private var review: Page {
    page(
      "review/index.html",
      template: .review,
      heading: site.words.label("review"),
      section: .review,
      description: site.words[.reviewDescription]
    ) { AgendaView($0) }
  }

  /// The page that the way to the search leads to where there is no script.
  private var search: Page {
    page(
      Site.search,
      template: .search,
      heading: site.words[.search],
      section: nil,
      description: site.words[.searchDescription]
    ) { _ in EmptyView() }
  }

  private var feed: Page {
    Page(path: "feed.xml") { [places, templates] in
      templates.render(FeedView(place: places[0]), with: .feed)
    }
  }

  private func incidents(showing bodies: [String: [UInt8]]) -> [Page] {
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
      ) { [body = bodies[postmortem.id] ?? []] in
        IncidentPageView(postmortem: postmortem, body: body, newer: newer, older: older, place: $0)
      }
    }
  }

  private var actions: [Page] {
    itemPages(
      of: site.figures.all,
      along: nil,
      in: "actions/",
      first: "index.html",
      heading: site.words[.actionItems],
      .actions
    )
  }

  /// The calendar of a list's due dates, as seen from its pages: that of all items, or of a team.
  func calendar(along dimension: Dimension?) -> String? {
    switch dimension {
    case nil: "../" + Calendars.file
    case .team: Calendars.file
    default: nil
    }
  }

  /// A list of items, cut into pages.
  func itemPages(
    of slice: Slice,
    along dimension: Dimension?,
    in folder: String,
    first: String,
    heading: String,
    _ section: Section?
  ) -> [Page] {
    let list = site.register.list(slice.commitments)
    return parts(list.ranks, first: first).map { pager, part in
      page(folder + pager.fileName(pager.number), template: .items, heading: heading, section: section) {
        place in
        // The page of a slice says what its figures count.
        let isFirst = dimension == nil && pager.number == 1
        var view = SliceView(slice, along: dimension, place)
        view.hasReceipts = isFirst
        return ItemListView(
          groups: list.groups(part, place.words) { rows.rows(of: $0, place) },
          pager: pager.count > 1 ? pager : nil,
          slice: view,
          calendar: calendar(along: dimension),
          register: isFirst && !list.ranks.isEmpty ? FiltersView(.items, names, place) : nil
        )
      }
    }
  }

  /// A list of incidents, cut into pages.
  func listPages(
    of incidents: [Postmortem],
    in folder: String,
    first: String,
    heading: String,
    _ section: Section?
  ) -> [Page] {
    let years = IncidentYears(incidents, site.words)
    return parts(incidents, first: first).map { pager, part in
      page(folder + pager.fileName(pager.number), template: .incidents, heading: heading, section: section) {
        place in
        IncidentListView(
          groups: years.groups(part) { rows.rows(of: $0, place) },
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
