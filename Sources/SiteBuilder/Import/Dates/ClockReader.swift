/// Reads times of day: `09:12`, `9:12:30 am`, `5PM`, `14:??`, `14.30 Uhr`, `9h12`, `午後2時30分`, `0912Z`.
struct ClockReader {
  let words: ImportWords
  /// Whether a date stands in front, so that `14.30` is a time.
  var isAfterDate = false
  /// Whether four digits alone are a time, as under a heading that says so.
  var allowsBareDigits = false

  /// The time that is next; nil, with nothing read, where none is.
  func read(_ scanner: inout TextScanner) -> WrittenClock? {
    var ahead = scanner
    var half: WrittenClock.Half?
    if ahead.skip(word: "午後") { half = .afternoon } else if ahead.skip(word: "午前") { half = .morning }
    guard var clock = separated(&ahead) ?? bare(&ahead) else { return nil }
    clock.half = half ?? self.half(&ahead)
    guard clock.hour < 24, clock.minute ?? 0 < 60, clock.second ?? 0 < 60 else { return nil }
    // 5 alone is a number, 5 pm a time.
    if clock.half == nil, !hasMinutes(scanner, ahead) { return nil }
    for word in ["Uhr", "hours", "hrs", "hs", "heures", "時"] {
      var behind = ahead
      behind.skipSpaces()
      if behind.skip(word: word) { ahead = behind }
    }
    if let next = ahead.peek(), TextScanner.digit(next) != nil { return nil }
    scanner = ahead
    return clock
  }

  private func hasMinutes(_ from: TextScanner, _ to: TextScanner) -> Bool {
    let read = from.text[from.index..<to.index]
    return read.count >= 3 && read.contains { ":hH時.：".contains($0) } || read.count == 4
  }

  /// Hours, a sign, and minutes.
  private func separated(_ scanner: inout TextScanner) -> WrittenClock? {
    var ahead = scanner
    guard let hour = ahead.number(digits: 1...2)?.value else { return nil }
    if ahead.skip(":：") {
      guard let minute = minutes(&ahead) else { return nil }
      var second: Int?
      var behind = ahead
      if behind.skip(":"), let value = behind.number(digits: 2...2)?.value {
        second = value
        ahead = behind
        if behind.skip(".,"), behind.number(digits: 1...9) != nil { ahead = behind }
      }
      scanner = ahead
      return WrittenClock(hour: hour, minute: minute.value, second: second)
    }
    if ahead.skip("hH時") {
      let minute = ahead.number(digits: 2...2)
      _ = ahead.skip("分")
      if let next = ahead.peek(), next.isLetter, next.isASCII { return nil }
      scanner = ahead
      return WrittenClock(hour: hour, minute: minute?.value ?? 0, second: nil)
    }
    // 14.30 is a number unless a word says that it is a time.
    if ahead.skip("."), let minute = ahead.number(digits: 2...2) {
      var behind = ahead
      behind.skipSpaces()
      let isTime =
        isAfterDate || behind.skip(word: "Uhr") || half(&behind) != nil || isAfterClockWord(scanner)
      guard isTime else { return nil }
      scanner = ahead
      return WrittenClock(hour: hour, minute: minute.value, second: nil)
    }
    return nil
  }

  /// Two digits, or nothing known where question marks or letters stand for one of them.
  private func minutes(_ scanner: inout TextScanner) -> (value: Int?, Void)? {
    if let minute = scanner.number(digits: 2...2) { return (minute.value, ()) }
    var ahead = scanner
    _ = ahead.number(digits: 1...1)
    guard ahead.skip("?xX") else { return nil }
    _ = ahead.skip("?xX")
    if let next = ahead.peek(), next.isLetter { return nil }
    scanner = ahead
    return (nil, ())
  }

  /// An hour before am or pm, or four digits before a zone.
  private func bare(_ scanner: inout TextScanner) -> WrittenClock? {
    var ahead = scanner
    if let digits = ahead.number(digits: 4...4)?.value {
      var behind = ahead
      behind.skipSpaces()
      let isTime = ["Z", "UTC", "GMT", "h", "hrs", "hours", "Uhr"].contains { behind.skip(word: $0) }
      guard isTime || allowsBareDigits else { return nil }
      scanner = ahead
      return WrittenClock(hour: digits / 100, minute: digits % 100, second: nil)
    }
    guard let hour = ahead.number(digits: 1...2)?.value else { return nil }
    scanner = ahead
    return WrittenClock(hour: hour, minute: 0, second: nil)
  }

  /// `am`, `p.m.`.
  private func half(_ scanner: inout TextScanner) -> WrittenClock.Half? {
    var ahead = scanner
    ahead.skipSpaces()
    let half: WrittenClock.Half
    if ahead.skip(word: "am") || ahead.skip(word: "a.m") {
      half = .morning
    } else if ahead.skip(word: "pm") || ahead.skip(word: "p.m") {
      half = .afternoon
    } else {
      return nil
    }
    if let next = ahead.peek(), next.isLetter { return nil }
    _ = ahead.skip(".")
    scanner = ahead
    return half
  }

  /// Whether `kl.` or the like stands in front.
  private func isAfterClockWord(_ scanner: TextScanner) -> Bool {
    let before = String(scanner.text[..<scanner.index].suffix(10)).lowercased()
    return words.clockWords.contains { before.hasSuffix($0 + " ") || before.hasSuffix($0 + ". ") }
  }
}
