/// A JSON value, written for people: two spaces a level, members in the order given.
indirect enum JSONTree {
  case string(String), number(Int), bool(Bool), null
  case array([JSONTree])
  case object([(name: String, value: JSONTree)])

  /// Texts in a list.
  static func strings(_ texts: [String]) -> JSONTree { .array(texts.map(JSONTree.string)) }

  /// The text, with a line end.
  var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// Appends the text, whose further lines begin after `indent` spaces.
  private func write(to text: inout String, indent: Int) {
    switch self {
    case .string(let string): JSONTree.append(quoting: string, to: &text)
    case .number(let number): text += "\(number)"
    case .bool(let isTrue): text += isTrue ? "true" : "false"
    case .null: text += "null"
    case .array(let values):
      if let line { return text += line }
      JSONTree.write(values, "[", "]", to: &text, indent: indent) { value, text in
        value.write(to: &text, indent: indent + 2)
      }
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      JSONTree.write(members, "{", "}", to: &text, indent: indent) { member, text in
        JSONTree.append(quoting: member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 2)
      }
    }
  }

  /// Appends elements a line each, between two signs.
  private static func write<Element>(
    _ elements: [Element],
    _ open: String,
    _ close: String,
    to text: inout String,
    indent: Int,
    _ write: (Element, inout String) -> Void
  ) {
    let margin = String(repeating: " ", count: indent)
    text += open
    for (place, element) in elements.enumerated() {
      text += place == 0 ? "\n  " : ",\n  "
      text += margin
      write(element, &text)
    }
    text += "\n"
    text += margin
    text += close
  }

  /// A list as one line: nil where it is longer than 100 bytes, or holds an object with members.
  private var line: String? {
    guard case .array(let values) = self else { return nil }
    var line = "["
    for (place, value) in values.enumerated() {
      if place > 0 { line += ", " }
      switch value {
      case .object(let members) where !members.isEmpty: return nil
      case .array:
        guard let inner = value.line else { return nil }
        line += inner
      default: value.write(to: &line, indent: 0)
      }
    }
    return line.utf8.count < 100 ? line + "]" : nil
  }

  private static func append(quoting string: String, to text: inout String) {
    let needsEscapes = string.withBytes { $0.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } }
    if needsEscapes {
      var json = JSONWriter(capacity: string.utf8.count + 8)
      json.string(string)
      text += json.finish().withBytes { String(decoding: $0, as: UTF8.self) }
    } else {
      text += "\""
      text += string
      text += "\""
    }
  }
}
