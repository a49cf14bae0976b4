/// Recurrence exposure: incidents that struck while an earlier incident's item was still open.
///
/// - Formula: an incident is exposed to a committed item of an earlier incident where that item was open when it
///   began, and the two incidents share a cause category and a service, or one names the other under `related`.
///   Days are all that is known of items, so only what is certain counts: created before the day it began, and
///   not shipped or dropped by the end of it. The worst item is the one longest overdue (the first due), then the
///   one longest open.
/// - Unit: incidents; days.
/// - Missing data: an incident without a date is neither earlier nor later than any, and is left out. So is an
///   item that ended without its date. An item without a due date is never overdue. A game day strikes nobody; its
///   items count like others.
/// - Source: Google SRE Book, chapter 15, and Workbook, chapter 10, on action items that nobody follows up.
/// - Example: incident a (release-process, checkout) on 1 January promised two items, created 5 January: x due
///   1 February and open, y due 1 March and shipped 10 February. On 3 March incident b (release-process, checkout)
///   struck: it was exposed to x, open for 57 days and overdue by 30. Incident c of search was not: 1 of 3.
public struct RecurrenceExposure: Sendable {
  /// For each exposed incident its worst item; newest incident first.
  public let worst: [Exposure]
  /// Exposed incidents, of those with a date that are no game days.
  public let ratio: Ratio
  /// Left out: incidents without a date.
  public let withoutDate: Int
  private let index: RecurrenceIndex

  /// How many `worst(of:)` gives at most.
  public static let most = 4

  /// Looks at the incidents of `archive`, whose items are `commitments`, as seen on the day of the figures.
  ///
  /// It takes n log n: a list of every pair could have incidents × items entries, and is made for one incident
  /// when asked (`exposures(of:)`).
  public init(of archive: Archive, commitments: [Commitment]) {
    let index = RecurrenceIndex(archive, commitments, atMost: RecurrenceExposure.most)
    let incidents = archive.postmortems.filter { $0.date != nil && $0.origin != .gameDay }
    worst = incidents.compactMap { incident in
      index.worstItems(for: incident).first.flatMap { Exposure(incident, to: $0) }
    }
    ratio = Ratio(worst.count, of: incidents.count)
    withoutDate = archive.postmortems.count { $0.date == nil && $0.origin != .gameDay }
    self.index = index
  }

  /// The items that an incident was exposed to, worst first: `most` at the most.
  public func worst(of incident: Postmortem) -> [Exposure] {
    index.worstItems(for: incident).compactMap { Exposure(incident, to: $0) }
  }

  /// Every item that an incident was exposed to, worst first. It takes time in proportion to the items of the
  /// incidents that share something with it.
  public func exposures(of incident: Postmortem) -> [Exposure] {
    incident.origin == .gameDay ? [] : index.items(for: incident).compactMap { Exposure(incident, to: $0) }
  }

  /// A later incident that struck while items of an earlier one were open.
  public struct Strike: Sendable {
    /// The later one.
    public let incident: Postmortem
    /// The items of the earlier one that were open, worst first.
    public let exposures: [Exposure]
  }

  /// The incidents that struck while an item of `incident` was open, newest first: `most` at the most.
  public func strikes(after incident: Postmortem) -> [Strike] {
    index.strikes(after: incident, atMost: RecurrenceExposure.most)
  }

  /// The last incident that struck while an item was open; nil where none did.
  public func latestStrike(during commitment: Commitment) -> Postmortem? {
    index.latestStrike(during: commitment)
  }
}
