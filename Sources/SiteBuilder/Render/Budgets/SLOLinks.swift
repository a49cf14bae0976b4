internal import PostmortemCore

/// The links to the sections of SLOs, as seen from a place, and what each SLO may spend: incidents' pages show both.
struct SLOLinks: Sendable {
  /// Those that the settings have.
  private let known: [String: (link: LinkView, budget: Duration)]
  private let budgets: SiteBudgets
  private let root: String

  init(_ slos: Catalog<Settings.SLO>, _ budgets: SiteBudgets, root: String) {
    self.budgets = budgets
    self.root = root
    known = Dictionary(
      uniqueKeysWithValues: slos.ids.compactMap { id in
        slos[id].map { (id, (SLOLinks.link(to: id, $0.name, budgets, root), $0.budget)) }
      }
    )
  }

  /// The link to an SLO, and what it may spend, where the settings say so.
  subscript(_ id: String) -> (link: LinkView, budget: Duration?) {
    if let known = known[id] { return known }
    return (SLOLinks.link(to: id, nil, budgets, root), nil)
  }

  private static func link(to id: String, _ name: String?, _ budgets: SiteBudgets, _ root: String)
    -> LinkView
  {
    LinkView(name ?? id, url: budgets.address(of: id).map { root + $0 } ?? "")
  }
}
