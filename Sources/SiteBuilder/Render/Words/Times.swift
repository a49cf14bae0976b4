internal import PostmortemCore

/// Times and durations, which are written alike in every language: ISO 8601, and the symbols of the SI.
extension Words {
  /// `09:12`, with seconds where there are any.
  static func time(_ time: LocalTime) -> String {
    ASCIIWriter.text(8) { $0.clock(time, withSeconds: time.second != 0) }
  }

  /// `UTC`, `UTC+01:00`.
  static func offset(_ seconds: Int) -> String {
    seconds == 0 ? "UTC" : "UTC" + ASCIIWriter.text(6) { $0.offset(seconds) }
  }

  /// `47 min`, `3 h 15 min`, `2 d 4 h`: the two largest units, the rest dropped; seconds only under ten minutes.
  static func duration(_ duration: Duration) -> String {
    ASCIIWriter.text(room(for: duration)) { $0.duration(duration) }
  }

  /// `+47 min`, since something.
  static func elapsed(_ duration: Duration) -> String {
    ASCIIWriter.text(room(for: duration)) { text in
      text.text("+")
      text.duration(duration)
    }
  }

  /// Bytes that a duration may take. With fifteen at the most a text stands in its own value, without memory
  /// elsewhere: `+1234567 d 23 h`, so anything within the years of the calendar.
  private static func room(for duration: Duration) -> Int {
    duration < .seconds(86_400 * 10_000_000) ? 15 : 25
  }
}

extension ByteBuffer {
  /// Appends a moment as ISO 8601 has it, with its offset: `2026-03-14T09:12:00+01:00`.
  mutating func append(_ moment: Timestamp, in zone: Zone) {
    append(zone.localTime(at: moment))
    let offset = zone.offset(at: moment.seconds)
    guard offset != 0 else { return append(UInt8(ascii: "Z")) }
    append(UInt8(ascii: offset < 0 ? "-" : "+"))
    append(twoDigits: abs(offset) / 3600)
    append(UInt8(ascii: ":"))
    append(twoDigits: abs(offset) / 60 % 60)
  }
}

extension ASCIIWriter {
  /// `3 h 15 min`
  fileprivate mutating func duration(_ duration: Duration) {
    let seconds = Int(duration.components.seconds)
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
