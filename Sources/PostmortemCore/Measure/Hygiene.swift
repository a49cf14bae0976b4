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
  public init(of commitments: some Sequence<Commitment>) {
    var (committed, owner, dueDate, tracker) = (0, 0, 0, 0)
    var (shipped, evidence, verification) = (0, 0, 0)
    for commitment in commitments where commitment.isCommitted {
      let item = commitment.item
      committed += 1
      if item.owner != nil { owner += 1 }
      if item.due != nil { dueDate += 1 }
      if item.tracker != nil { tracker += 1 }
      guard commitment.state.outcome == .shipped else { continue }
      shipped += 1
      if item.evidence != nil { evidence += 1 }
      if item.verified != nil { verification += 1 }
    }
    self.owner = Ratio(owner, of: committed)
    self.dueDate = Ratio(dueDate, of: committed)
    self.tracker = Ratio(tracker, of: committed)
    self.evidence = Ratio(evidence, of: shipped)
    self.verification = Ratio(verification, of: shipped)
  }
}
