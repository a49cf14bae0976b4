/// Writes comma-separated values (RFC 4180): a header, then a record a line, CRLF between them.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  /// One record. A missing value is an empty field.
  mutating func record(_ fields: [String?]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field ?? "")
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private mutating func append(_ field: String) {
    let isPlain = field.utf8.allSatisfy { $0 > 0x2C || ($0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D) }
    guard !isPlain else {
      bytes += field.utf8
      return
    }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
