public import PostmortemCore

/// What a leader asks first: do we ship what we promise, what is most overdue and whose, which budgets are in trouble,
/// and what struck again. Of the whole archive, or of one team.
public struct Stats: Sendable {
  let asOf: Day
  let settings: Settings
  /// The key of the team; nil for all.
  let team: String?
  let headline: Slice
  let all: Slice
  /// Every team, or the one.
  let teams: [Slice]
  /// Those of the team's services, or all; the worst first.
  let ownBudgets: [ErrorBudget]
  /// Newest incident first, each with the worst item, or the worst of the team's.
  let recurrences: [Exposure]
  /// Incidents that could have been exposed.
  let exposable: Int

  /// The figures of an archive, or of a team that items or the settings have.
  ///
  /// The headline is about the `last` incidents, or as many as the settings say; of a team, about those that name it or
  /// left it an item, with its items alone.
  public init(_ figures: Figures, _ settings: Settings, team: String? = nil, last: Int? = nil) {
    let slices = figures.by(.team).slices
    let own = team.flatMap { team in slices.first { $0.name == team } }
    let all = own ?? figures.all
    let exposure = figures.recurrenceExposure
    asOf = figures.asOf
    self.settings = settings
    self.team = team
    self.all = all
    headline =
      Headline(
        ofLast: last ?? settings.headlineIncidents,
        of: all.incidents,
        commitments: all.commitments,
        asOf: figures.asOf
      ).slice
    teams = own.map { [$0] } ?? slices
    ownBudgets = SiteBudgets(figures.errorBudgets).worstFirst.filter { budget in
      team == nil || budget.slo.service.flatMap { settings.services[$0]?.team } == team
    }
    recurrences =
      team == nil
      ? exposure.worst
      : figures.all.incidents.compactMap { incident in
        exposure.exposures(of: incident).first { $0.commitment.team == team }
      }
    exposable = exposure.ratio.denominator
  }

  /// The worst first, as the site has them.
  var budgetsInTrouble: [ErrorBudget] { ownBudgets.filter(\.standing.isTrouble) }
}
