/// Makes the title of a postmortem from the one of an old document: without the date and the words that every report
/// begins with, where something is left then.
struct TitleReading {
  private let words: ImportWords
  private let moments: MomentReader
  private let search: DateSearch

  init(_ words: ImportWords) {
    self.words = words
    moments = MomentReader(words)
    search = DateSearch(words)
  }

  /// `Incident report August 12 2025 - Hub outage` is `Hub outage`.
  func title(_ written: String) -> String {
    let whole = Array(written)
    var text = whole
    while true {
      let shorter = withoutDate(text) ?? withoutPrefix(text)
      guard let shorter else { break }
      text = shorter
    }
    text = withoutDateBehind(text)
    let result = String(text).trimmingSpaces()
    return result.contains(where: \.isLetter) ? result : written.trimmingSpaces()
  }

  private func withoutDate(_ text: [Character]) -> [Character]? {
    guard let moment = moments.read(text), moment.date != nil || moment.clock != nil,
      moment.length < text.count
    else {
      return nil
    }
    // `504` is left of a title, `at work` is not.
    return Array(text[moment.length...])
  }

  /// Without `Post-mortem:`, `Incident report` before a date, and the like.
  private func withoutPrefix(_ text: [Character]) -> [Character]? {
    for prefix in words.titlePrefixes {
      var scanner = TextScanner(text)
      scanner.skipSpaces()
      guard scanner.skip(word: prefix) else { continue }
      var ahead = scanner
      ahead.skipSpaces()
      if ahead.skip(word: "on") || ahead.skip(word: "of") || ahead.skip(word: "for") { ahead.skipSpaces() }
      var dated = ahead
      if let moment = moments.read(&dated), moment.date != nil {
        if moment.isSetOff, !dated.isAtEnd { return Array(text[dated.index...]) }
        continue
      }
      if let rest = rest(&scanner, needsJoint: true) { return rest }
    }
    return nil
  }

  /// What follows, behind a joint; nil where nothing does.
  private func rest(_ scanner: inout TextScanner, needsJoint: Bool) -> [Character]? {
    scanner.skipSpaces()
    var joints = 0
    while scanner.skip(":-–—,|") {
      joints += 1
      scanner.skipSpaces()
    }
    guard !scanner.isAtEnd, joints > 0 || !needsJoint else { return nil }
    return Array(scanner.text[scanner.index...])
  }

  /// Without ` - September 29, 2025` and `(2025-09-29)` at the end.
  private func withoutDateBehind(_ text: [Character]) -> [Character] {
    guard let last = search.all(in: text).last, last.date.hasYear,
      text[last.range.upperBound...].allSatisfy({ " )]".contains($0) })
    else { return text }
    let before = text[..<last.range.lowerBound].reversed().drop(while: \.isWhitespace)
    guard let joint = before.first, "-–—([,".contains(joint), joint != ",", before.count > 1 else {
      return text
    }
    return Array(before.drop { " -–—([".contains($0) }.reversed())
  }
}
