internal import PostmortemCore

/// The first page: do we follow through? Four answers first, each in a line; what bears them out below.
struct IndexView: View {
  let place: Place

  private var figures: Figures { place.site.figures }
  private var exposure: RecurrenceExposure { place.site.figures.recurrenceExposure }

  /// More are behind a link.
  private static let mostOverdue = 12
  private static let latestIncidents = 5
  private static let mostQuarters = 8
  private static let mostTeams = 30
  private static let mostRecurrences = 2

  func value(of name: Name) -> Value? {
    switch name {
    case .headline: .view(headline)
    case .headlineIncidents: .list(figures.headline.slice.incidents.prefix(5).map { IncidentView($0, place) })
    case .headlineWord: .text(headlineWord)
    case .all: .view(SliceView(figures.all, place))
    case .oldest: .view(figures.all.overdue.commitments.first.map { ItemView($0, place) })
    case .overdueItems:
      .list(figures.all.overdue.commitments.prefix(IndexView.mostOverdue).map { ItemView($0, place) })
    case .overdueByTeam: .text(overdueByTeam)
    case .hasMoreOverdue: .flag(figures.all.overdue.count > IndexView.mostOverdue)
    case .budgetsInTrouble: .view(BudgetsInTroubleView(place))
    case .recurrenceCount: .number(exposure.worst.count)
    case .recurrenceWhole: .number(exposure.ratio.denominator)
    case .recurrences:
      .list(exposure.worst.prefix(IndexView.mostRecurrences).map { ExposureView($0, place) })
    case .quarters: .view(BreakdownView(figures.by(.quarter), place, limit: IndexView.mostQuarters))
    case .teams: .view(BreakdownView(figures.by(.team), place, limit: IndexView.mostTeams))
    case .dimensions: .list(LinkView.dimensions(place, but: .team))
    case .latest:
      .list(place.site.archive.postmortems.prefix(IndexView.latestIncidents).map { IncidentView($0, place) })
    case .isEmpty: .flag(place.site.archive.postmortems.isEmpty)
    default: nil
    }
  }

  private var headline: SliceView {
    SliceView(figures.headline.slice, at: RegisterAddress(incidents: figures.headline.slice.incidents), place)
  }

  /// `last three incidents`, `last incident`.
  private var headlineWord: String {
    let count = figures.headline.slice.incidents.count
    return place.words(.lastIncidents, count: count, ["spelled": place.words.spelled(count)])
  }

  /// `8 of them with Harbour`: the team with the most, where there are several.
  private var overdueByTeam: String? {
    let counts = figures.by(.team).slices.map { ($0.name, $0.overdue.count) }.filter { $0.1 > 0 }
    guard figures.all.overdue.count > 1, let most = counts.max(by: { $0.1 < $1.1 }) else { return nil }
    let team = place.site.label(of: most.0, along: .team)
    return most.1 == figures.all.overdue.count
      ? place.words(.allOfThemWith, ["team": team]) : place.words(.ofThemWith, count: most.1, ["team": team])
  }
}
