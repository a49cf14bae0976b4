/// Reads the date and the time of day that a text begins with.
struct MomentReader {
  let words: ImportWords
  private let dates: DateReader
  private let clocks: ClockReader

  /// - Parameter allowsBareDigits: whether `0912` is a time, as in a column of times.
  init(_ words: ImportWords, allowsBareDigits: Bool = false) {
    self.words = words
    dates = DateReader(words: words)
    clocks = ClockReader(words: words, allowsBareDigits: allowsBareDigits)
  }

  /// The moment at the beginning of a text; nil where it begins with none.
  func read(_ text: [Character]) -> WrittenMoment? {
    var scanner = TextScanner(text)
    guard var moment = read(&scanner) else { return nil }
    moment.length = scanner.index
    return moment
  }

  /// The moment that is next, with the signs around it.
  func read(_ scanner: inout TextScanner) -> WrittenMoment? {
    var ahead = scanner
    var moment = WrittenMoment()
    skipOpenings(&ahead, &moment)
    moment.date = dates.read(&ahead) ?? dates.readBeforeTime(&ahead, clocks)
    let behindDate = ahead
    var isISO = false
    if moment.date != nil {
      isISO = ahead.peek() == "T"
      skipJoint(&ahead)
    }
    skipOpenings(&ahead, &moment)
    let start = ahead.index
    var clocks = clocks
    clocks.isAfterDate = moment.date != nil
    if let clock = clocks.read(&ahead) {
      moment.clock = clock
      if clock.minute == nil { moment.isApproximate = true }
      readZone(&ahead, &moment, isISO: isISO)
      readSpan(&ahead, from: start, &moment)
      if moment.date == nil { readDateBehind(&ahead, &moment) }
    } else {
      guard moment.date != nil else { return nil }
      ahead = behindDate
    }
    skipClosings(&ahead, &moment)
    scanner = ahead
    return moment
  }

  /// Brackets, and words that say how sure somebody was.
  private func skipOpenings(_ scanner: inout TextScanner, _ moment: inout WrittenMoment) {
    while true {
      scanner.skipSpaces(acrossLines: true)
      if scanner.skip("~≈∼〜") {
        moment.isApproximate = true
      } else if words.approximations.contains(where: { isNext($0, &scanner) }) {
        moment.isApproximate = true
      } else if !scanner.skip("[(") && !words.clockWords.contains(where: { isNext($0, &scanner) }) {
        return
      }
    }
  }

  /// Whether a word is next that a number follows; it is read then.
  private func isNext(_ word: String, _ scanner: inout TextScanner) -> Bool {
    var ahead = scanner
    guard ahead.skip(word: word) else { return false }
    _ = ahead.skip(".")
    ahead.skipSpaces()
    guard let next = ahead.peek(), TextScanner.digit(next) != nil || "~午(".contains(next) || next.isLetter
    else { return false }
    scanner = ahead
    return true
  }

  /// What stands between a date and its time.
  private func skipJoint(_ scanner: inout TextScanner) {
    if scanner.peek() == "T", let next = scanner.peek(1), TextScanner.digit(next) != nil {
      scanner.index += 1
      return
    }
    scanner.skipSpaces()
    if scanner.skip(",@/|–—-") { scanner.skipSpaces() }
    if scanner.skip(word: "at") { scanner.skipSpaces() }
  }

  private func readZone(_ scanner: inout TextScanner, _ moment: inout WrittenMoment, isISO: Bool = false) {
    var ahead = scanner
    ahead.skipSpaces()
    let isInParentheses = ahead.skip("(")
    guard let zone = ZoneReader.read(&ahead, isISO: isISO) else { return }
    if isInParentheses && !ahead.skip(")") { return }
    moment.zone = zone
    scanner = ahead
  }

  /// The end of a span; the moment is its beginning.
  private func readSpan(_ scanner: inout TextScanner, from start: Int, _ moment: inout WrittenMoment) {
    var ahead = scanner
    ahead.skipSpaces()
    guard ahead.skip("-–—→~〜") || words.untilWords.contains(where: { ahead.skip(word: $0) }) else { return }
    _ = ahead.skip(">")
    ahead.skipSpaces()
    _ = ahead.skip("~")
    var day = ahead
    if dates.read(&day) != nil {
      skipJoint(&day)
      ahead = day
    }
    guard let end = clocks.read(&ahead) else { return }
    // 2:00 - 3:30 PM is in one half of the day, 11:50 - 12:05 PM in two.
    if let half = end.half, moment.clock?.half == nil, let clock = moment.clock, clock.hour <= 12 {
      var same = clock
      same.half = half
      if same.secondOfDay > end.secondOfDay { same.half = half == .afternoon ? .morning : .afternoon }
      moment.clock = same
    }
    if moment.zone == nil { readZone(&ahead, &moment) }
    moment.span = String(scanner.text[start..<ahead.index])
    scanner = ahead
  }

  /// `14:24 on May 10`, `14:24, 10 May 2022`, `14:24 (2022-05-10)`.
  private func readDateBehind(_ scanner: inout TextScanner, _ moment: inout WrittenMoment) {
    var ahead = scanner
    _ = ahead.skip(",")
    ahead.skipSpaces()
    let isInParentheses = ahead.skip("(")
    if ahead.skip(word: "on") || ahead.skip(word: "am") { ahead.skipSpaces() }
    guard let date = dates.read(&ahead) else { return }
    if isInParentheses && !ahead.skip(")") { return }
    moment.date = date
    scanner = ahead
  }

  /// Brackets, signs of doubt, and the sign before what happened.
  private func skipClosings(_ scanner: inout TextScanner, _ moment: inout WrittenMoment) {
    var ahead = scanner
    while ahead.skip("])?~") {
      if ahead.text[ahead.index - 1] == "?" || ahead.text[ahead.index - 1] == "~" {
        moment.isApproximate = true
      }
    }
    var behind = ahead
    behind.skipSpaces()
    if behind.skip("("), words.approximations.contains(where: { behind.skip(word: $0) }) {
      _ = behind.skip(".")
      if behind.skip(")") {
        moment.isApproximate = true
        ahead = behind
      }
    }
    behind = ahead
    behind.skipSpaces()
    if behind.isAtEnd || behind.peek()?.isNewline == true {
      moment.isSetOff = true
    } else {
      let isApart = behind.index > ahead.index
      var signs = 0
      var isComma = false
      while behind.skip(":-–—|→=>：・,") {
        signs += 1
        isComma = behind.text[behind.index - 1] == ","
      }
      if behind.skip(".") { signs += 1 }
      // Signs that stand at a word and away from the time are the word's: `09:31 :fire:`.
      if signs > 0, !isApart || behind.peek().map(\.isWhitespace) ?? true {
        ahead = behind
        // A comma belongs to a sentence.
        if isComma { moment.isFollowedByComma = true } else { moment.isSetOff = true }
      }
    }
    ahead.skipSpaces(acrossLines: true)
    scanner = ahead
  }
}
