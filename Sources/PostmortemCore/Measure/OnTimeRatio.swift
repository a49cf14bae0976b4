/// The on-time ratio: of the promises whose day has passed, how many were kept by that day.
///
/// - Formula: shipped on or before due ÷ committed items due before as-of, less those dropped by their due date. Where a
///   due date moved, the first one counts: what was put off was not kept.
/// - Unit: items.
/// - Missing data: an item without a due date is left out. One that shipped without its date can't be shown to
///   have been on time, and is a miss. Dropped after its due date is a miss; dropped by it is left out.
/// - Source: the Google SRE Workbook's and Atlassian's due-date policies for postmortem actions.
/// - Example: as of 1 June, due 1 May: shipped 30 April (kept), shipped 1 May (kept), shipped 2 May (missed),
///   open (missed), dropped 20 April (left out), dropped 5 May (missed), moved to 1 July and open
///   (missed): 2 of 6.
public struct OnTimeRatio: Hashable, Sendable {
  /// Kept of those whose first due date has passed.
  public let ratio: Ratio
  /// Left out: dropped on or before its first due date.
  public let droppedInTime: Int
  /// Left out: first due on as-of or later.
  public let notYetDue: Int
  /// Left out: without a due date.
  public let withoutDueDate: Int

  /// Counts `commitments` as of `day`.
  public init(of commitments: some Sequence<Commitment>, asOf day: Day) {
    var (kept, passed, droppedInTime, notYetDue, withoutDueDate) = (0, 0, 0, 0, 0)
    for commitment in commitments {
      switch OnTimeRatio.part(of: commitment, asOf: day) {
      case .kept: (kept, passed) = (kept + 1, passed + 1)
      case .missed: passed += 1
      case .droppedInTime: droppedInTime += 1
      case .notYetDue: notYetDue += 1
      case .withoutDueDate: withoutDueDate += 1
      default: break
      }
    }
    ratio = Ratio(kept, of: passed)
    self.droppedInTime = droppedInTime
    self.notYetDue = notYetDue
    self.withoutDueDate = withoutDueDate
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment, asOf day: Day) -> FigurePart {
    guard commitment.isCommitted else { return .proposed }
    guard let due = commitment.item.firstDue else { return .withoutDueDate }
    switch commitment.state {
    case .dropped(let dropped, _) where dropped <= due: return .droppedInTime
    case _ where due >= day: return .notYetDue
    case .shipped(let shipped) where shipped <= due: return .kept
    default: return .missed
    }
  }
}
