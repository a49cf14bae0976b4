import Testing

@testable import PostmortemCore

@Suite("A day")
struct DayTests {
  @Test(
    "exists where the calendar has it",
    arguments: [
      "2024-02-29", "2000-02-29", "2026-12-31", "2026-01-01", "2026-04-30", "0001-01-01", "9999-12-31",
    ]
  )
  func exists(_ text: String) throws {
    #expect(try #require(Day(text)).description == text)
  }

  @Test(
    "is missing where the calendar does not have it, or the text has another form",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-06-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
      "0000-01-01", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T09:00",
      "+026-01-01", "２０２６-01-01", "", "today",
    ]
  )
  func isMissing(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test("is counted from 1970-01-01")
  func number() {
    #expect(day("1970-01-01").number == 0)
    #expect(day("1969-12-31").number == -1)
    #expect(day("2000-03-01").number == 11_017)
    #expect(day("2026-03-14").number == 20_526)
  }

  @Test("comes back from its number, for every day of four centuries")
  func roundTrip() throws {
    var (year, month, dayOfMonth) = (1800, 1, 1)
    var failures = 0
    for number in day("1800-01-01").number...day("2200-12-31").number {
      let parts = Day(number: number).components
      if parts != (year, month, dayOfMonth) { failures += 1 }
      if Day(year: year, month: month, day: dayOfMonth)?.number != number { failures += 1 }
      if Day(Day(number: number).description)?.number != number { failures += 1 }
      dayOfMonth += 1
      if Day(year: year, month: month, day: dayOfMonth) == nil { (month, dayOfMonth) = (month + 1, 1) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    #expect(failures == 0)
    #expect((year, month, dayOfMonth) == (2201, 1, 1))
  }

  @Test(
    "has a date however far away it is",
    arguments: [
      (Int32.min, -5_877_641, 6, 23), (.max, 5_881_580, 7, 11), (-719_528, 0, 1, 1), (-719_529, -1, 12, 31),
      (-719_163, 0, 12, 31),
    ]
  )
  func farAway(_ number: Int32, _ year: Int, _ month: Int, _ dayOfMonth: Int) {
    #expect(Day(number: number).components == (year, month, dayOfMonth))
  }

  @Test("knows its weekday, before 1970 too")
  func weekday() {
    #expect(day("1970-01-01").weekday == 4)
    #expect(day("1969-12-31").weekday == 3)
    #expect(day("2026-03-14").weekday == 6)
    #expect(day("2026-03-15").weekday == 0)
    #expect(day("1900-01-01").weekday == 1)
  }

  @Test(
    "is in its quarter",
    arguments: [
      ("2026-01-01", "2026-Q1"), ("2026-03-31", "2026-Q1"), ("2026-04-01", "2026-Q2"),
      ("2026-06-30", "2026-Q2"), ("2026-07-01", "2026-Q3"), ("2026-10-01", "2026-Q4"),
      ("2026-12-31", "2026-Q4"), ("0987-12-31", "0987-Q4"),
    ]
  )
  func quarter(_ text: String, _ quarter: String) {
    #expect(day(text).quarter.description == quarter)
  }

  @Test("is told from another in whole days, over leap days and years")
  func distance() {
    #expect(day("2024-03-01") - day("2024-02-28") == 2)
    #expect(day("2026-03-01") - day("2026-02-28") == 1)
    #expect(day("2026-01-01") - day("2026-12-31") == -364)
    #expect(day("2026-12-31") + 1 == day("2027-01-01"))
    #expect(day("2026-03-01") + -1 == day("2026-02-28"))
    #expect(day("2026-03-01") > day("2026-02-28"))
  }

  @Test("quarters sort by year, then by number")
  func quarterOrder() {
    #expect(Quarter(year: 2025, number: 4) < Quarter(year: 2026, number: 1))
    #expect(Quarter(year: 2026, number: 1) < Quarter(year: 2026, number: 2))
  }
}
