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
    owner = Hygiene.ratio(of: commitments, .owner)
    dueDate = Hygiene.ratio(of: commitments, .dueDate)
    tracker = Hygiene.ratio(of: commitments, .tracker)
    evidence = Hygiene.ratio(of: commitments, .evidence)
    verification = Hygiene.ratio(of: commitments, .verification)
  }

  private static func ratio(of commitments: [Commitment], _ value: Value) -> Ratio {
    var (said, counted) = (0, 0)
    for commitment in commitments {
      let part = part(of: commitment, value)
      if part.isCounted { counted += 1 }
      if part == .said { said += 1 }
    }
    return Ratio(said, of: counted)
  }

  /// What an item should say.
  enum Value {
    case owner, dueDate, tracker, evidence, verification
  }

  /// Where an item stands in the ratio of a value.
  static func part(of commitment: Commitment, _ value: Value) -> FigurePart {
    guard commitment.isCommitted else { return .proposed }
    let item = commitment.item
    let isShipped = commitment.state.outcome == .shipped
    switch value {
    case .owner: return item.owner != nil ? .said : .unsaid
    case .dueDate: return item.due != nil ? .said : .unsaid
    case .tracker: return item.tracker != nil ? .said : .unsaid
    case .evidence: return !isShipped ? .notShipped : item.evidence != nil ? .said : .unsaid
    case .verification: return !isShipped ? .notShipped : item.verified != nil ? .said : .unsaid
    }
  }
}
