internal import PostmortemCore

/// Whether bytes are text: UTF-8, without NUL, perhaps with a byte-order mark.
enum TextCheck {
  /// The text without its byte-order mark; nil, with a finding, where it is none.
  static func text(of bytes: [UInt8], _ findings: inout Findings) -> ArraySlice<UInt8>? {
    let isTwoBytesEach =
      bytes.count > 3 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) != (bytes[3] == 0)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isTwoBytesEach {
      findings.add(
        DocumentIsText.self,
        at: .start,
        "this file is UTF-16",
        help: "save it as UTF-8"
      )
      return nil
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let bad = firstBad(in: text) else { return text }
    let above = text[..<bad].count { $0 == UInt8(ascii: "\n") }
    let lineStart = text[..<bad].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.startIndex
    let column = String(decoding: text[lineStart..<bad], as: UTF8.self).unicodeScalars.count + 1
    let byte = text[bad]
    findings.add(
      DocumentIsText.self,
      at: SourceRange(line: above + 1, column: column),
      byte == 0 ? "a NUL byte stands here" : "the byte 0x\(String(byte, radix: 16)) is not UTF-8",
      help: byte == 0
        ? "remove it; a postmortem is plain text"
        : "save the file as UTF-8; it looks like Latin-1 or Windows-1252"
    )
    return nil
  }

  /// Where the first byte is that no UTF-8 text has there, or a NUL.
  private static func firstBad(in text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if index + 32 <= bytes.count, isPlain(bytes.sixteen(at: index), bytes.sixteen(at: index + 16)) {
          index += 32
        } else if let width = width(ofScalarIn: bytes, at: index) {
          index += width
        } else {
          return text.startIndex + index
        }
      }
      return nil
    }
  }

  /// Whether twice sixteen bytes are all ASCII, and none is NUL.
  @inline(__always)
  private static func isPlain(_ some: SIMD16<UInt8>, _ more: SIMD16<UInt8>) -> Bool {
    (some | more | some.marks(of: 0) | more.marks(of: 0)).isUnmarked
  }

  /// How many bytes the character at an index has; nil where it is none that UTF-8 has, or NUL.
  /// Source: the Unicode Standard, table 3-7.
  private static func width(ofScalarIn bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let (width, second): (Int, ClosedRange<UInt8>)
    switch bytes[index] {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + width <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    return (index + 2..<index + width).allSatisfy { bytes[$0] & 0xC0 == 0x80 } ? width : nil
  }
}
