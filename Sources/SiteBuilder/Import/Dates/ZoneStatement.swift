/// What a document says of the zone of all its times: `All times in UTC`, `(times in CEST)`, `_All times in EEST_`.
struct ZoneStatement {
  let zone: WrittenZone
  /// From where it is said to where it ends, in characters of the text.
  let range: Range<Int>

  /// The statement in a text; nil where it makes none. A zone is only one of all times where the same sentence speaks
  /// of times.
  static func find(in text: [Character], _ words: ImportWords) -> ZoneStatement? {
    var start = 0
    for end in text.indices where isEnd(of: text, end) || end == text.count - 1 {
      let sentence = start..<end + 1
      start = end + 1
      // A long sentence speaks of other times, as those of a picture.
      guard sentence.count <= 100, speaksOfTimes(text[sentence], words) else { continue }
      for index in sentence where index == 0 || !text[index - 1].isLatinOrDigit {
        guard text[index].isUppercase, !isBehindTime(text, index) else { continue }
        var scanner = TextScanner(text, at: index)
        if let zone = ZoneReader.read(&scanner), scanner.index > index + 1 {
          return ZoneStatement(
            zone: zone,
            range: sentence.lowerBound..<max(sentence.upperBound, scanner.index)
          )
        }
      }
    }
    return nil
  }

  /// The zone in the parentheses of a heading or of a column's head: `Time (PT)`, `Timeline (CEST)`.
  static func zone(inParenthesesOf text: String) -> WrittenZone? {
    let characters = Array(text)
    for (index, character) in characters.enumerated() where "([".contains(character) {
      var scanner = TextScanner(characters, at: index + 1)
      scanner.skipSpaces()
      guard let zone = ZoneReader.read(&scanner) else { continue }
      scanner.skipSpaces()
      if scanner.skip(")]") { return zone }
    }
    return nil
  }

  private static func isEnd(of text: [Character], _ index: Int) -> Bool {
    text[index].isNewline
      || ".。;".contains(text[index]) && (index + 1 == text.count || text[index + 1].isWhitespace)
  }

  private static func speaksOfTimes(_ sentence: ArraySlice<Character>, _ words: ImportWords) -> Bool {
    let spoken = ImportWords.words(String(sentence).replacing("(", with: " ").replacing(")", with: " "))
    return spoken.contains { word in
      words.timeWords.contains(word)
        || words.timeWords.contains { $0.unicodeScalars.contains { $0.value > 0x3040 } && word.contains($0) }
    }
  }

  /// `at 09:41 UTC` is the zone of one time.
  private static func isBehindTime(_ text: [Character], _ index: Int) -> Bool {
    let before = text[..<index].suffix(4)
    return before.contains { TextScanner.digit($0) != nil }
      || String(text[..<index].suffix(4)).lowercased().hasSuffix("am ")
      || String(text[..<index].suffix(4)).lowercased().hasSuffix("pm ")
  }
}

extension Character {
  /// Whether a word of Latin letters goes on with it.
  fileprivate var isLatinOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
