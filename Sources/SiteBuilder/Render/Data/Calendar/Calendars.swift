internal import PostmortemCore

/// The due dates of open items as calendars to subscribe to: all of them, and each team's.
///
/// Each is an event of a whole day, not a to-do: most calendars show nothing else of a file that they subscribe to.
struct Calendars: Sendable {
  let site: SiteFacts

  /// The file's name, at the site's root and in the folder of each team.
  static let file = "actions.ics"

  /// An event, in bytes: about as long as they are.
  private static let eventLength = 450

  var pages: [Page] {
    [page(Calendars.file, name: site.settings.title, of: site.figures.commitments)]
      + site.figures.by(.team).slices.compactMap { slice in
        guard let folder = site.path(of: slice.name, along: .team) else { return nil }
        let team = site.label(of: slice.name, along: .team)
        return page(folder + Calendars.file, name: "\(site.settings.title): \(team)", of: slice.commitments)
      }
  }

  /// A calendar of those that are open and have a due date. Without any it is there all the same: a subscription to a
  /// file that comes and goes would be given up by the calendar that has it.
  private func page(_ path: String, name: String, of commitments: [Commitment]) -> Page {
    let start: Page.Piece = {
      var calendar = ICalendarWriter()
      calendar.line("BEGIN:VCALENDAR")
      calendar.line("VERSION:2.0")
      calendar.line("PRODID:-//Followthrough//Action items//EN")
      calendar.line("METHOD:PUBLISH")
      calendar.property("NAME", name)
      // What the calendars read that are older than RFC 7986.
      calendar.property("X-WR-CALNAME", name)
      calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT12H")
      calendar.line("X-PUBLISHED-TTL:PT12H")
      return calendar.finish()
    }
    let due = commitments.filter { $0.isOpen && $0.due != nil }
    let events = Page.pieces(of: due) { part, _ in
      var calendar = ICalendarWriter(capacity: part.count * Calendars.eventLength)
      for commitment in part { event(commitment, &calendar) }
      return calendar.finish()
    }
    return Page(path: path, pieces: [start] + events + [{ ByteBuffer("END:VCALENDAR\r\n") }])
  }

  /// An item stays the same event as long as it has its id, whatever else changes.
  private func event(_ commitment: Commitment, _ calendar: inout ICalendarWriter) {
    let (item, incident) = (commitment.item, commitment.postmortem)
    guard let due = commitment.due else { return }
    calendar.line("BEGIN:VEVENT")
    calendar.property("UID", incident.id, "#", item.id.value, "@followthrough")
    // The day of the figures and not of the build, so that an unchanged archive is an unchanged file.
    calendar.property("DTSTAMP", site.asOf, then: "T000000Z")
    calendar.property("DTSTART;VALUE=DATE", due)
    let title = item.title.value
    calendar.property(
      "SUMMARY",
      commitment.isOverdue(on: site.asOf) ? site.words(.calendarOverdue, ["item": title]) : title
    )
    calendar.property("DESCRIPTION", description(of: commitment))
    if let base = site.settings.baseURL { calendar.property("URL", address: address(of: commitment, base)) }
    // A promise does not make its owner busy.
    calendar.line("TRANSP:TRANSPARENT")
    calendar.line("END:VEVENT")
  }

  /// Whose it is and where it comes from, a line each.
  private func description(of commitment: Commitment) -> String {
    let (item, words) = (commitment.item, site.words)
    let lines: [String?] = [
      item.owner.map { words(.calendarOwner, ["owner": site.label(of: $0.value, along: .owner)]) },
      commitment.team.map { words(.calendarTeam, ["team": site.label(of: $0, along: .team)]) },
      item.priority.map { words(.calendarPriority, ["priority": $0]) },
      words(.calendarIncident, ["incident": commitment.postmortem.title.value]),
    ]
    return lines.compactMap { $0 }.joined(separator: "\n")
  }

  /// Where an item stands on its incident's page.
  private func address(of commitment: Commitment, _ base: String) -> ByteBuffer {
    var address = ByteBuffer(base)
    address.append(percentEncoding: Site.incident(commitment.postmortem.id))
    address.append(literal: "#item-")
    address.append(percentEncoding: commitment.item.id.value)
    return address
  }
}
