/// A committed item, and the days on which it is certain that it was open.
struct OpenItem: Sendable {
  let commitment: Commitment
  let created: Day
  /// Of an item that has none, a day that no other has.
  let due: Day
  /// The first day on which an incident can have struck while it was open, and be later than its own.
  let first: Day
  /// The last such day; nil where it is open.
  let last: Day?

  /// Nil where a date is missing, or there was no such day.
  init?(_ commitment: Commitment) {
    guard commitment.isCommitted, !commitment.isIncomplete, let created = commitment.created,
      let began = commitment.postmortem.date
    else { return nil }
    self.commitment = commitment
    self.created = created
    due = commitment.dueOrNever
    first = max(created, began) + 1
    last = commitment.outcomeDay.map { $0 + -1 }
    if let last, last < first { return nil }
  }

  /// Whether it was open on a day, beyond doubt.
  func isOpen(on day: Day) -> Bool { first <= day && last.map { day <= $0 } ?? true }

  /// The places of those of `days`, oldest first, on which it was open.
  func places(in days: [Day]) -> Range<Int> {
    let start = days.firstPlace { $0 >= first }
    let end = last.map { last in days.firstPlace { $0 > last } } ?? days.count
    return start..<max(start, end)
  }

  /// Due first, then created first; an item without a due date after those that have one.
  func isWorse(than other: OpenItem) -> Bool {
    if due != other.due { return due < other.due }
    return created != other.created ? created < other.created : commitment.precedes(other.commitment)
  }
}
