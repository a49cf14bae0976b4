internal import PostmortemCore

/// Writes comma-separated values (RFC 4180), a field at a time: a header, then a record a line, CRLF between them.
///
/// What is written for each field of many records is not inlined there, where the compiler would hold on to each text.
struct CSVWriter: ~Copyable {
  private var bytes: ByteBuffer
  private var isInRecord = false

  /// A writer with room for `capacity` bytes.
  init(capacity: Int = 256) { bytes = ByteBuffer(capacity: capacity) }

  /// All that was written.
  consuming func finish() -> ByteBuffer { bytes }

  /// The next field of a record. A missing value is an empty field.
  @inline(never)
  mutating func field(_ text: String?) {
    beginField()
    text?.withBytes { text in
      if isPlain(text) { bytes.append(text) } else { append(quoting: text) }
    }
  }

  /// The next field, a day.
  @inline(never)
  mutating func field(_ day: Day?) {
    beginField()
    if let day { bytes.append(day) }
  }

  /// The next field, a moment told in a zone.
  mutating func field(_ moment: Timestamp?, in zone: Zone) {
    beginField()
    if let moment { bytes.append(moment, in: zone) }
  }

  /// The next field, a whole number.
  @inline(never)
  mutating func field(_ number: Int?) {
    beginField()
    if let number { bytes.append(number) }
  }

  /// The next field, several texts with a separator between: those that `texts` adds.
  mutating func field(separatedBy separator: Unicode.Scalar, _ texts: (_ add: (String) -> Void) -> Void) {
    beginField()
    let start = bytes.count
    var isFirst = true
    texts { text in
      if !isFirst { bytes.append(UInt8(ascii: separator)) }
      isFirst = false
      bytes.append(text)
    }
    let written = start..<bytes.count
    guard !bytes.withBytes({ isPlain(UnsafeBufferPointer(rebasing: $0[written])) }) else { return }
    // Once more and with quotes, which hardly a list needs.
    let text = bytes.withBytes { Array($0[written]) }
    bytes.removeLast(text.count)
    text.withUnsafeBufferPointer { append(quoting: $0) }
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

  private mutating func append(quoting text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var done = 0
    while let quote = text.first(UInt8(ascii: "\""), from: done) {
      // A quote is written twice.
      bytes.append(UnsafeBufferPointer(rebasing: text[done...quote]))
      bytes.append(UInt8(ascii: "\""))
      done = quote + 1
    }
    bytes.append(UnsafeBufferPointer(rebasing: text[done...]))
    bytes.append(UInt8(ascii: "\""))
  }
}

// These belong to no type: a method that is handed on is called for each sixteen bytes, and a function is inlined.

/// Whether a text can stand as it is, without quotes around it.
private func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.hasNone(marked: marks, of: needsQuotes)
}

/// A mark at each byte that may need quotes: below 0x0E are the two that end lines.
@inline(__always)
private func marks(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
  bytes.marks(below: 0x0E) | bytes.marks(of: 0x22) | bytes.marks(of: 0x2C)
}

private func needsQuotes(_ byte: UInt8) -> Bool {
  byte <= 0x2C && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D)
}
