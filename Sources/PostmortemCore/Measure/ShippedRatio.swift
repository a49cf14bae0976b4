/// The shipped ratio: of what was promised, how much shipped.
///
/// - Formula: shipped ÷ committed, where committed is every item but a `proposed` one.
/// - Unit: items.
/// - Missing data: a shipped item without its date counts as shipped. Dropped items stay in the denominator:
///   dropping one is honest, and is no way to raise the ratio. They are shown as a part of their own.
/// - Source: Google SRE Workbook, chapter 10; Lunney, Lueder and Beyer, "Postmortem Action Items" (2017).
/// - Example: of twelve items one is proposed, seven shipped, one dropped and three open: 7 of 11.
public struct ShippedRatio: Hashable, Sendable {
  public private(set) var shipped = 0
  public private(set) var dropped = 0
  /// Neither shipped nor dropped.
  public private(set) var open = 0
  /// Left out: nobody has committed to them.
  public private(set) var proposed = 0

  /// Of no items.
  init() {}

  /// Counts `commitments`.
  public init(of commitments: [Commitment]) {
    for commitment in commitments { add(commitment) }
  }

  /// Counts one more.
  mutating func add(_ commitment: Commitment) {
    switch ShippedRatio.part(of: commitment) {
    case .shipped: shipped += 1
    case .dropped: dropped += 1
    case .proposed: proposed += 1
    default: open += 1
    }
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment) -> FigurePart {
    switch commitment.progress {
    case .proposed: .proposed
    case .open, .inProgress: .open
    case .shipped: .shipped
    case .dropped: .dropped
    }
  }

  /// How many items are in a part of this figure.
  func count(of part: FigurePart) -> Int {
    switch part {
    case .shipped: shipped
    case .dropped: dropped
    case .open: open
    case .proposed: proposed
    default: 0
    }
  }

  /// Every item but the proposed.
  public var committed: Int { shipped + dropped + open }

  /// Shipped of committed.
  public var ratio: Ratio { Ratio(shipped, of: committed) }
}
