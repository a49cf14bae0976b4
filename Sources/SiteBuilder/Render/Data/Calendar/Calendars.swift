internal import PostmortemCore

/// The due dates of open items as calendars to subscribe to: all of them, and each team's.
///
/// Each is an event of a whole day, not a to-do: most calendars show nothing else of a file that they subscribe to.
struct Calendars: Sendable {
  /// Whose items they are.
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
      calendar.property("NAME") { $0.text(name) }
      // What the calendars read that are older than RFC 7986.
      calendar.property("X-WR-CALNAME") { $0.text(name) }
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
    guard let due = commitment.due else { return }
    calendar.line("BEGIN:VEVENT")
    calendar.property("UID") {
      $0.text(commitment.postmortem.id)
      $0.literal("#")
      $0.text(commitment.item.id.value)
      $0.literal("@followthrough")
    }
    // The day of the figures and not of the build, so that an unchanged archive is an unchanged file.
    calendar.property("DTSTAMP", site.asOf, then: "T000000Z")
    calendar.property("DTSTART;VALUE=DATE", due)
    calendar.property("SUMMARY") {
      let title = commitment.item.title.value
      if commitment.isOverdue(on: site.asOf) { say(.calendarOverdue, of: title, &$0) } else { $0.text(title) }
    }
    calendar.property("DESCRIPTION") { describe(commitment, &$0) }
    if let base = site.settings.baseURL {
      calendar.property("URL", address: address(of: commitment, base))
    }
    // A promise does not make its owner busy.
    calendar.line("TRANSP:TRANSPARENT")
    calendar.line("END:VEVENT")
  }

  /// Whose it is and where it comes from, a line each.
  private func describe(_ commitment: Commitment, _ calendar: inout ICalendarWriter) {
    if let owner = commitment.item.owner {
      say(.calendarOwner, of: site.label(of: owner.value, along: .owner), &calendar)
      calendar.text("\n")
    }
    if let team = commitment.team {
      say(.calendarTeam, of: site.label(of: team, along: .team), &calendar)
      calendar.text("\n")
    }
    if let priority = commitment.item.priority {
      say(.calendarPriority, of: priority, &calendar)
      calendar.text("\n")
    }
    say(.calendarIncident, of: commitment.postmortem.title.value, &calendar)
  }

  /// What the language of the site says of one value.
  private func say(_ phrase: Phrase, of value: String, _ calendar: inout ICalendarWriter) {
    calendar.text(site.words.catalogue[phrase], of: value)
  }

  /// Where an item stands on its incident's page.
  private func address(of commitment: Commitment, _ base: String) -> ByteBuffer {
    var address = ByteBuffer(capacity: 256)
    address.append(base)
    address.append(percentEncoding: site.summary(of: commitment.postmortem).path)
    address.append(literal: "#item-")
    address.append(percentEncoding: commitment.item.id.value)
    return address
  }
}
