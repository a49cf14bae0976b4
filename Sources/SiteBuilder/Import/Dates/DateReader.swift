/// Reads dates: `2026-03-14`, `14.03.2026`, `March 14th, 2026`, `Sat 14 March`, `2026年3月14日`.
struct DateReader {
  let words: ImportWords

  /// The date that is next; nil, with nothing read, where none is.
  func read(_ scanner: inout TextScanner) -> WrittenDate? {
    var ahead = scanner
    skipWeekday(&ahead)
    let start = ahead.index
    guard let form = named(&ahead) ?? numeric(&ahead) else { return nil }
    let date = WrittenDate(form: form, text: String(scanner.text[start..<ahead.index]))
    if case .dated(let year, let month, let day) = form, Self.lacks(year, month, day) { return nil }
    if date.orders.isEmpty { return nil }
    scanner = ahead
    return date
  }

  private static func lacks(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    !(1970...2199).contains(year) || !(1...12).contains(month) || !(1...31).contains(day)
  }

  private func skipWeekday(_ scanner: inout TextScanner) {
    var ahead = scanner
    guard let word = ahead.word(), words.weekdays.contains(word) else { return }
    _ = ahead.skip(".")
    _ = ahead.skip(",")
    ahead.skipSpaces()
    // The day may be all there is: `Sunday we noticed`.
    if ahead.peek().map({ TextScanner.digit($0) != nil || $0.isLetter }) == true { scanner = ahead }
  }

  /// A month by its name, with a day before or behind it.
  private func named(_ scanner: inout TextScanner) -> WrittenDate.Form? {
    var ahead = scanner
    if let month = month(&ahead) {
      ahead.skipSpaces()
      guard let day = dayOfMonth(&ahead) else { return nil }
      let form = withYear(&ahead, month: month, day: day)
      scanner = ahead
      return form
    }
    guard let day = dayOfMonth(&ahead) else { return nil }
    ahead.skipSpaces()
    _ = ahead.skip("-")
    if ahead.skip(word: "of") || ahead.skip(word: "de") { ahead.skipSpaces() }
    guard let month = month(&ahead) else { return nil }
    _ = ahead.skip("-")
    let form = withYear(&ahead, month: month, day: day)
    scanner = ahead
    return form
  }

  private func month(_ scanner: inout TextScanner) -> Int? {
    var ahead = scanner
    guard let word = ahead.word(), let month = words.months[word] else { return nil }
    _ = ahead.skip(".")
    scanner = ahead
    return month
  }

  /// `14`, `14th`, `14.`, `1er`.
  private func dayOfMonth(_ scanner: inout TextScanner) -> Int? {
    var ahead = scanner
    guard let day = ahead.number(digits: 1...2)?.value, (1...31).contains(day) else { return nil }
    guard ahead.peek() != ":" else { return nil }
    for ending in ["st", "nd", "rd", "th", "er", "."] where ahead.skip(word: ending) { break }
    scanner = ahead
    return day
  }

  private func withYear(_ scanner: inout TextScanner, month: Int, day: Int) -> WrittenDate.Form {
    var ahead = scanner
    // January 14-19, 2026 begins on the 14th.
    if ahead.skip("-–"), ahead.number(digits: 1...2) == nil { ahead = scanner }
    ahead.skipSpaces()
    _ = ahead.skip(",")
    ahead.skipSpaces()
    if ahead.skip(word: "de") { ahead.skipSpaces() }
    if let year = ahead.number(digits: 4...4)?.value, (1970...2199).contains(year) {
      scanner = ahead
      return .dated(year: year, month: month, day: day)
    }
    return .yearless(month: month, day: day)
  }

  /// Three numbers with one sign between them.
  private func numeric(_ scanner: inout TextScanner) -> WrittenDate.Form? {
    var ahead = scanner
    guard let first = ahead.number(digits: 1...4), first.digits != 3 else { return nil }
    if ahead.skip("年月") { return signed(first.value, &ahead, &scanner) }
    guard let sign = ahead.peek(), "-/.‑–".contains(sign) else { return nil }
    ahead.index += 1
    guard let second = ahead.number(digits: 1...2), ahead.skip(String(sign)) else { return nil }
    let form: WrittenDate.Form
    if first.digits == 4 {
      guard let day = ahead.number(digits: 1...2) else { return nil }
      form = .dated(year: first.value, month: second.value, day: day.value)
    } else {
      guard let year = ahead.number(digits: 2...4), year.digits != 3 else { return nil }
      let whole = year.digits == 2 ? 2000 + year.value : year.value
      guard (1970...2199).contains(whole) else { return nil }
      // Points between them are how those write a date who put the day first.
      form =
        sign == "." && second.value <= 12
        ? .dated(year: whole, month: second.value, day: first.value)
        : .numbers(first: first.value, second: second.value, year: whole)
    }
    // An address or a version goes on.
    if let next = ahead.peek(),
      TextScanner.digit(next) != nil || next == sign && ahead.peek(1).flatMap(TextScanner.digit) != nil
    {
      return nil
    }
    scanner = ahead
    return form
  }

  /// `03-26` right before a time; alone it is a span, a score or a fraction.
  func readBeforeTime(_ scanner: inout TextScanner, _ clocks: ClockReader) -> WrittenDate? {
    var ahead = scanner
    guard let first = ahead.number(digits: 1...2)?.value, ahead.skip("-/."),
      let second = ahead.number(digits: 1...2)?.value
    else { return nil }
    let text = String(scanner.text[scanner.index..<ahead.index])
    _ = ahead.skip(",")
    ahead.skipSpaces()
    let date = WrittenDate(form: .numbers(first: first, second: second, year: nil), text: text)
    var behind = ahead
    guard !date.orders.isEmpty, clocks.read(&behind) != nil else { return nil }
    scanner = ahead
    return date
  }

  /// `2026年3月14日`, `3月14日`; the first number and its sign are read.
  private func signed(_ first: Int, _ ahead: inout TextScanner, _ scanner: inout TextScanner)
    -> WrittenDate.Form?
  {
    let hasYear = ahead.text[ahead.index - 1] == "年"
    var month = first
    if hasYear {
      guard let next = ahead.number(digits: 1...2), ahead.skip("月") else { return nil }
      month = next.value
    }
    guard let day = ahead.number(digits: 1...2), ahead.skip("日") else { return nil }
    scanner = ahead
    return hasYear
      ? .dated(year: first, month: month, day: day.value) : .yearless(month: month, day: day.value)
  }
}
