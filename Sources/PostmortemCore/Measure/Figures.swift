/// Every figure of an archive, as of one day, each computed once.
///
/// A class, for every page asks for some of them.
public final class Figures: Sendable {
  /// The day all of it is true of.
  public let asOf: Day
  /// Every item, in the order of the archive.
  public let commitments: [Commitment]
  public let headline: Headline
  public let all: Slice
  /// At 30, 60 and 90 days, by the quarter of the incidents.
  public let maturedCohorts: [MaturedCohort]
  /// How long a promise takes to ship.
  public let timeToShip: TimeToShip
  /// What came and went each month.
  public let netFlow: NetFlow
  /// Kinds and priorities.
  public let mix: Mix
  /// What items say of themselves.
  public let hygiene: Hygiene
  /// How long postmortems take to be published.
  public let publication: Publication
  /// Incidents that struck while an earlier one's item was open.
  public let recurrenceExposure: RecurrenceExposure
  /// Items that were promised before.
  public let returningItems: ReturningItems
  /// What incidents spent of each SLO's error budget.
  public let errorBudgets: ErrorBudgets
  /// Open items by what their causes cost.
  public let budgetWeightedBacklog: BudgetWeightedBacklog
  /// How long each phase of the response took.
  public let responseTimes: ResponseTimes
  /// How incidents were noticed over the quarters.
  public let detectionByQuarter: DetectionByQuarter
  /// As seen on that day.
  let archive: Archive
  /// By `Dimension.rawValue`.
  private let breakdowns: [Breakdown]

  /// Computes every figure over `archive` as seen on `asOf`.
  fileprivate init(_ archive: Archive, asOf: Day) {
    let commitments = archive.commitments
    let (postmortems, settings) = (archive.postmortems, archive.settings)
    self.asOf = asOf
    self.archive = archive
    self.commitments = commitments
    headline = Headline(of: archive, commitments: commitments, asOf: asOf)
    let all = Slice(name: "", commitments: commitments, incidents: postmortems, asOf: asOf)
    self.all = all
    let items = IncidentItems(archive, commitments)
    let order = OverdueOrder(all.overdue, of: commitments.count)
    let breakdowns = Breakdown.all(of: items, settings, asOf: asOf, order)
    self.breakdowns = breakdowns
    maturedCohorts = MaturedCohort.all(breakdowns[Dimension.quarter.rawValue], asOf: asOf)
    timeToShip = TimeToShip(of: commitments, asOf: asOf)
    netFlow = NetFlow(of: commitments, asOf: asOf)
    mix = Mix(
      breakdowns[Dimension.kind.rawValue],
      breakdowns[Dimension.priority.rawValue],
      of: items
    )
    hygiene = Hygiene(of: commitments)
    publication = Publication(of: postmortems, asOf: asOf, settings)
    recurrenceExposure = RecurrenceExposure(of: archive, commitments: commitments)
    returningItems = ReturningItems(of: commitments)
    errorBudgets = ErrorBudgets(of: archive, asOf: asOf)
    budgetWeightedBacklog = BudgetWeightedBacklog(of: archive, commitments: commitments, asOf: asOf)
    responseTimes = ResponseTimes(of: postmortems)
    detectionByQuarter = DetectionByQuarter(of: postmortems, asOf: asOf)
  }

  /// The slices along a dimension.
  public func by(_ dimension: Dimension) -> Breakdown { breakdowns[dimension.rawValue] }
}

/// Computes every figure over what had happened by the end of `asOf`.
///
/// - Parameters:
///   - archive: as seen on that day (`Archive.seen(on:)`).
///   - asOf: the day that all of it is true of.
/// - Returns: the figures over everything, and along each dimension.
public func measure(_ archive: Archive, asOf: Day) -> Figures {
  Figures(archive, asOf: asOf)
}
