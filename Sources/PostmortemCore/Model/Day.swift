/// A calendar date of the proleptic Gregorian calendar, without a time or a zone: `2026-03-14`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let number: Int32

  /// The date `number` days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// The date of these three numbers, or nil where the calendar has no such day (31 June, month 13).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Day.length(ofMonth: month, year: year)).contains(day) else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// The date written as `YYYY-MM-DD`, or nil where the text is not of that form or there is no such day.
  public init?(_ text: some StringProtocol) {
    guard let parts = Day.parts(of: text) else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The same of the bytes of a text.
  public init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard let parts = Day.parts(of: bytes) else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The three numbers of a text of the form `YYYY-MM-DD`, whether or not the calendar has such a day.
  static func parts(of text: some StringProtocol) -> (year: Int, month: Int, day: Int)? {
    var text = Substring(text)
    return text.withUTF8 { parts(of: $0) }
  }

  private static func parts(of bytes: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
    var reader = DigitReader(bytes)
    let parts = parts(from: &reader)
    return reader.isAtEnd ? parts : nil
  }

  /// The three numbers of `YYYY-MM-DD` where they are the next to read.
  static func parts(from reader: inout DigitReader) -> (year: Int, month: Int, day: Int)? {
    guard let year = reader.number(digits: 4), reader.skip("-"), let month = reader.number(digits: 2),
      reader.skip("-"), let day = reader.number(digits: 2)
    else { return nil }
    return (year, month, day)
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  public var components: (year: Int, month: Int, day: Int) {
    // Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms", Software: Practice
    // and Experience 53(4), 2023: years begin in March, and a multiplication stands for each division.
    let shifted = UInt64(bitPattern: Int64(number) &+ Day.shift)
    let century = (4 &* shifted &+ 3) / 146_097
    let dayOfCentury = (4 &* shifted &+ 3) % 146_097 / 4
    let years = 2_939_745 &* (4 &* dayOfCentury &+ 3)
    let dayOfYear = (years & 0xFFFF_FFFF) / 2_939_745 / 4
    let months = 2141 &* dayOfYear &+ 197_913
    // January and February, which the calendar counts to the next year, are the months 13 and 14.
    let isNextYear: UInt64 = dayOfYear >= 306 ? 1 : 0
    let year = 100 &* century &+ years >> 32 &+ isNextYear
    let month = months >> 16 &- 12 &* isNextYear
    let day = (months & 0xFFFF) / 2141 &+ 1
    return (
      Int(truncatingIfNeeded: year) &- Day.shiftedYears, Int(truncatingIfNeeded: month),
      Int(truncatingIfNeeded: day)
    )
  }

  /// So many years, a multiple of the 400 after which the calendar repeats itself, make every day a positive number.
  private static let shiftedYears = 400 * 14_700
  /// Days from 1 March of the year 0, so many years before, to 1970-01-01.
  private static let shift: Int64 = 719_468 + 146_097 * 14_700

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  public var weekday: Int { ((Int(number) + 4) % 7 + 7) % 7 }

  /// The calendar quarter this day is in.
  public var quarter: Quarter {
    let parts = components
    return Quarter(year: parts.year, number: (parts.month - 1) / 3 + 1)
  }

  /// Whole days from `earlier` to `later`; negative where they stand the other way round.
  public static func - (later: Day, earlier: Day) -> Int { Int(later.number) - Int(earlier.number) }

  /// The day `days` after `day`.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days in a month: 28 to 31.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a date that exists (Hinnant, days_from_civil).
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-03-14`.
  public var description: String {
    let (year, month, day) = components
    return Day.text(year: year, month: month, day: day)
  }

  /// `2026-03-14`, whether or not the calendar has such a day.
  static func text(year: Int, month: Int, day: Int) -> String {
    ASCIIWriter.text(10) { text in
      text.number(year, width: 4)
      text.text("-")
      text.number(month, width: 2)
      text.text("-")
      text.number(day, width: 2)
    }
  }
}

/// A quarter of a calendar year: `2026-Q1` is January to March 2026.
public struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The calendar year.
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// The quarter `number` (1 to 4) of `year`.
  public init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  /// `2026-Q1`, which sorts as text.
  public var description: String {
    ASCIIWriter.text(7) { text in
      text.number(year, width: 4)
      text.text("-Q")
      text.number(number)
    }
  }
}
