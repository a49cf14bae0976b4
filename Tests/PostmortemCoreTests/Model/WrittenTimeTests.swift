import Testing

@testable import PostmortemCore

@Suite("A written time")
struct WrittenTimeTests {
  @Test(
    "is read in every form of the format",
    arguments: [
      ("2026-03-14T09:12", "2026-03-14 09:12:00"), ("2026-03-14 09:12", "2026-03-14 09:12:00"),
      ("2026-03-14 09:12:30", "2026-03-14 09:12:30"), ("2026-03-14T09:12Z", "2026-03-14 09:12:00"),
      ("2026-03-14 09:12+01:00", "2026-03-14 08:12:00"), ("2026-03-14 09:12:30+0100", "2026-03-14 08:12:30"),
      ("2026-03-14 09:12-05:30", "2026-03-14 14:42:00"), ("2026-03-14 00:30+18:00", "2026-03-13 06:30:00"),
      ("2026-03-14 23:59:59", "2026-03-14 23:59:59"),
    ]
  )
  func forms(_ text: String, _ expected: String) throws {
    let time = try WrittenTime(text)
    #expect(time.day == day("2026-03-14"))
    #expect(!time.isApproximate)
    let timestamp = try #require(time.timestamp(after: nil, in: .utc))
    #expect(timestamp == moment(expected))
  }

  @Test("that is bare takes the date before it, and is none without one")
  func bare() throws {
    let time = try WrittenTime("09:24")
    #expect(time.day == nil)
    #expect(time.offset == nil)
    #expect(time.timestamp(after: day("2026-03-14"), in: .utc) == moment("2026-03-14 09:24"))
    #expect(time.timestamp(after: nil, in: .utc) == nil)
    #expect(try WrittenTime("09:24:05Z").offset == 0)
  }

  @Test("keeps its own date where another stands before it")
  func ownDate() throws {
    let time = try WrittenTime("2026-03-15 00:10")
    #expect(time.timestamp(after: day("2026-03-14"), in: .utc) == moment("2026-03-15 00:10"))
  }

  @Test("with a tilde is approximate")
  func approximate() throws {
    #expect(try WrittenTime("~09:31").isApproximate)
    let dated = try WrittenTime("~2026-03-14 09:31")
    #expect(
      dated.timestamp(after: nil, in: .utc)
        == Timestamp(seconds: moment("2026-03-14 09:31").seconds, isApproximate: true)
    )
  }

  @Test("with an offset does not ask the zone")
  func offsetWins() throws {
    let zone = Zone(name: "X", firstOffset: 7200, transitions: [])
    #expect(
      try WrittenTime("2026-03-14 09:12Z").timestamp(after: nil, in: zone) == moment("2026-03-14 09:12")
    )
    #expect(try WrittenTime("2026-03-14 09:12").timestamp(after: nil, in: zone) == moment("2026-03-14 07:12"))
  }

  @Test(
    "is refused, and the reason told",
    arguments: [
      ("9:12", WrittenTime.Problem.unreadable), ("9:12 am", .unreadable), ("09:12 am", .unreadable),
      ("", .unreadable),
      ("~", .unreadable), ("noon", .unreadable), ("09.12", .unreadable), ("09:1", .unreadable),
      ("09:12:3", .unreadable), ("09:12:30.5", .unreadable), ("2026-03-14t09:12", .unreadable),
      ("2026-03-14  09:12", .unreadable), ("14.03.2026 09:12", .unreadable), ("09:12+1", .unreadable),
      ("09:12+01:0", .unreadable), ("09:12z", .unreadable), ("~~09:12", .unreadable), ("0９:12", .unreadable),
      ("2026-02-30 09:12", .noSuchDay("2026-02-30")), ("~2026-13-01T09:12", .noSuchDay("2026-13-01")),
      ("2026-03-14", .noTimeOfDay), ("~2026-03-14", .noTimeOfDay), ("2026-02-30", .noTimeOfDay),
      ("24:00", .noSuchTime), ("09:60", .noSuchTime), ("09:12:60", .noSuchTime), ("99:99", .noSuchTime),
      ("09:12+19:00", .noSuchOffset), ("09:12-0160", .noSuchOffset),
    ]
  )
  func problems(_ text: String, _ problem: WrittenTime.Problem) {
    #expect(throws: problem) { try WrittenTime(text) }
  }
}
