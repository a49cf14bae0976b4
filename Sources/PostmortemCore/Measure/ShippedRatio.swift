/// The shipped ratio: of what was promised, how much shipped.
///
/// - Formula: shipped ÷ committed, where committed is every item but a `proposed` one.
/// - Unit: items.
/// - Missing data: a shipped item without its date counts as shipped. Dropped items stay in the denominator:
///   dropping one is honest, and is no way to raise the ratio. They are shown as a part of their own.
/// - Source: Google SRE Workbook, chapter 10; Lunney, Lueder and Beyer, "Postmortem Action Items" (2017).
/// - Example: of twelve items one is proposed, seven shipped, one dropped and three open: 7 of 11.
public struct ShippedRatio: Hashable, Sendable {
  public let shipped: Int
  public let dropped: Int
  /// Neither shipped nor dropped.
  public let open: Int
  /// Left out: nobody has committed to them.
  public let proposed: Int

  /// Counts `commitments`.
  public init(of commitments: some Sequence<Commitment>) {
    var (shipped, dropped, open, proposed) = (0, 0, 0, 0)
    for commitment in commitments {
      switch ShippedRatio.part(of: commitment) {
      case .shipped: shipped += 1
      case .dropped: dropped += 1
      case .proposed: proposed += 1
      default: open += 1
      }
    }
    self.shipped = shipped
    self.dropped = dropped
    self.open = open
    self.proposed = proposed
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment) -> FigurePart {
    switch commitment.state {
    case .proposed: .proposed
    case .open, .inProgress: .open
    case .shipped, .incomplete(.shipped): .shipped
    case .dropped, .incomplete(.dropped): .dropped
    }
  }

  /// Every item but the proposed.
  public var committed: Int { shipped + dropped + open }

  /// Shipped of committed.
  public var ratio: Ratio { Ratio(shipped, of: committed) }
}
