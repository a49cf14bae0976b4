/// Words in the bytes of a document, before anything else is known of it: quick, and only for finding out whether it is
/// worth a look.
enum ByteWords {
  /// Whether a phrase in lower case stands at a place, with whatever is no letter between its words: a line's end, too.
  static func follows(_ phrase: some Sequence<UInt8>, at start: Int, of text: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    var place = start
    for byte in phrase {
      guard place < text.count else { return false }
      // Beyond ASCII a letter's other case has other bytes.
      if byte >= 0x80 { return true }
      if byte == UInt8(ascii: " ") {
        let from = place
        while place < text.count, !isLetter(text[place]), place - from < 16 { place += 1 }
        guard place > from else { return false }
      } else if byte == UInt8(ascii: "'"), text[place] == 0xE2 {
        place += 3
      } else {
        guard folded(text[place]) == byte else { return false }
        place += 1
      }
    }
    return true
  }

  /// Whether no letter stands before a place.
  static func isWordStart(_ start: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    start == 0 || !isLetter(text[start - 1])
  }

  /// The word before a place; empty where there is none near.
  static func previous(before start: Int, of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = start
    while end > 0, start - end < 16, !isLetter(text[end - 1]) { end -= 1 }
    var first = end
    while first > 0, isLetter(text[first - 1]) || isInside(first - 1, of: text) { first -= 1 }
    return first..<end
  }

  /// The word after a place; empty where there is none near.
  static func next(after end: Int, of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var first = end
    while first < text.count, first - end < 16, !isLetter(text[first]) { first += 1 }
    var last = first
    while last < text.count, isLetter(text[last]) || isInside(last, of: text) { last += 1 }
    return first..<last
  }

  /// Where the word ends that begins at a place.
  static func end(of start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < text.count, isLetter(text[end]) { end += 1 }
    return end
  }

  /// A word in lower case.
  static func text(_ word: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: word.count) { buffer in
      for (place, index) in word.enumerated() { buffer[place] = folded(text[index]) }
      return word.count
    }
  }

  /// A hash of a word, the same in any case. Two words have the same once in 10¹⁹.
  static func hash(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = QuickHash.seed
    for index in word { hash = QuickHash.hash(hash, UInt64(folded(text[index]))) }
    return hash
  }

  /// A capital letter of ASCII as its small one; any other byte as it is.
  static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte >= 0xC0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte >= 0x80
  }

  /// Whether a sign stands between two letters of a word: `on-call`, `bob's`.
  private static func isInside(_ index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0, index + 1 < text.count else { return false }
    let sign = text[index]
    return (sign == UInt8(ascii: "-") || sign == UInt8(ascii: "'")) && isLetter(text[index - 1])
      && isLetter(text[index + 1])
  }
}
