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
    let nul = text.withUnsafeBufferPointer { bytes in bytes.firstIndex(of: 0).map { $0 + text.startIndex } }
    guard String(validating: text, as: UTF8.self) == nil else { return nul }
    var decoder = UTF8()
    var iterator = text.makeIterator()
    var good = text.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      good += UTF8.width(scalar)
    }
    return min(good, nul ?? good)
  }
}
