/// Texts as JSON (RFC 8259) has them.
extension ByteBuffer {
  /// Appends a text between quotes.
  mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    append(jsonContent: text)
    append(UInt8(ascii: "\""))
  }

  /// Appends what stands between the quotes.
  mutating func append(jsonContent text: String) {
    text.withBytes { text in
      if isPlain(text) { append(text) } else { append(escapingForJSON: text) }
    }
  }

  private mutating func append(escapingForJSON text: UnsafeBufferPointer<UInt8>) {
    var done = 0
    for index in text.indices where needsEscaping(text[index]) {
      append(UnsafeBufferPointer(rebasing: text[done..<index]))
      append(escapingForJSON: text[index])
      done = index + 1
    }
    append(UnsafeBufferPointer(rebasing: text[done...]))
  }

  private mutating func append(escapingForJSON byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case UInt8(ascii: "\n"): append(literal: "\\n")
    default:
      append(literal: "\\u00")
      append(hexDigit(byte >> 4))
      append(hexDigit(byte & 15))
    }
  }
}

private func hexDigit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
}

// These belong to no type: a method that is handed on is called for each sixteen bytes, and a function is inlined.

/// Whether nothing in a text needs escaping.
private func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.hasNone(marked: marks, of: needsEscaping)
}

/// A mark at each byte that needs escaping.
@inline(__always)
private func marks(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
  bytes.marks(below: 0x20) | bytes.marks(of: 0x22) | bytes.marks(of: 0x5C)
}

private func needsEscaping(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }
