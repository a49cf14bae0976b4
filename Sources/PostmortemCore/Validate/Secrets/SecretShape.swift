/// What a kind of secret looks like. Source: what the hosts document of their tokens.
struct SecretShape: Sendable {
  /// What it is, for a message: `a GitHub token`.
  let kind: String
  /// What it holds, with a zero for any byte; of five bytes or more.
  let sign: String
  /// The bytes of the secret, told where the sign begins; nil where it is none.
  let find: @Sendable (_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>?

  /// A shape that is told by a search of its own.
  init(
    _ kind: String,
    sign: String,
    find: @escaping @Sendable (Int, UnsafeBufferPointer<UInt8>) -> Range<Int>?
  ) {
    self.kind = kind
    self.sign = sign
    self.find = find
  }

  /// A token: a prefix, in this case, and at least so many letters, digits and `signs` after it.
  init(_ kind: String, prefix: String, atLeast count: Int, signs: String = "") {
    let bytes = Array(prefix.utf8)
    let signs = Array(signs.utf8)
    // A sign of five bytes lets the search pass over four at a time.
    let sign = bytes.count > 4 ? prefix : prefix + "\0"
    self.init(kind, sign: sign) { start, text in
      guard start == 0 || !SecretShape.isLetterOrDigit(text[start - 1]),
        text[start...].starts(with: bytes)
      else { return nil }
      let body = start + bytes.count
      let end = SecretShape.end(from: body, of: text, signs: signs)
      guard end - body >= count, SecretShape.isRandom(text[body..<end]) else { return nil }
      return start..<end
    }
  }

  /// Where letters, digits and `signs` end.
  static func end(from start: Int, of text: UnsafeBufferPointer<UInt8>, signs: [UInt8]) -> Int {
    var end = start
    while end < text.count, isLetterOrDigit(text[end]) || signs.contains(text[end]) { end += 1 }
    return end
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Whether bytes may have been drawn by lot: eight different ones or more, and none of the words by which an example is
  /// told. `AKIAIOSFODNN7EXAMPLE` and `xxxxxxxx` are no secrets.
  static func isRandom(_ bytes: Swift.Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    guard Set(text.utf8).count > 7 else { return false }
    return !examples.contains { text.contains($0) }
  }

  private static let examples = [
    "1234567890abcdef", "abcdefghij", "changeme", "example", "placeholder", "redacted", "sflkxwrjsmekkf2qt4",
    "xxxx", "your",
  ]
}
