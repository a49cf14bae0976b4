/// What stands behind a time of day: its zone, the end of a span, and its date.
extension MomentReader {
  /// A zone, in parentheses or not.
  func readZone(_ scanner: inout TextScanner, _ moment: inout WrittenMoment, isISO: Bool = false) {
    var ahead = scanner
    ahead.skipSpaces()
    let isInParentheses = ahead.skip("(")
    guard let zone = ZoneReader.read(&ahead, isISO: isISO) else { return }
    if isInParentheses && !ahead.skip(")") { return }
    moment.zone = zone
    scanner = ahead
  }

  /// The end of a span; the moment is its beginning.
  func readSpan(_ scanner: inout TextScanner, from start: Int, _ moment: inout WrittenMoment) {
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
  func readDateBehind(_ scanner: inout TextScanner, _ moment: inout WrittenMoment) {
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
}
