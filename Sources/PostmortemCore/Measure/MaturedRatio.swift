/// The matured cohort ratio: of the items old enough to judge, how many shipped in their first days.
///
/// A ratio over all items falls whenever new ones are promised. This one compares quarters fairly: each item is
/// judged at the same age.
///
/// - Formula: shipped at most N days after creation ÷ committed items created at least N days before as-of; N is
///   30, 60 and 90.
/// - Unit: items.
/// - Missing data: an item younger than N days is immature: left out, and counted aloud. One without a day of
///   creation is left out. One that shipped without its date can't be shown to have shipped in time, and is a
///   miss. A dropped item stays in the denominator.
/// - Source: cohort analysis with a fixed time of follow-up; the ages are those by which P1, P2 and P3 are due.
/// - Example: as of 1 June, within 30 days: created 1 April and shipped 1 May (day 30, kept), created 1 April and
///   shipped 2 May (day 31, missed), created 2 May and open (30 days old, missed), created 3 May and shipped the
///   next day (29 days old, immature): 1 of 3.
public struct MaturedRatio: Hashable, Sendable {
  /// The ages that cohorts are judged at.
  public static let standardAges = [30, 60, 90]

  /// N: the age at which items are judged.
  public let days: Int
  /// Shipped within that age, of the items that have reached it.
  public var ratio: Ratio { Ratio(kept, of: kept + missed) }
  /// Left out: younger than that.
  public private(set) var immature = 0
  /// Left out: without a day of creation.
  public private(set) var withoutCreation = 0
  private var kept = 0
  private var missed = 0

  /// Counts `commitments` as of `day`, each at the age of `days`.
  public init(of commitments: some Sequence<Commitment>, within days: Int, asOf day: Day) {
    self.days = days
    for commitment in commitments {
      switch MaturedRatio.part(of: commitment, within: days, asOf: day) {
      case .kept: kept += 1
      case .missed: missed += 1
      case .immature: immature += 1
      case .withoutCreation: withoutCreation += 1
      default: break
      }
    }
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment, within days: Int, asOf day: Day) -> FigurePart {
    guard commitment.isCommitted else { return .proposed }
    guard let created = commitment.created else { return .withoutCreation }
    guard day - created >= days else { return .immature }
    guard commitment.progress == .shipped, let shipped = commitment.outcomeDay, shipped - created <= days
    else { return .missed }
    return .kept
  }

  /// At each of the standard ages.
  public static func atStandardAges(of commitments: [Commitment], asOf day: Day) -> [MaturedRatio] {
    standardAges.map { MaturedRatio(of: commitments, within: $0, asOf: day) }
  }
}

/// The items of one quarter's incidents, judged at each standard age.
public struct MaturedCohort: Sendable {
  /// The quarter of the incidents: `2026-Q1`.
  public let quarter: String
  /// At 30, 60 and 90 days.
  public let ratios: [MaturedRatio]

  /// A cohort for each quarter that has items, newest first. Items of incidents without a date are in none.
  static func all(_ quarters: Breakdown, asOf day: Day) -> [Self] {
    quarters.slices.filter { !$0.commitments.isEmpty }.map { slice in
      Self(quarter: slice.name, ratios: MaturedRatio.atStandardAges(of: slice.commitments, asOf: day))
    }
  }
}
