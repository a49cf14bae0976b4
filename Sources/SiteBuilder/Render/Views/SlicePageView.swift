internal import PostmortemCore

/// The page of a team, a service, a quarter …
struct SlicePageView: View {
  let slice: SliceView
  let incidents: IncidentListView
  let items: ItemListView
  /// Where the lists go on, where the page shows a part of them.
  let moreItems: MoreView?
  let moreIncidents: MoreView?
  /// The neighbours of a quarter.
  let newer: LinkView?
  let older: LinkView?

  func value(of name: Name) -> Value? {
    switch name {
    case .slice: .view(slice)
    case .incidentList: .view(incidents)
    case .itemList: .view(items)
    case .moreIncidents: .view(moreIncidents)
    case .moreItems: .view(moreItems)
    case .newer: .view(newer)
    case .older: .view(older)
    default: nil
    }
  }
}

/// How much of a list a page shows, and where the rest is.
struct MoreView: View {
  let shown: Int
  let count: Int
  let link: LinkView

  func value(of name: Name) -> Value? {
    switch name {
    case .part: .number(shown)
    case .whole: .number(count)
    case .link: .view(link)
    default: nil
    }
  }
}

/// The list of teams, services, quarters …
struct BreakdownPageView: View {
  let breakdown: BreakdownView

  init(_ breakdown: Breakdown, _ place: Place) { self.breakdown = BreakdownView(breakdown, place) }

  func value(of name: Name) -> Value? {
    switch name {
    case .breakdown: .view(breakdown)
    case .dimensions: .list(LinkView.dimensions(breakdown.place, but: breakdown.breakdown.dimension))
    default: nil
    }
  }
}

/// Everybody with an item, in the order of their names, and no figure beside another.
struct PeoplePageView: View {
  let place: Place

  init(_ place: Place) { self.place = place }

  func value(of name: Name) -> Value? {
    switch name {
    case .people: .list(people)
    case .dimensions: .list(LinkView.dimensions(place, but: .owner))
    default: nil
    }
  }

  private var people: [PersonView] {
    let views = place.site.figures.by(.owner).slices.map { place.person($0.name) }
    return views.sorted { ($0.label.lowercased(), $0.key) < ($1.label.lowercased(), $1.key) }
  }
}

extension LinkView {
  /// The pages of the dimensions, one left out.
  static func dimensions(_ place: Place, but left: Dimension? = nil) -> [LinkView] {
    place.site.pagedDimensions.filter { $0 != left }.map { dimension in
      LinkView(place.words.heading(dimension), url: place.root + dimension.folder + "/index.html")
    }
  }
}
