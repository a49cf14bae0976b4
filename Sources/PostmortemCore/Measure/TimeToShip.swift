/// How long a promise takes to ship, the open ones not forgotten.
///
/// The median of what has shipped says too little: what takes long has not shipped yet. The curve of Kaplan and
/// Meier counts an open item for the days it has been open.
///
/// - Formula: Kaplan–Meier over the days from created to shipped of the committed items. An open item is censored
///   at as-of, a dropped one on the day it was dropped.
/// - Unit: days.
/// - Missing data: an item without a day of creation, or shipped or dropped without its date, is left out. One
///   that ended before it was created took 0 days. A quartile that the curve does not come down to is "not
///   reached".
/// - Source: Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations" (1958).
/// - Example: as of 31 May, created 1 May: shipped 11 May, dropped 16 May, shipped 21 May, open. After 10 days 3
///   of 4 are left, 0.75; after 20 days half of the two still watched, 0.375: the median is 20 days, a quarter
///   shipped within 10, and three quarters is not reached.
public struct TimeToShip: Sendable {
  /// The part not shipped yet, by days since creation.
  public let curve: SurvivalCurve
  public let shipped: Int
  public let open: Int
  public let dropped: Int
  /// Left out: a date is missing.
  public let withoutDates: Int

  /// Watches `commitments` until `day`.
  public init(of commitments: some Sequence<Commitment>, asOf day: Day) {
    var (shipped, open, dropped, withoutDates) = (0, 0, 0, 0)
    var observations: [SurvivalCurve.Observation] = []
    for commitment in commitments {
      let part = TimeToShip.part(of: commitment)
      switch part {
      case .shipped: shipped += 1
      case .dropped: dropped += 1
      case .open: open += 1
      case .withoutDates: withoutDates += 1
      default: break
      }
      guard part.isCounted, let created = commitment.created else { continue }
      let end = commitment.outcomeDay ?? day
      observations.append(.init(max(0, end - created), hasEnded: part == .shipped))
    }
    curve = SurvivalCurve(observations)
    self.shipped = shipped
    self.open = open
    self.dropped = dropped
    self.withoutDates = withoutDates
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment) -> FigurePart {
    guard commitment.isCommitted else { return .proposed }
    guard commitment.created != nil, !commitment.isIncomplete else { return .withoutDates }
    return ShippedRatio.part(of: commitment)
  }

  /// The days within which a quarter ships.
  public var lowerQuartile: SurvivalCurve.Quantile { curve.quantile(0.25) }

  /// The days within which half ships.
  public var median: SurvivalCurve.Quantile { curve.quantile(0.5) }

  /// The days within which three quarters ship.
  public var upperQuartile: SurvivalCurve.Quantile { curve.quantile(0.75) }
}
