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
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

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
