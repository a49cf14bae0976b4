/// `text` as HTML and XML show it, in text and in quoted attributes.
func escaped(_ text: String) -> String {
  if text.withBytes(isPlain) { return text }
  var bytes = ByteBuffer(capacity: text.utf8.count * 2)
  bytes.append(escaping: text)
  return bytes.withBytes { String(decoding: $0, as: UTF8.self) }
}

extension ByteBuffer {
  /// Appends a text as HTML and XML show it, in text and in quoted attributes.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var done = 0
    var index = 0
    while index < text.count {
      if let word = text.word(at: index), isPlain(word) {
        index += 8
        continue
      }
      let byte = text[index]
      index += 1
      guard let entity = entity(byte) else { continue }
      append(UnsafeBufferPointer(rebasing: text[done..<index - 1]))
      append(literal: entity)
      done = index
    }
    append(UnsafeBufferPointer(rebasing: text[done...]))
  }
}

/// Whether a text has no sign of HTML.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    if let word = bytes.word(at: index), isPlain(word) {
      index += 8
    } else if entity(bytes[index]) == nil {
      index += 1
    } else {
      return false
    }
  }
  return true
}

/// Whether none of eight bytes is a sign of HTML. Two masks cover the five signs: `"`, `&` and `'` (and `#`)
/// differ in two bits alone, `<` and `>` in one.
private func isPlain(_ word: UInt64) -> Bool {
  !(word & UInt64(repeating: 0xFA)).hasByte(0x22) && !(word & UInt64(repeating: 0xFD)).hasByte(0x3C)
}

private func entity(_ byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
