internal import PostmortemCore

/// What every page has around its own content.
struct PageView: View {
  /// The page's own values, under `page` in its template.
  let content: any View
  let heading: String
  let section: Section?
  let description: String
  let place: Place
  /// Where the page stands, from the site's root.
  let path: String

  func value(of name: Name) -> Value? {
    switch name {
    case .root: .text(place.root)
    case .language: .text(place.words.language)
    case .siteTitle: .text(place.site.settings.title)
    case .heading: .text(heading)
    case .isHome: .flag(path == "index.html")
    case .isSearch: .flag(path == Site.search)
    case .description: .text(description)
    case .canonical: .text(canonical)
    case .isListed: .flag(place.site.settings.searchEngines)
    case .isArticle: .flag(type(of: content) == IncidentPageView.self)
    case .asOf: place.site.dates[place.site.asOf]
    case .home: .text(place.root + "index.html")
    case .sections: place.navigation(on: section)
    case .checks: .text(place.site.checksSummary)
    // A list at once: what makes one of any view would make a copy first.
    case .page: .list([content])
    default: nil
    }
  }

  private var canonical: String? {
    // What stands in for pages that are not there has no address of its own.
    path == Site.notFound ? nil : place.site.settings.baseURL.map { $0 + Site.address(of: path) }
  }
}

/// The parts of the site, in the order of its navigation.
enum Section: String, CaseIterable {
  case review, incidents, actions, metrics, budgets, teams, services, causes, quarters

  /// Those that a site has something in.
  static func shown(of site: SiteFacts) -> [Section] {
    allCases.filter { $0 != .budgets || !site.budgets.isEmpty }
  }
}

/// A link of the navigation.
struct SectionView: View {
  let link: LinkView
  let isCurrent: Bool

  func value(of name: Name) -> Value? {
    switch name {
    case .isCurrent: .flag(isCurrent)
    default: link.value(of: name)
    }
  }
}

/// A page with nothing of its own.
struct EmptyView: View {
  func value(of name: Name) -> Value? { nil }
}
