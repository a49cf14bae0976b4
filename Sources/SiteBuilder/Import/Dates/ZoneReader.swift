/// Reads time zones: `UTC`, `PST`, `UTC-7`, `GMT+1`, `+01:00`, `Europe/Berlin`, `JST`.
struct ZoneReader {
  /// The zone that is next; nil, with nothing read, where none is. Abbreviations are of capitals, or every `est` of a
  /// French text would be one.
  static func read(_ scanner: inout TextScanner, isISO: Bool = false) -> WrittenZone? {
    var ahead = scanner
    var letters = ""
    while let next = ahead.peek(), next.isLetter && next.isASCII || next == "_" || next == "/" {
      letters.append(next)
      ahead.index += 1
    }
    if letters.contains("/") {
      guard letters.first?.isUppercase == true, letters.split(separator: "/").count >= 2 else { return nil }
      scanner = ahead
      return .named(letters)
    }
    // 09:12-10:00 is a span; only a `T` before the time makes an offset of what follows a hyphen.
    let isSpan = letters.isEmpty && ahead.peek().map { "-−".contains($0) } == true && !isISO
    if letters.isEmpty && !isSpan || letters == "UTC" || letters == "GMT",
      let offset = offset(&ahead, needsColon: letters.isEmpty)
    {
      scanner = ahead
      return .offset(offset)
    }
    if ZoneAbbreviation.ambiguous.contains(letters) {
      scanner = ahead
      return .named(letters)
    }
    guard let known = ZoneAbbreviation.all[letters] else { return nil }
    if let next = ahead.peek(), next.isNumber || next == "-" && ahead.peek(1)?.isLetter == true { return nil }
    // What follows in parentheses says the same in another way: `PDT (UTC-7)`.
    var behind = ahead
    behind.skipSpaces()
    if behind.skip("("), behind.skip(word: "UTC") || behind.skip(word: "GMT"),
      offset(&behind, needsColon: false) != nil, behind.skip(")")
    {
      ahead = behind
    }
    scanner = ahead
    return .abbreviation(letters == "Z" ? ZoneAbbreviation.all["UTC"] ?? known : known)
  }

  /// `+2`, `-07:00`, `+0530`, in seconds; nil, with nothing read, where none is next.
  private static func offset(_ scanner: inout TextScanner, needsColon: Bool) -> Int? {
    var ahead = scanner
    if !needsColon { ahead.skipSpaces() }
    let sign: Int
    if ahead.skip("+") { sign = 1 } else if ahead.skip("-−") { sign = -1 } else { return nil }
    let hours: Int
    var minutes = 0
    if let four = ahead.number(digits: 4...4)?.value {
      (hours, minutes) = (four / 100, four % 100)
    } else {
      guard let two = ahead.number(digits: needsColon ? 2...2 : 1...2)?.value else { return nil }
      hours = two
      if ahead.skip(":") {
        guard let two = ahead.number(digits: 2...2)?.value else { return nil }
        minutes = two
      } else if needsColon {
        return nil
      }
    }
    guard hours <= 14, minutes % 15 == 0, minutes < 60 else { return nil }
    if let next = ahead.peek(), next.isLetter || next.isNumber { return nil }
    scanner = ahead
    return sign * (hours * 3600 + minutes * 60)
  }
}
