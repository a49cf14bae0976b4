/// A committed item, and the incidents before which it is certain that it was open.
struct OpenItem: Sendable {
  let commitment: Commitment
  let created: Day
  /// Of an item that has none, a day that no other has.
  let due: Day
  /// The place of its own incident among those with a date, oldest first.
  let incident: Int
  /// The places of those that struck while it was open, and are later than its own; one at least.
  let struck: Range<Int>

  /// Nil where a date is missing, or nothing struck while it was open.
  ///
  /// - Parameters:
  ///   - commitment: the item.
  ///   - incident: the place of its incident.
  ///   - days: when each incident with a date began, oldest first.
  init?(_ commitment: Commitment, of incident: Int, among days: [Day]) {
    guard commitment.isCommitted, !commitment.isIncomplete, let created = commitment.created else {
      return nil
    }
    let first = max(created, days[incident]) + 1
    let start = days.firstPlace { $0 >= first }
    // On the day it was shipped or dropped nothing is certain.
    let end = commitment.outcomeDay.map { last in days.firstPlace { $0 >= last } } ?? days.count
    guard start < end else { return nil }
    self.commitment = commitment
    self.created = created
    due = commitment.dueOrNever
    self.incident = incident
    struck = start..<end
  }

  /// Due first, then created first; an item without a due date after those that have one.
  func isWorse(than other: OpenItem) -> Bool {
    if due != other.due { return due < other.due }
    return created != other.created ? created < other.created : commitment.precedes(other.commitment)
  }
}
