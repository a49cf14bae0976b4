/// A JSON value, written for people: two spaces a level, members in the order given.
indirect enum JSONTree {
  case string(String), number(Int), bool(Bool), null
  case array([JSONTree])
  case object([(name: String, value: JSONTree)])

  /// Texts in a list.
  static func strings(_ texts: [String]) -> JSONTree { .array(texts.map(JSONTree.string)) }

  /// The text, with a line end.
  var text: String { bytes.text }

  /// The bytes of the text.
  var bytes: ByteBuffer {
    var text = ByteBuffer(capacity: 1 << 12)
    write(to: &text, indent: 0)
    text.append(UInt8(ascii: "\n"))
    return text
  }

  /// Appends the text, whose further lines begin after `indent` spaces.
  private func write(to text: inout ByteBuffer, indent: Int) {
    switch self {
    case .string(let string): text.append(jsonString: string)
    case .number(let number): text.append(number)
    case .bool(let isTrue): text.append(literal: isTrue ? "true" : "false")
    case .null: text.append(literal: "null")
    case .array(let values):
      let start = text.count
      if writeLine(to: &text), text.count - start <= 100 { return }
      text.removeLast(text.count - start)
      JSONTree.write(values, "[", "]", to: &text, indent: indent) { value, text in
        value.write(to: &text, indent: indent + 2)
      }
    case .object(let members) where members.isEmpty: text.append(literal: "{}")
    case .object(let members):
      JSONTree.write(members, "{", "}", to: &text, indent: indent) { member, text in
        text.append(jsonString: member.name)
        text.append(literal: ": ")
        member.value.write(to: &text, indent: indent + 2)
      }
    }
  }

  /// Appends elements a line each, between two signs.
  private static func write<Element>(
    _ elements: [Element],
    _ open: StaticString,
    _ close: StaticString,
    to text: inout ByteBuffer,
    indent: Int,
    _ write: (Element, inout ByteBuffer) -> Void
  ) {
    text.append(literal: open)
    for (place, element) in elements.enumerated() {
      text.append(literal: place == 0 ? "\n  " : ",\n  ")
      text.append(spaces: indent)
      write(element, &text)
    }
    text.append(literal: "\n")
    text.append(spaces: indent)
    text.append(literal: close)
  }

  /// Appends a list as one line. False where it holds an object with members, or a list that is longer than 100 bytes: a
  /// part of it is written then.
  private func writeLine(to text: inout ByteBuffer) -> Bool {
    guard case .array(let values) = self else { return false }
    text.append(literal: "[")
    for (place, value) in values.enumerated() {
      if place > 0 { text.append(literal: ", ") }
      switch value {
      case .object(let members) where !members.isEmpty: return false
      case .array:
        let start = text.count
        guard value.writeLine(to: &text), text.count - start <= 100 else { return false }
      default: value.write(to: &text, indent: 0)
      }
    }
    text.append(literal: "]")
    return true
  }
}

extension ByteBuffer {
  /// Appends so many spaces.
  fileprivate mutating func append(spaces count: Int) {
    for _ in 0..<count { append(UInt8(ascii: " ")) }
  }
}
