internal import PostmortemCore

/// Times and durations, which are written alike in every language: ISO 8601, and the symbols of the SI.
extension Words {
  /// `UTC`, `UTC+01:00`.
  static func offset(_ seconds: Int) -> String {
    seconds == 0 ? "UTC" : "UTC" + ASCIIWriter.text(6) { $0.offset(seconds) }
  }

  /// `47 min`, `3 h 15 min`, `2 d 4 h`: the two largest units, the rest dropped; seconds only under ten minutes.
  static func duration(_ duration: Duration) -> String {
    Words.duration(seconds: Int(duration.components.seconds))
  }

  /// The same from one moment to a later one.
  static func duration(from start: Timestamp, to end: Timestamp) -> String {
    duration(seconds: Int(end.seconds - start.seconds))
  }

  /// With fifteen bytes at the most a text stands in its own value, without memory elsewhere: `1234567 d 23 h`, so
  /// anything within the years of the calendar.
  private static func duration(seconds: Int) -> String {
    ASCIIWriter.text(seconds < 86_400 * 10_000_000 ? 15 : 25) { $0.duration(seconds) }
  }
}

extension ByteBuffer {
  /// Appends `09:12`, with seconds where there are any.
  mutating func append(clock time: LocalTime) {
    append(upTo: 8) { $0.clock(time, withSeconds: time.second != 0) }
  }

  /// Appends how many seconds it was since something: `+47 min`.
  mutating func append(elapsed seconds: Int) {
    append(UInt8(ascii: "+"))
    append(upTo: 25) { $0.duration(seconds) }
  }

  /// Appends a moment as ISO 8601 has it, with its offset: `2026-03-14T09:12:00+01:00`.
  mutating func append(_ moment: Timestamp, in zone: Zone) {
    append(zone.localTime(at: moment), offset: zone.offset(at: moment.seconds))
  }

  /// Appends a time on the wall as ISO 8601 has it, where clocks stand `offset` seconds east of UTC.
  mutating func append(_ time: LocalTime, offset: Int) {
    append(time)
    guard offset != 0 else { return append(UInt8(ascii: "Z")) }
    append(UInt8(ascii: offset < 0 ? "-" : "+"))
    append(twoDigits: abs(offset) / 3600)
    append(UInt8(ascii: ":"))
    append(twoDigits: abs(offset) / 60 % 60)
  }
}

extension ASCIIWriter {
  /// `3 h 15 min`, of seconds.
  fileprivate mutating func duration(_ seconds: Int) {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
    if days > 0 {
      amount(days, " d", hours, " h")
    } else if hours > 0 {
      amount(hours, " h", minutes, " min")
    } else if minutes > 0 {
      amount(minutes, " min", minutes < 10 ? seconds % 60 : 0, " s")
    } else {
      amount(seconds, seconds == 0 ? " min" : " s", 0, "")
    }
  }

  /// `3 h 15 min`; the second amount is left out where it is zero.
  fileprivate mutating func amount(_ first: Int, _ unit: StaticString, _ second: Int, _ part: StaticString) {
    number(first)
    text(unit)
    guard second > 0 else { return }
    text(" ")
    number(second)
    text(part)
  }

  /// `09:12` or `09:12:30`.
  fileprivate mutating func clock(_ time: LocalTime, withSeconds: Bool) {
    number(time.hour, width: 2)
    text(":")
    number(time.minute, width: 2)
    guard withSeconds else { return }
    text(":")
    number(time.second, width: 2)
  }

  /// `+01:00`
  fileprivate mutating func offset(_ seconds: Int) {
    let minutes = abs(seconds) / 60
    text(seconds < 0 ? "-" : "+")
    number(minutes / 60, width: 2)
    text(":")
    number(minutes % 60, width: 2)
  }
}
