import Testing

@testable import PostmortemCore

@Suite("A time zone")
struct ZoneTests {
  private let oslo = Zone(
    name: "Europe/Oslo",
    firstOffset: 2580,
    transitions: [
      .init(at: moment("1895-01-01 00:00").seconds, offset: 3600),
      .init(at: moment("1996-03-31 01:00").seconds, offset: 7200),
      .init(at: moment("1996-10-27 01:00").seconds, offset: 3600),
    ],
    rule: DaylightSavingRule("CET-1CEST,M3.5.0,M10.5.0/3")
  )

  private func utc(_ local: String) throws -> Timestamp? {
    try WrittenTime(local).timestamp(after: nil, in: oslo)
  }

  @Test(
    "has the offset of the last transition, before the first one its first, after the last one its rule's"
  )
  func offsets() {
    #expect(oslo.offset(at: moment("1890-01-01 00:00").seconds) == 2580)
    #expect(oslo.offset(at: moment("1895-01-01 00:00").seconds) == 3600)
    #expect(oslo.offset(at: moment("1996-03-31 00:59:59").seconds) == 3600)
    #expect(oslo.offset(at: moment("1996-03-31 01:00").seconds) == 7200)
    #expect(oslo.offset(at: moment("1996-10-27 01:00").seconds) == 3600)
    #expect(oslo.offset(at: moment("2026-07-01 00:00").seconds) == 7200)
    #expect(oslo.offset(at: moment("2026-12-01 00:00").seconds) == 3600)
  }

  @Test("without transitions or rule has its first offset for ever")
  func constant() {
    #expect(Zone.utc.offset(at: .max / 2) == 0)
    #expect(Zone(name: "X", firstOffset: 60, transitions: []).offset(at: 0) == 60)
    let last = Zone(name: "X", firstOffset: 60, transitions: [.init(at: 100, offset: 120)])
    #expect([last.offset(at: 99), last.offset(at: 100), last.offset(at: 5_000_000_000)] == [60, 120, 120])
  }

  @Test("turns a time on the wall into a moment, in winter and in summer")
  func wallTime() throws {
    #expect(try utc("2026-01-15 09:00") == moment("2026-01-15 08:00"))
    #expect(try utc("2026-07-15 09:00") == moment("2026-07-15 07:00"))
  }

  @Test("reads a time that clocks left out as if they had not yet been changed")
  func gap() throws {
    #expect(try utc("2026-03-29 01:59:59") == moment("2026-03-29 00:59:59"))
    #expect(try utc("2026-03-29 02:30") == moment("2026-03-29 01:30"))
    #expect(try utc("2026-03-29 03:00") == moment("2026-03-29 01:00"))
  }

  @Test("reads a time that clocks showed twice as the first of the two")
  func overlap() throws {
    #expect(try utc("2026-10-25 01:59") == moment("2026-10-24 23:59"))
    #expect(try utc("2026-10-25 02:30") == moment("2026-10-25 00:30"))
    #expect(try utc("2026-10-25 03:00") == moment("2026-10-25 02:00"))
  }

  @Test("west of UTC reads gaps and overlaps alike")
  func west() throws {
    let rule = DaylightSavingRule("EST5EDT,M3.2.0,M11.1.0")
    let newYork = Zone(name: "America/New_York", firstOffset: -18_000, transitions: [], rule: rule)
    #expect(
      try WrittenTime("2026-03-08 02:30").timestamp(after: nil, in: newYork) == moment("2026-03-08 07:30")
    )
    #expect(
      try WrittenTime("2026-11-01 01:30").timestamp(after: nil, in: newYork) == moment("2026-11-01 05:30")
    )
  }

  @Test("comes back from a moment to the wall and again to the moment, for every hour of a year")
  func roundTrip() throws {
    let rule = DaylightSavingRule("AEST-10AEDT,M10.1.0,M4.1.0/3")
    let sydney = Zone(name: "Australia/Sydney", firstOffset: 36_000, transitions: [], rule: rule)
    var differing = 0
    for hour in 0..<8760 {
      let seconds = moment("2026-01-01 00:00").seconds + Int64(hour) * 3600
      let local = sydney.localTime(at: Timestamp(seconds: seconds))
      if sydney.seconds(of: local) != seconds { differing += 1 }
    }
    // The second time that clocks showed the hour from two to three.
    #expect(differing == 1)
  }

  @Test("tells the date on the wall, which may be another than UTC's")
  func localDay() {
    #expect(oslo.day(at: moment("2026-07-14 22:30")) == day("2026-07-15"))
    #expect(
      oslo.localTime(at: moment("2026-07-14 22:30:05"))
        == LocalTime(day: day("2026-07-15"), secondOfDay: 1805)
    )
    let local = LocalTime(wallSeconds: -1)
    #expect([local.hour, local.minute, local.second] == [23, 59, 59])
    #expect(local.day == day("1969-12-31"))
    #expect(local.wallSeconds == -1)
  }
}
