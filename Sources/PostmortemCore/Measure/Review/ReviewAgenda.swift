/// What a review of open promises talks about: what is late, what is next, and what happened since the last one.
///
/// - Formula: overdue as in `Overdue`; due soon, open items due from as-of to 14 days later; shipped and dropped, items
///   whose end lies from `since` to as-of; unverified, shipped items that nobody verified; late drafts as in
///   `Publication`; recurrences as in `RecurrenceExposure`, of incidents that began from `since` to as-of.
/// - Unit: items and incidents. The day of the last review counts itself: what happened after it on that day would be in
///   no review else, and what happened before it is there twice.
/// - Missing data: an item that ended without its date is in no stretch of days, so it is neither shipped nor dropped
///   here; it stands under unverified where it shipped. An incident without a date is no recurrence.
/// - Source: Google SRE Workbook, chapter 10, on reviewing action items until they are done.
/// - Example: as of 20 November, the last review on the 13th: an item due on the 19th is overdue, one due on the 20th
///   or on 4 December is due soon and one due on the 5th is not; one that shipped on the 13th is shipped since then, one
///   of the 12th is not.
public struct ReviewAgenda: Sendable {
  /// The day of the last review.
  public let since: Day
  /// The day of this one.
  public let asOf: Day
  public let overdue: Overdue
  /// Soonest first.
  public let dueSoon: [Commitment]
  /// Since the last review, latest first.
  public let shipped: [Commitment]
  /// Since the last review, latest first.
  public let dropped: [Commitment]
  /// Shipped at any time and not verified, latest first; at last those without a date.
  public let unverified: [Commitment]
  /// Past their severity's `publish_within`, the latest by most days first.
  public let lateDrafts: [Publication.Entry]
  /// Of each incident since the last review its worst item; newest incident first.
  public let recurrences: [Exposure]

  /// A week before as-of.
  public static let defaultDays = 7
  /// Days ahead that are soon.
  public static let daysAhead = 14

  /// Sorts what was measured into an agenda.
  ///
  /// - Parameters:
  ///   - figures: of the archive, as of the day of the review.
  ///   - since: the day of the last review, not after the day of the figures; nil for a week before.
  ///   - recurrences: those of the same archive.
  init(of figures: Figures, since: Day?, recurrences: RecurrenceExposure) {
    let asOf = figures.asOf
    let since = since ?? asOf + -ReviewAgenda.defaultDays
    self.since = since
    self.asOf = asOf
    overdue = figures.all.overdue
    var soon: [Dated] = []
    var (shipped, dropped, unverified): ([Dated], [Dated], [Dated]) = ([], [], [])
    for commitment in figures.commitments {
      let end = commitment.outcomeDay
      let isRecent = end.map { since <= $0 && $0 <= asOf } ?? false
      switch commitment.progress {
      case .shipped:
        if let end, isRecent { shipped.append(Dated(commitment, end)) }
        if commitment.item.verified == nil { unverified.append(Dated(commitment, end)) }
      case .dropped:
        if let end, isRecent { dropped.append(Dated(commitment, end)) }
      case .proposed, .open, .inProgress:
        guard commitment.isOpen, let due = commitment.due else { continue }
        if asOf <= due, due <= asOf + ReviewAgenda.daysAhead { soon.append(Dated(commitment, due)) }
      }
    }
    dueSoon = Dated.soonestFirst(soon)
    self.shipped = Dated.latestFirst(shipped)
    self.dropped = Dated.latestFirst(dropped)
    self.unverified = Dated.latestFirst(unverified)
    lateDrafts = figures.publication.late
    self.recurrences = recurrences.worst.filter { exposure in
      exposure.incident.date.map { since <= $0 } ?? false
    }
  }

  /// An item and the day it is sorted by.
  private struct Dated {
    let commitment: Commitment
    let day: Day?

    init(_ commitment: Commitment, _ day: Day?) {
      self.commitment = commitment
      self.day = day
    }

    static func soonestFirst(_ items: [Dated]) -> [Commitment] { sorted(items) { $0 < $1 } }

    static func latestFirst(_ items: [Dated]) -> [Commitment] { sorted(items) { $0 > $1 } }

    private static func sorted(_ items: [Dated], _ areInOrder: (Day, Day) -> Bool) -> [Commitment] {
      items.sorted { left, right in
        guard left.day != right.day else { return left.commitment.precedes(right.commitment) }
        guard let day = left.day else { return false }
        return right.day.map { areInOrder(day, $0) } ?? true
      }.map(\.commitment)
    }
  }
}
