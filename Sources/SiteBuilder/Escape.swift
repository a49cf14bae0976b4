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
    // Nearly every text is.
    if isPlain(text) { return append(text) }
    var done = 0
    for index in text.indices {
      guard let entity = entity(text[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: text[done..<index]))
      append(literal: entity)
      done = index + 1
    }
    append(UnsafeBufferPointer(rebasing: text[done...]))
  }
}

/// Whether a text has no sign of HTML.
private func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.hasNone(marked: signs, of: { entity($0) != nil })
}

/// A mark at each sign of HTML. Two masks cover the five: `"`, `&` and `'` (and `#`) differ in two bits alone, `<` and `>` in
/// one.
@inline(__always)
private func signs(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
  (bytes & SIMD16(repeating: 0xFA)).marks(of: 0x22) | (bytes & SIMD16(repeating: 0xFD)).marks(of: 0x3C)
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
