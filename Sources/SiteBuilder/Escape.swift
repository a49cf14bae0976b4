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

/// Whether a text has no sign of HTML. What is left at its end is looked at with bytes before it, that were looked at
/// already.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.word(at: 0), let end = bytes.word(at: bytes.count - 8) else {
    return bytes.allSatisfy { entity($0) == nil }
  }
  guard bytes.count > 16 else { return isPlain(first) && isPlain(end) }
  let raw = UnsafeRawBufferPointer(bytes)
  let last = bytes.count - 16
  for index in stride(from: 0, to: last, by: 16)
  where !isPlain(raw.loadUnaligned(fromByteOffset: index, as: SIMD16.self)) {
    return false
  }
  return isPlain(raw.loadUnaligned(fromByteOffset: last, as: SIMD16.self))
}

/// Whether none of sixteen bytes is a sign of HTML, as of eight below.
private func isPlain(_ bytes: SIMD16<UInt8>) -> Bool {
  let quotes = (bytes & SIMD16<UInt8>(repeating: 0xFA)) .== SIMD16<UInt8>(repeating: 0x22)
  let angles = (bytes & SIMD16<UInt8>(repeating: 0xFD)) .== SIMD16<UInt8>(repeating: 0x3C)
  // `any` would call a function for each.
  let found = unsafeBitCast(quotes .| angles, to: SIMD2<UInt64>.self)
  return found.x | found.y == 0
}

/// Whether none of eight bytes is a sign of HTML. Two masks cover the five signs: `"`, `&` and `'` (and `#`)
/// differ in two bits alone, `<` and `>` in one.
private func isPlain(_ word: UInt64) -> Bool {
  let quotes = (word & UInt64(repeating: 0xFA)).marks(of: 0x22)
  let angles = (word & UInt64(repeating: 0xFD)).marks(of: 0x3C)
  return (quotes | angles) & UInt64(repeating: 0x80) == 0
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
