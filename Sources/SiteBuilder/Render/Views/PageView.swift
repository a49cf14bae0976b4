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

  static let fields: [String: @Sendable (PageView) -> Value] = [
    "root": { .text($0.place.root) },
    "siteTitle": { .text($0.place.site.settings.title) },
    "heading": { .text($0.heading) },
    "isHome": { .flag($0.path == "index.html") },
    "description": { .text($0.description) },
    "canonical": { .text($0.canonical) },
    "asOf": { .view(DateView($0.place.site.asOf, asOf: $0.place.site.asOf)) },
    "home": { .text($0.place.root + "index.html") },
    "sections": { view in
      .list(Section.allCases.map { SectionView(section: $0, isCurrent: $0 == view.section, root: view.place.root) })
    },
    "page": { .view($0.content) },
  ]

  private var canonical: String? {
    place.site.settings.baseURL.map { $0 + Site.address(of: path) }
  }
}

/// The parts of the site, in the order of its navigation.
enum Section: String, CaseIterable {
  case incidents, actions, teams, services, quarters
}

/// A link of the navigation.
struct SectionView: View {
  let section: Section
  let isCurrent: Bool
  let root: String

  static let fields: [String: @Sendable (SectionView) -> Value] = [
    "label": { .text(Words.label($0.section.rawValue)) },
    "url": { .text($0.root + $0.section.rawValue + "/index.html") },
    "isCurrent": { .flag($0.isCurrent) },
  ]
}

/// A page with nothing of its own.
struct EmptyView: View {
  static let fields: [String: @Sendable (EmptyView) -> Value] = [:]
}
