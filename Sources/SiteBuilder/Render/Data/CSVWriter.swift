internal import PostmortemCore

/// Writes comma-separated values (RFC 4180), a field at a time: a header, then a record a line, CRLF between them.
struct CSVWriter: ~Copyable {
  private var bytes: ByteBuffer
  private var isInRecord = false

  /// A writer with room for `capacity` bytes.
  init(capacity: Int = 256) { bytes = ByteBuffer(capacity: capacity) }

  /// All that was written.
  consuming func finish() -> ByteBuffer { bytes }

  /// The next field of a record. A missing value is an empty field.
  mutating func field(_ text: String?) {
    beginField()
    text?.withBytes { text in
      if text.contains(where: CSVWriter.needsQuotes) {
        append(quoting: text)
      } else {
        bytes.append(text)
      }
    }
  }

  /// The next field, a day.
  mutating func field(_ day: Day?) {
    beginField()
    if let day { bytes.append(day) }
  }

  private mutating func beginField() {
    if isInRecord { bytes.append(UInt8(ascii: ",")) }
    isInRecord = true
  }

  /// Ends a record.
  mutating func endRecord() {
    bytes.append(literal: "\r\n")
    isInRecord = false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte <= 0x2C && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D)
  }

  private mutating func append(quoting text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
