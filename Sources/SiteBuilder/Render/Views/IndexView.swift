internal import PostmortemCore

/// The first page: do we follow through?
struct IndexView: View {
  let place: Place

  private var figures: Figures { place.site.figures }

  /// More are behind a link.
  private static let mostOverdue = 12
  private static let latestIncidents = 5
  private static let mostSlices = 12

  func value(of name: Name) -> Value? {
    switch name {
    case .headline: .view(headline)
    case .headlineIncidents: .list(figures.headline.slice.incidents.map { IncidentView($0, place) })
    case .headlineWord: .text(headlineWord)
    case .all: .view(SliceView(figures.all, place))
    case .overdueItems:
      .list(figures.all.overdue.commitments.prefix(IndexView.mostOverdue).map { ItemView($0, place) })
    case .overdueByTeam: .text(overdueByTeam)
    case .budgetsInTrouble: .view(BudgetsInTroubleView(place))
    case .hasMoreOverdue: .flag(figures.all.overdue.count > IndexView.mostOverdue)
    case .quarters: .view(BreakdownView(figures.by(.quarter), place, limit: IndexView.mostSlices))
    case .teams: .view(BreakdownView(figures.by(.team), place, limit: 30))
    case .breakdowns:
      .list(
        [Dimension.priority, .kind, .severity, .causeCategory].map {
          BreakdownView(figures.by($0), place, limit: IndexView.mostSlices)
        }
      )
    case .latest:
      .list(place.site.archive.postmortems.prefix(IndexView.latestIncidents).map { IncidentView($0, place) })
    case .isEmpty: .flag(place.site.archive.postmortems.isEmpty)
    default: nil
    }
  }

  private var headline: SliceView {
    SliceView(figures.headline.slice, at: RegisterAddress(incidents: figures.headline.slice.incidents), place)
  }

  /// `three`, and digits beyond twelve.
  private var headlineWord: String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    let count = figures.headline.slice.incidents.count
    return words.indices.contains(count) ? words[count] : Words.number(count)
  }

  /// `8 of them Harbour's`: the team with the most, where there are several.
  private var overdueByTeam: String? {
    let counts = figures.by(.team).slices.map { ($0.name, $0.overdue.count) }.filter { $0.1 > 0 }
    guard figures.all.overdue.count > 1, let most = counts.max(by: { $0.1 < $1.1 }) else { return nil }
    return "\(most.1) of them with \(place.site.label(of: most.0, along: .team))"
  }
}
