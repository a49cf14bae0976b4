/// A moment, to the second, and whether its author was sure of it.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
  public let seconds: Int64
  /// Written with a leading `~`: the author was not sure to the minute.
  public let isApproximate: Bool

  /// The moment `seconds` after 1970-01-01T00:00:00Z.
  public init(seconds: Int64, isApproximate: Bool = false) {
    self.seconds = seconds
    self.isApproximate = isApproximate
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// From `earlier` to `later`; negative where they stand the other way round.
  public static func - (later: Timestamp, earlier: Timestamp) -> Duration {
    .seconds(later.seconds - earlier.seconds)
  }
}

/// Hours, minutes and seconds of a day on the wall clock, without a zone.
public struct LocalTime: Hashable, Sendable {
  /// The date on the wall's calendar.
  public var day: Day
  /// Seconds since midnight, 0 to 86,399.
  public var secondOfDay: Int

  /// Hour 0 to 23.
  public var hour: Int { secondOfDay / 3600 }
  /// Minute 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// Second 0 to 59.
  public var second: Int { secondOfDay % 60 }

  /// `secondOfDay` seconds after midnight of `day`.
  public init(day: Day, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// The wall-clock time that stands `seconds` after 1970-01-01 00:00 on the wall.
  init(wallSeconds seconds: Int64) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    day = Day(number: Int32(clamping: days))
    secondOfDay = Int(seconds - days * 86_400)
  }

  /// Seconds on the wall since 1970-01-01 00:00 there.
  var wallSeconds: Int64 { Int64(day.number) * 86_400 + Int64(secondOfDay) }
}
