internal import PostmortemCore

/// Writes JSON (RFC 8259), a value at a time: members in the order given, the elements of a long list a line each.
struct JSONWriter: ~Copyable {
  private var bytes: ByteBuffer
  private var needsComma = false

  /// A writer at the beginning of a text, or, with `needsComma`, after an element of a list, with room for
  /// `capacity` bytes.
  init(needsComma: Bool = false, capacity: Int = 256) {
    self.needsComma = needsComma
    bytes = ByteBuffer(capacity: capacity)
  }

  /// All that was written.
  consuming func finish() -> ByteBuffer { bytes }

  /// All that was written, and a line feed where a file ends with one.
  consuming func finish(withLineFeed: Bool) -> ByteBuffer {
    if withLineFeed { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  /// An object whose members `content` writes.
  mutating func object(_ content: (inout JSONWriter) -> Void) { enclose("{", "}", content) }

  /// An array whose elements `content` writes.
  mutating func array(_ content: (inout JSONWriter) -> Void) { enclose("[", "]", content) }

  /// A member's name, which needs no escaping; its value follows.
  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(literal: name)
    bytes.append(literal: "\":")
    needsComma = false
  }

  mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    text.withBytes { text in
      var done = 0
      var next = 0
      while next < text.count {
        if let word = text.word(at: next), JSONWriter.isPlain(word) {
          next += 8
          continue
        }
        let index = next
        next += 1
        guard text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C else { continue }
        bytes.append(UnsafeBufferPointer(rebasing: text[done..<index]))
        append(escaping: text[index])
        done = next
      }
      bytes.append(UnsafeBufferPointer(rebasing: text[done...]))
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Whether none of eight bytes needs escaping: taking 32 from one below it sets its highest bit.
  private static func isPlain(_ word: UInt64) -> Bool {
    let controls = (word &- UInt64(repeating: 0x20)) & ~word & UInt64(repeating: 0x80)
    return controls == 0 && !word.hasByte(0x22) && !word.hasByte(0x5C)
  }

  mutating func number(_ value: Int) {
    comma()
    bytes.append(value)
    needsComma = true
  }

  mutating func null() {
    comma()
    bytes.append(literal: "null")
    needsComma = true
  }

  /// A day, as text.
  mutating func day(_ day: Day) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(day)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Begins a new line; white space between values means nothing.
  mutating func newLine() {
    comma()
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A member that is text, or null where there is none.
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// A member that is a number, or null where there is none.
  mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// A member that is a number which need not be whole, or null where there is none.
  mutating func member(_ name: StaticString, _ value: Double?) {
    key(name)
    guard let value, value.isFinite else { return null() }
    bytes.append(JSONWriter.digits(of: value))
    needsComma = true
  }

  /// The fewest digits that are read back as the same number, a whole one without a point.
  static func digits(of number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A member that is true or false.
  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(literal: value ? "true" : "false")
    needsComma = true
  }

  /// A member that is a day, or null where there is none.
  mutating func member(_ name: StaticString, _ day: Day?) {
    key(name)
    if let day { self.day(day) } else { null() }
  }

  /// A member that is a list of texts.
  mutating func member(_ name: StaticString, _ texts: some Sequence<String>) {
    key(name)
    array { json in for text in texts { json.string(text) } }
  }

  /// A member whose name is the author's.
  mutating func member(named name: String, _ text: String) {
    authorsKey(name)
    string(text)
  }

  /// A member whose name is the author's.
  mutating func member(named name: String, _ value: Int) {
    authorsKey(name)
    number(value)
  }

  /// A member whose name is the author's, and that is an array.
  mutating func list(named name: String, _ content: (inout JSONWriter) -> Void) {
    authorsKey(name)
    array(content)
  }

  /// A member whose name is the author's, and that is an object.
  mutating func object(named name: String, _ content: (inout JSONWriter) -> Void) {
    authorsKey(name)
    object(content)
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private mutating func authorsKey(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(literal: "\\n")
    default:
      bytes.append(literal: "\\u00")
      bytes.append(JSONWriter.hex[Int(byte) >> 4])
      bytes.append(JSONWriter.hex[Int(byte) & 15])
    }
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func enclose(
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    _ content: (inout JSONWriter) -> Void
  ) {
    comma()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }
}
