internal import PostmortemCore

/// Writes JSON (RFC 8259), a value at a time: members in the order given, the elements of a long list a line each.
///
/// What is written for each field of many records is not inlined there, where the compiler would hold on to each text.
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

  /// A member's name, which needs no escaping; its value follows. Inlined, since a name is a few instructions then.
  @inline(__always)
  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(literal: "\"", name, "\":")
    needsComma = false
  }

  /// The same, of a name that is written for each of many records.
  mutating func key(_ key: JSONKey) {
    key.bytes.withUnsafeBufferPointer { key in
      bytes.append(needsComma ? key : UnsafeBufferPointer(rebasing: key[1...]))
    }
    needsComma = false
  }

  @inline(never)
  mutating func string(_ text: String) {
    comma()
    bytes.append(jsonString: text)
    needsComma = true
  }

  /// Two texts as one, with a separator between that needs no escaping.
  @inline(never)
  mutating func string(_ first: String, _ separator: StaticString, _ second: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(jsonContent: first)
    bytes.append(literal: separator)
    bytes.append(jsonContent: second)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A text of these bytes, none of which needs escaping.
  mutating func string(plain text: some Sequence<UInt8>) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    for byte in text { bytes.append(byte) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
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
  @inline(never)
  mutating func day(_ day: Day) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(day)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A moment, as text, told in a zone.
  mutating func moment(_ moment: Timestamp, in zone: Zone) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(moment, in: zone)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Begins a new line; white space between values means nothing.
  mutating func newLine() {
    comma()
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Text, or null where there is none.
  @inline(never)
  mutating func value(_ text: String?) { if let text { string(text) } else { null() } }

  /// A number, or null where there is none.
  @inline(never)
  mutating func value(_ value: Int?) { if let value { number(value) } else { null() } }

  /// A number which need not be whole, or null where there is none.
  @inline(never)
  mutating func value(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    // A double tells every whole number apart up to 2⁵³, and most of them are whole.
    if let whole = Int(exactly: value), whole != 0, abs(whole) < 1 << 53 { return number(whole) }
    comma()
    bytes.append(JSONWriter.digits(of: value))
    needsComma = true
  }

  /// The fewest digits that are read back as the same number, a whole one without a point.
  static func digits(of number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// True or false.
  mutating func value(_ value: Bool) {
    comma()
    bytes.append(literal: value ? "true" : "false")
    needsComma = true
  }

  /// A day, or null where there is none.
  @inline(never)
  mutating func value(_ day: Day?) { if let day { self.day(day) } else { null() } }

  /// A list of texts.
  @inline(never)
  mutating func value(_ texts: [String]) {
    // Of an array itself each text would be held on to while it is written.
    array { json in
      texts.withUnsafeBufferPointer { texts in for place in texts.indices { json.string(texts[place]) } }
    }
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

  /// A member whose name is the author's, and that is a moment.
  mutating func member(named name: String, _ moment: Timestamp, in zone: Zone) {
    authorsKey(name)
    self.moment(moment, in: zone)
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

  private mutating func authorsKey(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
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
