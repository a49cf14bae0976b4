/// How long postmortems take to be published, and which are late.
///
/// - Formula: days from the day an incident was resolved to the day its postmortem was published, both on its own
///   calendar; their median and quartiles. A draft is late where as-of is past the day it was resolved (else
///   began) + its severity's `publish_within`.
/// - Unit: days; a `publish_within` of part of a day counts as the whole of it.
/// - Missing data: a published postmortem without either day, or published before it was resolved, is left out of
///   the delays. A draft without a date, or whose severity has no `publish_within`, can't be late and is counted
///   apart.
/// - Source: the deadlines of Atlassian's and PagerDuty's incident handbooks.
/// - Example: as of 31 May, with five days for a SEV1: resolved 1 May and published 4 and 9 May: 3 and 8 days,
///   median 5.5; drafts resolved 20 and 26 May: the first is late by 6 days, the second is due today.
public struct Publication: Sendable {
  /// An incident and a number of days.
  public struct Entry: Sendable {
    public let incident: Postmortem
    public let days: Int
  }

  /// Days from resolved to published, longest first, then by id.
  public let delays: [Entry]
  /// Of the delays; nil where nothing was published.
  public let quartiles: Quartiles?
  /// Published, and left out of the delays.
  public let withoutDelay: Int
  /// Drafts past their day, by days past it, most first, then by id.
  public let late: [Entry]
  /// Drafts that have no day to be published by.
  public let withoutDeadline: Int

  /// Looks at `incidents` as of `day`.
  public init(of incidents: some Sequence<Postmortem>, asOf day: Day, _ settings: Settings) {
    let limits = Dictionary(settings.severities.map { ($0.name, $0.within) }) { first, _ in first }
    var (delays, late): ([Entry], [Entry]) = ([], [])
    var (withoutDelay, withoutDeadline) = (0, 0)
    for incident in incidents {
      let resolved = incident.timeline.moment(of: .resolved).map(incident.zone.day(at:))
      if case .published(let published) = incident.status.value {
        if let resolved, let published, published.value >= resolved {
          delays.append(Entry(incident: incident, days: published.value - resolved))
        } else {
          withoutDelay += 1
        }
      } else if let start = resolved ?? incident.date,
        let limit = incident.severity.flatMap({ limits[$0] ?? nil })
      {
        let days = day - start - limit.wholeDays
        if days > 0 { late.append(Entry(incident: incident, days: days)) }
      } else {
        withoutDeadline += 1
      }
    }
    self.delays = Publication.sorted(delays)
    // Numbers in order are sorted at once.
    quartiles = Quartiles(of: self.delays.map(\.days))
    self.withoutDelay = withoutDelay
    self.late = Publication.sorted(late)
    self.withoutDeadline = withoutDeadline
  }

  private static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.sorted { $0.days != $1.days ? $0.days > $1.days : $0.incident.id < $1.incident.id }
  }
}
