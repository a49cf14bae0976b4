/// A word of a text, for comparing with words of a list.
struct Word {
  /// In lower case.
  let text: String
  /// Where it stands among the scalars of its text.
  let range: Range<Int>
  /// Whether only spaces stand between it and the word before.
  let isJoined: Bool
  /// Whether it is written with a capital first.
  let isCapitalized: Bool

  /// The word without the `'s` of one who has something.
  var owner: String? {
    guard text.hasSuffix("'s") else { return nil }
    return String(text.dropLast(2))
  }

  /// The words of a text. A word is of letters and digits, with `'`, `-`, `_`, `.` and `@` inside it: `on-call`,
  /// `bob's`, `node.js`.
  static func all(in scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var index = 0
    var isJoined = false
    while index < scalars.count {
      guard isLetter(scalars[index]) else {
        isJoined = isJoined && scalars[index] == " "
        index += 1
        continue
      }
      let start = index
      var text = String.UnicodeScalarView()
      while index < scalars.count {
        let scalar = scalars[index]
        let isInside = isLink(scalar) && index + 1 < scalars.count && isLetter(scalars[index + 1])
        guard isInside || isLetter(scalar) else { break }
        append(scalar, to: &text)
        index += 1
      }
      words.append(
        Word(
          text: String(text),
          range: start..<index,
          isJoined: isJoined,
          isCapitalized: isCapital(scalars[start])
        )
      )
      isJoined = true
    }
    return words
  }

  /// The words of a phrase of a list, in lower case.
  static func texts(_ phrase: String) -> [String] { all(in: Array(phrase.unicodeScalars)).map(\.text) }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    switch scalar {
    case "A"..."Z": text.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case "’": text.append("'")
    case _ where scalar.isASCII: text.append(scalar)
    default: text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case _ where scalar.isASCII: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isLink(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "'" || scalar == "’" || scalar == "_" || scalar == "." || scalar == "@"
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }
}
