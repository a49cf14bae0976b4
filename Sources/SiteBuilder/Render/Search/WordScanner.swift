/// Cuts the bytes of a text into words: runs of letters and digits. `templates/static/find.js` cuts what is asked for in
/// the same way.
enum WordScanner {
  /// Tells `visit` of every word of two bytes or more that is worth searching for.
  @inline(__always)
  static func words(of text: UnsafeBufferPointer<UInt8>, _ visit: (WordKey) -> Void) {
    kinds.withUnsafeBufferPointer { kinds in
      var next = 0
      while next < text.count {
        guard kinds[Int(text[next])] & begins != 0 else {
          next &+= 1
          continue
        }
        let start = next
        // Most words are in ASCII and end within eight bytes, nearly all within sixteen: they are cut and folded at once.
        if let bytes = text.word(at: start) {
          let first = UInt64(littleEndian: bytes)
          let end = firstOutside(first)
          if end < 8 {
            next = start &+ end &+ 1
            if end > 1, end <= longestNumber || !isDigit(text[start]) {
              visit(WordKey(ascii: first, count: end))
            }
            continue
          }
          if first & UInt64(repeating: 0x80) == 0 {
            next = start &+ 8
            if let bytes = text.word(at: next) {
              let second = UInt64(littleEndian: bytes)
              let end = firstOutside(second)
              if end < 8 {
                next = next &+ end &+ 1
                let key = WordKey(ascii: first, second, count: end)
                if !isDigit(text[start]), end <= longestID &- 8 || !key.holdsDigit(count: end &+ 8) {
                  visit(key)
                }
                continue
              }
            }
          }
        }
        while next < text.count, kinds[Int(text[next])] & goesOn != 0 { next &+= 1 }
        if isWord(text, from: start, to: next) { visit(WordKey(text, from: start, to: next)) }
      }
    }
  }

  /// Which bytes begin a word, and which go on with one. Beyond ASCII the bytes of letters do; of punctuation, symbols
  /// and pictures, most of which have the first bytes 0xC2, 0xE2 and 0xF0, none does.
  private static let kinds: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      begins | goesOn
    case 0x80...0xBF: goesOn
    case 0xC2, 0xE2: 0
    case 0xC3...0xEF: begins | goesOn
    default: 0
    }
  }

  private static let begins: UInt8 = 1
  private static let goesOn: UInt8 = 2

  /// In bytes: a longer number is one of a log, and a longer word with digits is an id of a machine's.
  private static let longestNumber = 5
  private static let longestID = 12

  /// Which of eight bytes is the first that is neither letter nor digit, in ASCII; 8 where none is, or where not all are
  /// ASCII. Of bytes below 128, adding the right number sets the highest bit of those from a certain one on, and
  /// carries nothing over.
  @inline(__always)
  private static func firstOutside(_ bytes: UInt64) -> Int {
    let top = UInt64(repeating: 0x80)
    guard bytes & top == 0 else { return 8 }
    let small = bytes | UInt64(repeating: 0x20)
    let letters =
      (small &+ UInt64(repeating: 0x80 - UInt8(ascii: "a")))
      & ~(small &+ UInt64(repeating: 0x80 - UInt8(ascii: "z") - 1))
    let digits =
      (bytes &+ UInt64(repeating: 0x80 - UInt8(ascii: "0")))
      & ~(bytes &+ UInt64(repeating: 0x80 - UInt8(ascii: "9") - 1))
    return (~(letters | digits) & top).trailingZeroBitCount >> 3
  }

  /// Whether bytes are a word of somebody's, and no number of a log, hash or key of a machine's.
  private static func isWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    let count = end - start
    if isDigit(text[start]) { return count > 1 && count <= longestNumber }
    guard count > longestID else { return count > 1 }
    return count <= WordKey.longest && !text[start..<end].contains(where: isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
