/// Reads the date and the time of day that a text begins with.
struct MomentReader {
  let words: ImportWords
  let dates: DateReader
  let clocks: ClockReader

  /// - Parameters:
  ///   - words: of the languages that are known.
  ///   - allowsBareDigits: whether `0912` is a time, as in a column of times.
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
  func skipJoint(_ scanner: inout TextScanner) {
    if scanner.peek() == "T", let next = scanner.peek(1), TextScanner.digit(next) != nil {
      scanner.index += 1
      return
    }
    scanner.skipSpaces()
    if scanner.skip(",:@/|–—-") { scanner.skipSpaces() }
    if scanner.skip(word: "at") { scanner.skipSpaces() }
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
