/// `text` as HTML and XML show it, in text and in quoted attributes.
func escaped(_ text: String) -> String {
  var text = text
  if text.withUTF8(isPlain) { return text }
  var bytes: [UInt8] = []
  appendEscaped(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends `text` as HTML and XML show it, in text and in quoted attributes.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    var done = 0
    var index = 0
    while index < bytes.count {
      if let word = bytes.word(at: index), isPlain(word) {
        index += 8
        continue
      }
      let byte = bytes[index]
      index += 1
      guard let entity = entity(byte) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<index - 1]))
      output.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      done = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
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
