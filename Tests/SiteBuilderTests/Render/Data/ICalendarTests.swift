import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The iCalendar writer")
struct ICalendarWriterTests {
  private func written(_ parts: String...) -> String {
    var calendar = ICalendarWriter()
    calendar.property("SUMMARY") { for part in parts { $0.text(part) } }
    return String(decoding: calendar.finish().bytes, as: UTF8.self)
  }

  @Test("escapes what the format has a use for, and leaves out what it does not know")
  func escapes() {
    #expect(written("a,b;c\\d\r\ne\tf\u{0}\u{7F}:\"g\"") == "SUMMARY:a\\,b\\;c\\\\d\\ne\tf:\"g\"\r\n")
    #expect(written("") == "SUMMARY:\r\n")
  }

  @Test("folds a line of more than 75 octets, and none of 75")
  func folds() {
    let whole = String(repeating: "x", count: 67)
    #expect(written(whole) == "SUMMARY:\(whole)\r\n")
    #expect(written(whole, "y") == "SUMMARY:\(whole)\r\n y\r\n")
    let third = String(repeating: "z", count: 74)
    #expect(written(whole, third) == "SUMMARY:\(whole)\r\n \(third)\r\n")
    #expect(written(whole, third, "y") == "SUMMARY:\(whole)\r\n \(third)\r\n y\r\n")
  }

  @Test("never folds within a character", arguments: 0..<8)
  func characters(_ shift: Int) {
    let text = String(repeating: "x", count: shift) + String(repeating: "é日🚢", count: 40)
    let lines = written(text).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropLast().dropLast().allSatisfy { $0.utf8.count > 71 }, "a line could have held one more")
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") })
    let unfolded = lines[0] + lines.dropFirst().dropLast().map { $0.dropFirst() }.joined()
    #expect(unfolded == "SUMMARY:" + text)
  }
}

@Suite("The calendars")
struct CalendarsTests {
  @Test("have an event for each open item with a due date, byte for byte")
  func bytes() throws {
    let calendar = try #require(try site(hostileArchive)["actions.ics"])
    #expect(
      calendar.split(separator: "\r\n").map(String.init) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Followthrough//Action items//EN", "METHOD:PUBLISH",
        "NAME:A\\, b\\; c", "X-WR-CALNAME:A\\, b\\; c", "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "BEGIN:VEVENT", "UID:a#late@followthrough", "DTSTAMP:20261120T000000Z", "DTSTART;VALUE=DATE:20260501",
        "SUMMARY:Overdue: Rewrite\\, \"it\"\\; все сразу\\, чтобы строк",
        " а стала длиннее чем надо",
        "DESCRIPTION:Owner: me\\nTeam: Web\\, \"apps\" & \\\\ co\\nIncident: Said \"no\"\\, <b",
        " >\\;\\nthen été 🚢 \\\\", "URL:https://a.example/r/incidents/a/index.html#item-late",
        "TRANSP:TRANSPARENT", "END:VEVENT",
        "BEGIN:VEVENT", "UID:a#soon@followthrough", "DTSTAMP:20261120T000000Z", "DTSTART;VALUE=DATE:20261201",
        "SUMMARY:Soon",
        "DESCRIPTION:Team: headline\\nPriority: P1\\nIncident: Said \"no\"\\, <b>\\;\\nthen",
        "  été 🚢 \\\\", "URL:https://a.example/r/incidents/a/index.html#item-soon",
        "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
      ]
    )
  }

  @Test("of a team have its items, and are there without any")
  func teams() throws {
    let site = try site(hostileArchive)
    let team = try #require(site["teams/headline/actions.ics"])
    #expect(team.contains("\r\nNAME:A\\, b\\; c: headline\r\n"))
    #expect(team.contains("UID:a#soon@") && !team.contains("UID:a#late@"))
    let nobody = try #require(
      try SiteBuilderTests.site(memoryArchive(["a.md": document()]))["teams/payments/actions.ics"]
    )
    #expect(nobody.hasPrefix("BEGIN:VCALENDAR\r\n") && nobody.hasSuffix("\r\nEND:VCALENDAR\r\n"))
    #expect(!nobody.contains("VEVENT"))
  }

  @Test("are linked from the lists they are of, and from no other")
  func links() throws {
    let site = try site(hostileArchive)
    #expect(site["actions/index.html"]?.contains("href=\"../actions.ics\" type=\"text/calendar\"") == true)
    #expect(site["teams/headline/index.html"]?.contains("href=\"actions.ics\"") == true)
    #expect(site["quarters/2026-q1/index.html"]?.contains("type=\"text/calendar\"") == false)
  }

  @Test("have no addresses where the site has none")
  func withoutBase() throws {
    let archive = memoryArchive(["a.md": document("action_items: [{id: a, title: A, due: 2026-12-01}]")])
    let calendar = try #require(try site(archive)["actions.ics"])
    #expect(calendar.contains("UID:a#a@followthrough\r\n") && !calendar.contains("URL"))
  }
}
