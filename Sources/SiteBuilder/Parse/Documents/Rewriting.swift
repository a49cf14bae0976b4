internal import PostmortemCore

/// How people write dates and times elsewhere, turned into the format's own for a remedy that can be copied. It is a
/// proposal and never a reading: 04/10/2026 is two days, and only its author knows which.
enum Rewriting {
  /// The dates that a text may mean, `YYYY-MM-DD`: of `04/10/2026` there are two.
  static func days(in text: String) -> [Day] {
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }.filter { $0 != "of" }
    guard parts.count >= 3 else { return [] }
    let numbers = parts.prefix(3).map(number)
    var days: [Day?] = []
    if let month = parts.prefix(3).firstIndex(where: { self.month($0) != nil }),
      let name = self.month(parts[month])
    {
      let rest = numbers.enumerated().filter { $0.offset != month }.compactMap(\.element).sorted()
      if rest.count == 2 { days = [Day(year: rest[1], month: name, day: rest[0])] }
    } else if let a = numbers[0], let b = numbers[1], let c = numbers[2] {
      days =
        a > 31
        ? [Day(year: a, month: b, day: c)] : [Day(year: c, month: a, day: b), Day(year: c, month: b, day: a)]
      // Points between them are how those write a date who put the day first.
      if a <= 31, text.contains(".") { days.removeFirst() }
    }
    return Array(Set(days.compactMap { $0 })).sorted().filter { (1990...2100).contains($0.components.year) }
  }

  /// The time of day in a text, `HH:MM`, with `Z` where it says UTC; nil where none can be seen.
  static func time(in text: String) -> String? {
    let text = text.lowercased()
    guard let colon = text.firstIndex(of: ":"),
      let minutes = Int(text[text.index(after: colon)...].prefix(2)),
      let hours = Int(text[..<colon].reversed().prefix { $0.isNumber }.reversed().map(String.init).joined())
    else { return nil }
    let isAfternoon = text.contains("pm") || text.contains("p.m")
    let isMorning = text.contains("am") || text.contains("a.m")
    let hour = isAfternoon && hours < 12 ? hours + 12 : isMorning && hours == 12 ? 0 : hours
    guard hour < 24, minutes < 60 else { return nil }
    let isUTC = ["utc", "gmt"].contains { text.hasSuffix($0) } || text.hasSuffix("z")
    return "\(hour < 10 ? "0" : "")\(hour):\(minutes < 10 ? "0" : "")\(minutes)\(isUTC ? "Z" : "")"
  }

  /// Whether a text ends with the abbreviation of a zone, `PST`, which tells no program the offset.
  static func namesZone(_ text: String) -> Bool {
    let last = text.split(separator: " ").last ?? ""
    return last.count >= 3 && last.count <= 4 && last.allSatisfy { $0.isUppercase }
      && !["UTC", "GMT"].contains(last)
  }

  private static func number(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    // What follows the T of 2026-03-14T09:12 is the hour.
    return ["", "st", "nd", "rd", "th"].contains(rest) || rest.hasPrefix("t") ? Int(digits) : nil
  }

  private static func month(_ text: String) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return text.count >= 3 ? names.firstIndex { text.hasPrefix($0) }.map { $0 + 1 } : nil
  }
}
