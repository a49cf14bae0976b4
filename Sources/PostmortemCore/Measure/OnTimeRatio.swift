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
  private var kept = 0
  private var missed = 0
  /// Left out: dropped on or before its first due date.
  public private(set) var droppedInTime = 0
  /// Left out: first due on as-of or later.
  public private(set) var notYetDue = 0
  /// Left out: without a due date.
  public private(set) var withoutDueDate = 0
  private var proposed = 0

  /// Kept of those whose first due date has passed.
  public var ratio: Ratio { Ratio(kept, of: kept + missed) }

  /// Of no items.
  init() {}

  /// Counts `commitments` as of `day`.
  public init(of commitments: some Sequence<Commitment>, asOf day: Day) {
    for commitment in commitments { add(commitment, asOf: day) }
  }

  /// Counts one more.
  mutating func add(_ commitment: Commitment, asOf day: Day) {
    switch OnTimeRatio.part(of: commitment, asOf: day) {
    case .kept: kept += 1
    case .missed: missed += 1
    case .droppedInTime: droppedInTime += 1
    case .notYetDue: notYetDue += 1
    case .withoutDueDate: withoutDueDate += 1
    default: proposed += 1
    }
  }

  /// How many items are in a part of this figure.
  func count(of part: FigurePart) -> Int {
    switch part {
    case .kept: kept
    case .missed: missed
    case .droppedInTime: droppedInTime
    case .notYetDue: notYetDue
    case .withoutDueDate: withoutDueDate
    case .proposed: proposed
    default: 0
    }
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment, asOf day: Day) -> FigurePart {
    guard commitment.isCommitted else { return .proposed }
    guard let due = commitment.firstDue else { return .withoutDueDate }
    let endedInTime = commitment.outcomeDay.map { $0 <= due } ?? false
    switch commitment.progress {
    case .dropped where endedInTime: return .droppedInTime
    case _ where due >= day: return .notYetDue
    case .shipped where endedInTime: return .kept
    default: return .missed
    }
  }
}
