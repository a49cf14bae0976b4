/// A place in a text that moves on as its words and numbers are read.
struct TextScanner {
  let text: [Character]
  var index = 0

  init(_ text: [Character], at index: Int = 0) {
    self.text = text
    self.index = index
  }

  var isAtEnd: Bool { index >= text.count }

  /// The character that many places ahead; nil beyond the end.
  func peek(_ ahead: Int = 0) -> Character? {
    text.indices.contains(index + ahead) ? text[index + ahead] : nil
  }

  /// Whether one of these characters was next; it is read then.
  mutating func skip(_ characters: String) -> Bool {
    guard let next = peek(), characters.contains(next) else { return false }
    index += 1
    return true
  }

  /// Reads spaces and tabs; a line's end too, where asked for.
  mutating func skipSpaces(acrossLines: Bool = false) {
    while let next = peek(), next.isWhitespace, acrossLines || !next.isNewline { index += 1 }
  }

  /// A whole number of so many digits and no more, full-width ones among them; nil, with nothing read, otherwise.
  mutating func number(digits allowed: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var value = 0
    var count = 0
    while let digit = peek(count).flatMap(TextScanner.digit) {
      guard count < allowed.upperBound else { return nil }
      value = value * 10 + digit
      count += 1
    }
    guard allowed.contains(count) else { return nil }
    index += count
    return (value, count)
  }

  static func digit(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar {
    case "0"..."9": return Int(scalar.value - 0x30)
    case "０"..."９": return Int(scalar.value - 0xFF10)
    default: return nil
    }
  }

  /// The letters that are next, in lower case; nil, with nothing read, where there are none.
  mutating func word() -> String? {
    var count = 0
    while let next = peek(count), next.isLetter { count += 1 }
    guard count > 0 else { return nil }
    defer { index += count }
    return String(text[index..<index + count]).lowercased()
  }

  /// Whether the text from here on begins with this, whatever the case; it is read then. A letter or a digit behind it
  /// makes another word of it.
  mutating func skip(word: String) -> Bool {
    // Nearly always the first letter is another.
    guard let next = peek(), let first = word.first, next == first || next.lowercased() == first.lowercased()
    else {
      return false
    }
    let letters = Array(word)
    guard index + letters.count <= text.count else { return false }
    for (offset, letter) in letters.enumerated()
    where text[index + offset] != letter && text[index + offset].lowercased() != letter.lowercased() {
      return false
    }
    if let last = letters.last, last.isLetter, last.isASCII, let next = peek(letters.count), next.isLetter {
      return false
    }
    index += letters.count
    return true
  }
}
