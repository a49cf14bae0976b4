/// A time as an author wrote it, before a zone or the entry above gives it what it leaves out.
///
/// `2026-03-14T09:12`, `2026-03-14 09:12:30+01:00`, `09:24`, `~09:31`, `2026-03-14 09:12Z`.
public struct WrittenTime: Hashable, Sendable {
  /// Nil for a bare time, which takes the date of the entry before it.
  public let day: Day?
  /// Seconds since midnight on the wall, 0 to 86,399.
  public let secondOfDay: Int
  /// Seconds east of UTC; nil where the document's zone decides.
  public let offset: Int?
  /// A leading `~`.
  public let isApproximate: Bool

  /// Why a text is not a time.
  public enum Problem: Error, Hashable, Sendable {
    /// Not of a form the format has.
    case unreadable
    /// A date the calendar does not have.
    case noSuchDay(String)
    /// A date without a time of day.
    case noTimeOfDay
    /// An hour over 23, a minute or a second over 59.
    case noSuchTime
    /// An offset over 18 hours, or of no whole quarters of an hour.
    case noSuchOffset
  }

  /// Reads one of the forms above.
  public init(_ text: String) throws(Problem) {
    self = try text.withBytes(WrittenTime.read).get()
  }

  /// Reads the bytes of a text of one of those forms.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<WrittenTime, Problem> {
    Result { () throws(Problem) in try WrittenTime(DigitReader(bytes)) }
  }

  private init(_ reader: DigitReader) throws(Problem) {
    var reader = reader
    isApproximate = reader.skip("~")
    day = try WrittenTime.leadingDay(from: &reader)
    guard let hour = reader.number(digits: 2), reader.skip(":"), let minute = reader.number(digits: 2)
    else { throw .unreadable }
    var second = 0
    if reader.skip(":") {
      guard let written = reader.number(digits: 2) else { throw .unreadable }
      second = written
    }
    offset = try WrittenTime.offset(from: &reader)
    guard reader.isAtEnd else { throw .unreadable }
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime }
    secondOfDay = hour * 3600 + minute * 60 + second
  }

  /// The moment this is in `zone`, on `previous` where it bears no date of its own; nil where neither has one.
  public func timestamp(after previous: Day?, in zone: Zone) -> Timestamp? {
    guard let day = day ?? previous else { return nil }
    let local = LocalTime(day: day, secondOfDay: secondOfDay)
    let seconds = offset.map { local.wallSeconds - Int64($0) } ?? zone.seconds(of: local)
    return Timestamp(seconds: seconds, isApproximate: isApproximate)
  }

  /// The date in front of a `T` or a space; nil, with nothing read, where there is none.
  private static func leadingDay(from reader: inout DigitReader) throws(Problem) -> Day? {
    var ahead = reader
    guard let (year, month, dayOfMonth) = Day.parts(from: &ahead) else { return nil }
    if ahead.isAtEnd { throw .noTimeOfDay }
    guard ahead.skip("T") || ahead.skip(" ") else { return nil }
    guard let day = Day(year: year, month: month, day: dayOfMonth) else {
      throw .noSuchDay(Day.text(year: year, month: month, day: dayOfMonth))
    }
    reader = ahead
    return day
  }

  /// `Z`, `+01:00` or `+0100`, in seconds east of UTC; nil where nothing stands there.
  private static func offset(from reader: inout DigitReader) throws(Problem) -> Int? {
    if reader.skip("Z") { return 0 }
    let sign: Int
    if reader.skip("+") {
      sign = 1
    } else if reader.skip("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = reader.number(digits: 2) else { throw .unreadable }
    _ = reader.skip(":")
    guard let minutes = reader.number(digits: 2) else { throw .unreadable }
    // Every zone is whole quarters of an hour from UTC: 09:12-09:20 is a span, and no offset.
    guard hours <= 18, minutes < 60, minutes % 15 == 0 else { throw .noSuchOffset }
    return sign * (hours * 3600 + minutes * 60)
  }
}
