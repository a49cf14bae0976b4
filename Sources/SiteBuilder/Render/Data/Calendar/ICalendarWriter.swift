internal import PostmortemCore

/// Writes iCalendar (RFC 5545), a line at a time: CRLF at its end, and folded where it is longer than 75 octets, between
/// two characters.
struct ICalendarWriter: ~Copyable {
  private static let lineLength = 75
  private var bytes: ByteBuffer
  /// Octets of the line so far.
  private var column = 0

  /// A writer with room for `capacity` bytes.
  init(capacity: Int = 512) { bytes = ByteBuffer(capacity: capacity) }

  /// All that was written.
  consuming func finish() -> ByteBuffer { bytes }

  /// A whole line that needs no escaping.
  mutating func line(_ text: StaticString) {
    put(literal: text)
    endLine()
  }

  /// A property whose value `content` writes, in parts that are put together.
  mutating func property(_ name: StaticString, _ content: (inout ICalendarWriter) -> Void) {
    put(literal: name)
    put(literal: ":")
    content(&self)
    endLine()
  }

  /// A part of a value: text.
  mutating func text(_ text: String) { text.withBytes { put(escaping: $0) } }

  /// A part of a value: what a text of the catalogue says of one value.
  mutating func text(_ entry: Catalogue.Entry, of value: String) {
    entry.phrase.forEachPart { part in
      switch part {
      case .text(let text): put(escaping: text)
      case .name: text(value)
      }
    }
  }

  /// A part of a value that needs no escaping.
  mutating func literal(_ text: StaticString) { put(literal: text) }

  /// A property whose value is an address, which must be one already.
  mutating func property(_ name: StaticString, address: borrowing ByteBuffer) {
    put(literal: name)
    put(literal: ":")
    address.withBytes { put($0) }
    endLine()
  }

  /// A property whose value is a day. `20260314`, and what follows it.
  mutating func property(_ name: StaticString, _ day: Day, then rest: StaticString = "") {
    put(literal: name)
    put(literal: ":")
    let (year, month, dayOfMonth) = day.components
    bytes.append(twoDigits: year / 100)
    bytes.append(twoDigits: year % 100)
    bytes.append(twoDigits: month)
    bytes.append(twoDigits: dayOfMonth)
    // No name is so long that a line with a day needs folding.
    column += 8
    put(literal: rest)
    endLine()
  }

  private mutating func endLine() {
    bytes.append(literal: "\r\n")
    column = 0
  }

  private mutating func put(literal text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Text as RFC 5545, 3.3.11, has it. Of the other control characters it knows none, and they are left out.
  private mutating func put(escaping text: UnsafeBufferPointer<UInt8>) {
    guard !isPlain(text) else { return put(text) }
    var done = 0
    for index in text.indices where needsEscaping(text[index]) {
      put(UnsafeBufferPointer(rebasing: text[done..<index]))
      done = index + 1
      switch text[index] {
      case 0x5C: put(literal: "\\\\")
      case 0x3B: put(literal: "\\;")
      case 0x2C: put(literal: "\\,")
      case 0x0A: put(literal: "\\n")
      default: break
      }
    }
    put(UnsafeBufferPointer(rebasing: text[done...]))
  }

  /// Appends to the line, and folds it where it gets too long.
  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    var rest = text
    while column + rest.count > ICalendarWriter.lineLength {
      var end = ICalendarWriter.lineLength - column
      // Back to the first byte of a character.
      while end > 0, rest[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(UnsafeBufferPointer(rebasing: rest[..<end]))
      bytes.append(literal: "\r\n ")
      column = 1
      rest = UnsafeBufferPointer(rebasing: rest[end...])
    }
    bytes.append(rest)
    column += rest.count
  }
}

// These belong to no type: a method that is handed on is called for each sixteen bytes, and a function is inlined.

/// Whether a text can stand as it is.
private func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.hasNone(marked: marks, of: needsEscaping)
}

private func needsEscaping(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x09 || byte == 0x5C || byte == 0x3B || byte == 0x2C || byte == 0x7F
}

/// A mark at each byte that may need escaping.
@inline(__always)
private func marks(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
  bytes.marks(below: 0x20) | bytes.marks(of: 0x2C) | bytes.marks(of: 0x3B) | bytes.marks(of: 0x5C)
    | bytes.marks(of: 0x7F)
}
