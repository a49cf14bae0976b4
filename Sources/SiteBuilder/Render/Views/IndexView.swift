internal import PostmortemCore

/// The first page: do we follow through?
struct IndexView: View {
  let place: Place

  private var figures: Figures { place.site.figures }

  /// More are behind a link.
  private static let mostOverdue = 12
  private static let latestIncidents = 5
  private static let mostSlices = 12

  static let fields: [String: @Sendable (IndexView) -> Value] = [
    "headline": { .view(SliceView($0.figures.headline.slice, $0.place)) },
    "headlineIncidents": { view in
      .list(view.figures.headline.slice.incidents.map { IncidentView($0, view.place) })
    },
    "headlineWord": { .text($0.headlineWord) },
    "all": { .view(SliceView($0.figures.all, $0.place)) },
    "overdueItems": { view in
      .list(view.figures.all.overdue.commitments.prefix(mostOverdue).map { ItemView($0, view.place) })
    },
    "overdueByTeam": { .text($0.overdueByTeam) },
    "hasMoreOverdue": { .flag($0.figures.all.overdue.count > mostOverdue) },
    "quarters": { .view(BreakdownView($0.figures.by(.quarter), $0.place, limit: mostSlices)) },
    "teams": { .view(BreakdownView($0.figures.by(.team), $0.place, limit: 30)) },
    "breakdowns": { view in
      .list(
        [Dimension.priority, .kind, .severity, .causeCategory].map {
          BreakdownView(view.figures.by($0), view.place, limit: mostSlices)
        })
    },
    "latest": { view in
      .list(view.place.site.archive.postmortems.prefix(latestIncidents).map { IncidentView($0, view.place) })
    },
    "isEmpty": { .flag($0.place.site.archive.postmortems.isEmpty) },
  ]

  /// `three`, and digits beyond twelve.
  private var headlineWord: String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
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
