internal import PostmortemCore

/// The error budgets of an archive, as its site shows them: the worst first, each at an address of its own.
struct SiteBudgets: Sendable {
  /// Whether there is anything to show: an SLO, or what incidents spent of one that the settings don't have.
  let isEmpty: Bool
  /// The exhausted first, then the low, each by what is left; of equals, in the order of the settings.
  let worstFirst: [ErrorBudget]
  /// Where the section of each SLO stands, from the site's root, by the SLO's key.
  private let addresses: [String: String]
  private let anchors: [String: String]

  /// Sections of a page of budgets: each has a plot and tables, and such a page stays under 300 KB.
  static let perPage = 10

  /// The file of the first page.
  static let index = "budgets/index.html"

  init(_ measured: ErrorBudgets) {
    isEmpty = measured.budgets.isEmpty && measured.withoutObjective.isEmpty
    let ranked = measured.budgets.enumerated().map { place, budget in
      (
        place: place, standing: budget.standing, left: budget.remaining(on: budget.lastDay) ?? 0,
        budget: budget
      )
    }
    worstFirst = ranked.sorted { left, right in
      (left.standing.rawValue, left.left, left.place) < (right.standing.rawValue, right.left, right.place)
    }.map(\.budget)
    let anchors = SiteFacts.segments(of: measured.budgets.map(\.id)).mapValues { "slo-" + $0 }
    self.anchors = anchors
    addresses = Dictionary(
      worstFirst.enumerated().map { place, budget in
        let page = place / SiteBudgets.perPage + 1
        let file = PagerView(number: page, count: page, first: "index.html").fileName(page)
        return (budget.id, "budgets/\(file)#\(anchors[budget.id] ?? "")")
      }
    ) { first, _ in first }
  }

  /// Those that a review should talk about.
  var inTrouble: ArraySlice<ErrorBudget> { worstFirst.prefix { $0.standing.isTrouble } }

  /// The id of an SLO's section on its page.
  func anchor(of id: String) -> String { anchors[id] ?? "" }

  /// Where the section of an SLO stands, from the site's root; nil where the settings don't have it.
  func address(of id: String) -> String? { addresses[id] }
}
