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
    let alike = Alike(commitments)
    owner = alike.ratio(of: .owner)
    dueDate = alike.ratio(of: .dueDate)
    tracker = alike.ratio(of: .tracker)
    evidence = alike.ratio(of: .evidence)
    verification = alike.ratio(of: .verification)
  }

  /// How many items stand alike and say the same: there are few ways to, and all of them have their part at once.
  private struct Alike {
    /// By `place(_:_:)`.
    private var counts = [Int](repeating: 0, count: Commitment.Progress.allCases.count * Values.ways)

    init(_ commitments: [Commitment]) {
      for commitment in commitments {
        counts[Alike.place(commitment.progress, commitment.says)] += 1
      }
    }

    private static func place(_ progress: Commitment.Progress, _ says: Values) -> Int {
      let row =
        switch progress {
        case .proposed: 0
        case .open: 1
        case .inProgress: 2
        case .shipped: 3
        case .dropped: 4
        }
      return row * Values.ways + Int(says.rawValue)
    }

    /// How many say a value, of those that should.
    func ratio(of value: Values) -> Ratio {
      var (said, counted) = (0, 0)
      for progress in Commitment.Progress.allCases {
        for says in 0..<UInt8(Values.ways) {
          let says = Values(rawValue: says)
          let count = counts[Alike.place(progress, says)]
          guard count > 0 else { continue }
          let part = Hygiene.part(of: progress, says, value)
          if part.isCounted { counted += count }
          if part == .said { said += count }
        }
      }
      return Ratio(said, of: counted)
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

    /// How many sets of them there are.
    static let ways = 32

    /// Those that only what shipped can have.
    static let ofShipped: Values = [.evidence, .verification]
  }

  /// Where an item stands in the ratio of a value.
  static func part(of commitment: Commitment, _ value: Values) -> FigurePart {
    part(of: commitment.progress, commitment.says, value)
  }

  /// The same of an item that stands there and says this.
  private static func part(of progress: Commitment.Progress, _ says: Values, _ value: Values) -> FigurePart {
    if progress == .proposed { return .proposed }
    if Values.ofShipped.contains(value), progress != .shipped { return .notShipped }
    return says.contains(value) ? .said : .unsaid
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
