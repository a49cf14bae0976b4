/// Writes JSON (RFC 8259), a value at a time: keys in the order given, one element of an outer list a line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An object whose members `content` writes.
  mutating func object(_ content: (inout JSONWriter) -> Void) { enclose("{", "}", content) }

  /// An array whose elements `content` writes.
  mutating func array(_ content: (inout JSONWriter) -> Void) { enclose("[", "]", content) }

  /// A member's name; its value follows.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for byte in text.utf8 { append(escaping: byte) }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case 0..<0x20: bytes += "\\u00".utf8 + [JSONWriter.hex[Int(byte) >> 4], JSONWriter.hex[Int(byte) & 15]]
    default: bytes.append(byte)
    }
  }

  mutating func number(_ value: Int) { literal(String(value)) }

  mutating func null() { literal("null") }

  /// Begins a new line; white space between values means nothing.
  mutating func newLine() {
    comma()
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A member that is text, or null where there is none.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// A member that is a number, or null where there is none.
  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// A member that is a list of texts.
  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { json in for text in texts { json.string(text) } }
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private mutating func literal(_ text: String) {
    comma()
    bytes += text.utf8
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func enclose(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void) {
    comma()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }
}
