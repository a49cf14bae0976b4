import Testing

@testable import PostmortemCore

@Suite("A daylight-saving rule")
struct DaylightSavingRuleTests {
  /// The offsets a rule gives one second before and at each of some moments in UTC.
  private func offsets(_ rule: String, at moments: [String]) throws -> [[Int]] {
    let rule = try #require(DaylightSavingRule(rule))
    return moments.map { text in
      let seconds = moment(text).seconds
      return [rule.offset(at: seconds - 1), rule.offset(at: seconds)]
    }
  }

  @Test("of Oslo changes on the last Sundays of March and October at 01:00 UTC")
  func oslo() throws {
    let found = try offsets(
      "CET-1CEST,M3.5.0,M10.5.0/3",
      at: ["2026-03-29 01:00", "2026-10-25 01:00", "2037-03-29 01:00", "2040-10-28 01:00"]
    )
    #expect(found == [[3600, 7200], [7200, 3600], [3600, 7200], [7200, 3600]])
  }

  @Test("of New York changes on the second Sunday of March and the first of November")
  func newYork() throws {
    let found = try offsets("EST5EDT,M3.2.0,M11.1.0", at: ["2026-03-08 07:00", "2026-11-01 06:00"])
    #expect(found == [[-18_000, -14_400], [-14_400, -18_000]])
  }

  @Test("of the southern hemisphere has its summer over the new year")
  func sydney() throws {
    let found = try offsets(
      "AEST-10AEDT,M10.1.0,M4.1.0/3",
      at: ["2026-04-04 16:00", "2026-10-03 16:00", "2027-01-01 00:00"]
    )
    #expect(found == [[39_600, 36_000], [36_000, 39_600], [39_600, 39_600]])
  }

  @Test("with no second half holds all year")
  func standardOnly() throws {
    #expect(
      try offsets("<+0530>-5:30", at: ["2026-01-01 00:00", "2026-07-01 00:00"]) == [
        [19_800, 19_800], [19_800, 19_800],
      ]
    )
    #expect(try offsets("UTC0", at: ["2026-07-01 00:00"]) == [[0, 0]])
  }

  @Test("may change before midnight and after the end of a day")
  func timesOutsideTheDay() throws {
    // Nuuk: on the Saturday before the last Sunday, at 22:00 there.
    let nuuk = try offsets("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", at: ["2026-03-29 01:00", "2026-10-25 01:00"])
    #expect(nuuk == [[-7200, -3600], [-3600, -7200]])
    // Gaza: 50 and 50 hours after the midnight of the fourth Thursday and Saturday.
    let gaza = try offsets("EET-2EEST,M3.4.4/50,M10.4.4/50", at: ["2026-03-28 00:00", "2026-10-23 23:00"])
    #expect(gaza == [[7200, 10_800], [10_800, 7200]])
  }

  @Test("tells the day of the year with J, which never counts 29 February, and without it, which does")
  func daysOfYear() throws {
    let julian = try offsets("AAA0BBB,J60/0,J300/0", at: ["2026-03-01 00:00", "2028-03-01 00:00"])
    #expect(julian == [[0, 3600], [0, 3600]])
    let zeroBased = try offsets("AAA0BBB,59/0,300/0", at: ["2026-03-01 00:00", "2028-02-29 00:00"])
    #expect(zeroBased == [[0, 3600], [0, 3600]])
  }

  @Test("may have a summer that is not an hour ahead")
  func halfHour() throws {
    let lordHowe = try offsets("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", at: ["2026-04-04 15:00"])
    #expect(lordHowe == [[39_600, 37_800]])
    let dublin = try offsets("IST-1GMT0,M10.5.0,M3.5.0/1", at: ["2026-03-29 01:00", "2026-10-25 01:00"])
    #expect(dublin == [[0, 3600], [3600, 0]])
  }

  @Test(
    "is refused where it is none",
    arguments: [
      "", "CE", "CET", "CET-", "CET-1CEST,M3.5", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/3 ",
      "<+03", "CET-1CEST", "CET-1C,M3.5.0,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0,M1.1.1",
    ]
  )
  func isRefused(_ text: String) {
    #expect(DaylightSavingRule(text) == nil)
  }
}
