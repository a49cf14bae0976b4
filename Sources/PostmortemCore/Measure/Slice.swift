/// The figures over some of the archive's items: all of them, a team's, a quarter's.
public struct Slice: Sendable {
  /// The value of its dimension: `payments`, `2026-Q1`; empty for all.
  public let name: String
  /// The items, in the order of the archive.
  public let commitments: [Commitment]
  /// The incidents that have this value themselves, or an item in it; newest first.
  public let incidents: [Postmortem]
  public let shipped: ShippedRatio
  public let onTime: OnTimeRatio
  public let overdue: Overdue

  /// Measures these items and incidents as of `day`; `order` knows which items are overdue on it, where that is known.
  init(
    name: String,
    commitments: [Commitment],
    incidents: [Postmortem],
    asOf day: Day,
    _ order: OverdueOrder? = nil
  ) {
    self.name = name
    self.commitments = commitments
    self.incidents = incidents
    (shipped, onTime) = Slice.ratios(of: commitments, asOf: day)
    overdue = order?.overdue(of: commitments) ?? Overdue(of: commitments, asOf: day)
  }

  /// Both ratios in one walk over the items.
  private static func ratios(of commitments: [Commitment], asOf day: Day) -> (ShippedRatio, OnTimeRatio) {
    var (shipped, onTime) = (ShippedRatio(), OnTimeRatio())
    for commitment in commitments {
      shipped.add(commitment)
      onTime.add(commitment, asOf: day)
    }
    return (shipped, onTime)
  }
}
