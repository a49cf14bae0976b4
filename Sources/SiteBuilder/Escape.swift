/// `text` as HTML and XML show it, in text and in quoted attributes.
func escaped(_ text: String) -> String {
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
      let byte = bytes[index]
      index += 1
      // Every sign of HTML stands before `?` in ASCII; most of a text does not.
      guard byte < 0x3F, let entity = entity(byte) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done..<index - 1]))
      output.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      done = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[done...]))
  }
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
