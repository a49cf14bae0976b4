/// Hygiene: how many items say what an item should say.
///
/// - Formula: committed items with an owner, a due date, a tracker ÷ committed items; shipped items with evidence,
///   with a day of verification ÷ shipped items. What is open can have neither yet.
/// - Unit: items.
/// - Missing data: is what is counted. Proposed items are left out.
/// - Source: Google SRE Workbook, chapter 10: every action item has an owner, a priority, a tracking bug and a
///   measurable end.
/// - Example: of three committed items two have an owner and one a tracker; two shipped, one of them with evidence
///   and none verified: owner 2 of 3, tracker 1 of 3, evidence 1 of 2, verification 0 of 2.
public struct Hygiene: Hashable, Sendable {
  public let owner: Ratio
  public let dueDate: Ratio
  public let tracker: Ratio
  /// Of the shipped.
  public let evidence: Ratio
  /// Of the shipped.
  public let verification: Ratio

  /// Counts `commitments`.
  public init(of commitments: [Commitment]) {
    var (owner, dueDate, tracker, evidence, verification) = (Count(), Count(), Count(), Count(), Count())
    for commitment in commitments {
      owner.add(Hygiene.part(of: commitment, .owner))
      dueDate.add(Hygiene.part(of: commitment, .dueDate))
      tracker.add(Hygiene.part(of: commitment, .tracker))
      evidence.add(Hygiene.part(of: commitment, .evidence))
      verification.add(Hygiene.part(of: commitment, .verification))
    }
    self.owner = owner.ratio
    self.dueDate = dueDate.ratio
    self.tracker = tracker.ratio
    self.evidence = evidence.ratio
    self.verification = verification.ratio
  }

  /// How many say a value, of those that should.
  private struct Count {
    private var said = 0
    private var counted = 0

    var ratio: Ratio { Ratio(said, of: counted) }

    mutating func add(_ part: FigurePart) {
      if part.isCounted { counted += 1 }
      if part == .said { said += 1 }
    }
  }

  /// What an item should say.
  struct Values: OptionSet {
    let rawValue: UInt8

    static let owner = Values(rawValue: 1)
    static let dueDate = Values(rawValue: 2)
    static let tracker = Values(rawValue: 4)
    static let evidence = Values(rawValue: 8)
    static let verification = Values(rawValue: 16)

    /// Those that only what shipped can have.
    static let ofShipped: Values = [.evidence, .verification]
  }

  /// Where an item stands in the ratio of a value.
  static func part(of commitment: Commitment, _ value: Values) -> FigurePart {
    guard commitment.isCommitted else { return .proposed }
    if Values.ofShipped.contains(value), commitment.progress != .shipped { return .notShipped }
    return commitment.says.contains(value) ? .said : .unsaid
  }
}

extension Hygiene.Values {
  /// Those that an item says.
  init(of item: ActionItem) {
    self = []
    if item.owner != nil { insert(.owner) }
    if item.due != nil { insert(.dueDate) }
    if item.tracker != nil { insert(.tracker) }
    if item.evidence != nil { insert(.evidence) }
    if item.verified != nil { insert(.verification) }
  }
}
