/// When clocks change, every year alike: the last line of a time-zone file, `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// POSIX.1-2017, section 8.3, "TZ", in the form that RFC 9636 lets stand there.
public struct DaylightSavingRule: Hashable, Sendable {
  /// A yearly date and time of day on the wall clock.
  struct Change: Hashable, Sendable {
    /// How the day of the year is told.
    enum Date: Hashable, Sendable {
      /// `M3.5.0`: weekday 0 (Sunday) of week 5 (the last) of month 3.
      case weekday(month: Int, week: Int, weekday: Int)
      /// `J60`: day 1 to 365, 29 February never counted.
      case julian(Int)
      /// `59`: day 0 to 365, 29 February counted.
      case zeroBased(Int)
    }

    let date: Date
    /// Seconds after midnight of that day; can be negative or over a day.
    let time: Int
  }

  /// The part of the year with another offset.
  private struct Daylight: Hashable, Sendable {
    let offset: Int
    let from: Change
    let to: Change
  }

  private let standard: Int
  private let daylight: Daylight?

  /// Reads the text of the rule; nil where it is not one.
  public init?(_ text: String) {
    var scanner = TZScanner(text)
    guard scanner.skipName(), let west = scanner.time() else { return nil }
    standard = -west
    guard !scanner.isAtEnd else {
      daylight = nil
      return
    }
    guard scanner.skipName() else { return nil }
    let offset = scanner.isAtComma ? standard + 3600 : scanner.time().map { -$0 }
    guard let offset, let from = scanner.change(), let to = scanner.change(), scanner.isAtEnd else {
      return nil
    }
    daylight = Daylight(offset: offset, from: from, to: to)
  }

  /// Seconds east of UTC at `seconds` (POSIX time).
  func offset(at seconds: Int64) -> Int {
    guard let daylight else { return standard }
    let year = LocalTime(wallSeconds: seconds + Int64(standard)).day.components.year
    let from = daylight.from.wallSeconds(year: year) - Int64(standard)
    let to = daylight.to.wallSeconds(year: year) - Int64(daylight.offset)
    let isDaylight = from < to ? (from..<to).contains(seconds) : !(to..<from).contains(seconds)
    return isDaylight ? daylight.offset : standard
  }
}

extension DaylightSavingRule.Change {
  /// Wall seconds since 1970 at which this change comes in a year.
  func wallSeconds(year: Int) -> Int64 {
    Int64(day(in: year)) * 86_400 + Int64(time)
  }

  private func day(in year: Int) -> Int {
    let newYear = Int(Day(year: year, month: 1, day: 1)?.number ?? 0)
    switch date {
    case .zeroBased(let day): return newYear + day
    case .julian(let day):
      return newYear + day - (day >= 60 && Day.length(ofMonth: 2, year: year) == 29 ? 0 : 1)
    case .weekday(let month, let week, let weekday):
      guard let first = Day(year: year, month: month, day: 1) else { return newYear }
      let length = Day.length(ofMonth: month, year: year)
      var dayOfMonth = 1 + (weekday - first.weekday + 7) % 7 + (week - 1) * 7
      if dayOfMonth > length { dayOfMonth -= 7 }
      return Int(first.number) + dayOfMonth - 1
    }
  }
}

/// Reads the pieces of a POSIX TZ string.
private struct TZScanner {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }
  var isAtComma: Bool { rest.first == "," }

  /// `CET` or `<+03>`.
  mutating func skipName() -> Bool {
    if rest.first == "<" {
      guard let end = rest.firstIndex(of: ">") else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let name = rest.prefix { $0.isLetter }
    rest = rest.dropFirst(name.count)
    return name.count >= 3
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time() -> Int? {
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    var seconds = 0
    for unit in [3600, 60, 1] {
      guard let value = number() else { return nil }
      seconds += value * unit
      guard rest.first == ":" else { break }
      rest = rest.dropFirst()
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M3.5.0/3`.
  mutating func change() -> DaylightSavingRule.Change? {
    guard isAtComma else { return nil }
    rest = rest.dropFirst()
    guard let date = date() else { return nil }
    guard rest.first == "/" else { return .init(date: date, time: 7200) }
    rest = rest.dropFirst()
    return time().map { .init(date: date, time: $0) }
  }

  private mutating func date() -> DaylightSavingRule.Change.Date? {
    if rest.first == "J" {
      rest = rest.dropFirst()
      return number().map { .julian($0) }
    }
    guard rest.first == "M" else { return number().map { .zeroBased($0) } }
    rest = rest.dropFirst()
    guard let month = number(), rest.first == "." else { return nil }
    rest = rest.dropFirst()
    guard let week = number(), rest.first == "." else { return nil }
    rest = rest.dropFirst()
    guard let weekday = number() else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }
}
