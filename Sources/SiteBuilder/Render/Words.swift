internal import PostmortemCore

/// How the site says dates, times and amounts.
enum Words {
  private static let months: [StaticString] = [
    " Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ", " Jul ", " Aug ", " Sep ", " Oct ", " Nov ",
    " Dec ",
  ]

  /// `Jan` and the others.
  static var monthNames: [String] { months.map { String($0.description.dropFirst().dropLast()) } }

  /// `14 Mar 2026`
  static func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    return ASCIIWriter.text(11) { text in
      text.number(dayOfMonth)
      text.text(months[month - 1])
      text.number(year)
    }
  }

  /// `Mar 2026`
  static func month(_ month: Month) -> String {
    "\(months[month.numberInYear - 1].description.dropFirst())\(month.year)"
  }

  /// `Q1 2026`
  static func quarter(_ quarter: Quarter) -> String { "Q\(quarter.number) \(quarter.year)" }

  /// `09:12`, with seconds where there are any.
  static func time(_ time: LocalTime) -> String {
    ASCIIWriter.text(8) { $0.clock(time, withSeconds: time.second != 0) }
  }

  /// `UTC`, `UTC+01:00`.
  static func offset(_ seconds: Int) -> String {
    seconds == 0 ? "UTC" : "UTC" + ASCIIWriter.text(6) { $0.offset(seconds) }
  }

  /// ISO 8601 with its offset: `2026-03-14T09:12:00+01:00`.
  static func iso(_ moment: Timestamp, in zone: Zone) -> String {
    let time = zone.localTime(at: moment)
    let offset = zone.offset(at: moment.seconds)
    let (year, month, day) = time.day.components
    return ASCIIWriter.text(25) { text in
      text.number(year, width: 4)
      text.text("-")
      text.number(month, width: 2)
      text.text("-")
      text.number(day, width: 2)
      text.text("T")
      text.clock(time, withSeconds: true)
      if offset == 0 { text.text("Z") } else { text.offset(offset) }
    }
  }

  /// `47 min`, `3 h 15 min`, `2 d 4 h`: the two largest units, the rest dropped; seconds only under ten minutes.
  static func duration(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds)
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
    return ASCIIWriter.text(24) { text in
      if days > 0 {
        text.amount(days, " d", hours, " h")
      } else if hours > 0 {
        text.amount(hours, " h", minutes, " min")
      } else if minutes > 0 {
        text.amount(minutes, " min", minutes < 10 ? seconds % 60 : 0, " s")
      } else {
        text.amount(seconds, seconds == 0 ? " min" : " s", 0, "")
      }
    }
  }

  /// `12 days`, `1 day`.
  static func days(_ count: Int) -> String { counted(count, "day") }

  /// `1 item`, `12,400 items`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(number(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `three`; digits beyond twelve.
  static func spelled(_ count: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    return words.indices.contains(count) ? words[count] : number(count)
  }

  /// How often a due date moved: `moved twice`; nothing where it never did.
  static func moves(_ count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: "moved once"
    case 2: "moved twice"
    default: "moved \(number(count)) times"
    }
  }

  /// How far a day is from as-of: `12 days ago`, `today`, `in 3 days`.
  static func age(of day: Day, asOf: Day) -> String {
    switch asOf - day {
    case 0: "today"
    case let days where days > 0: "\(Words.days(days)) ago"
    case let days: "in \(Words.days(-days))"
    }
  }

  /// `12,400`
  static func number(_ number: Int) -> String {
    let digits = String(abs(number))
    guard digits.utf8.count > 3 else { return String(number) }
    var grouped = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  /// `7.5`, and `7` for 7.0.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? number(tenths / 10) : "\(number(tenths / 10)).\(tenths % 10)"
  }

  /// `Incident commander` of `incident_commander`; `Release process` of `release-process`.
  static func label(_ key: String) -> String {
    var bytes = key.utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    if let first = bytes.first, (0x61...0x7A).contains(first) { bytes[0] = first - 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ASCIIWriter {
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
