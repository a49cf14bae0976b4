/// A JSON value, written for people: two spaces a level, members in the order given.
indirect enum JSONTree {
  case string(String), number(Int), bool(Bool), null
  case array([JSONTree])
  case object([(name: String, value: JSONTree)])

  /// Texts in a list.
  static func strings(_ texts: [String]) -> JSONTree { .array(texts.map(JSONTree.string)) }

  /// The text, with a line end.
  var text: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return JSONTree.quoted(text)
    case .number(let number): return "\(number)"
    case .bool(let isTrue): return isTrue ? "true" : "false"
    case .null: return "null"
    case .array(let values):
      let items = values.map { $0.written(indent: inner) }
      let line = "[\(items.joined(separator: ", "))]"
      guard line.utf8.count > 100 || line.utf8.contains(UInt8(ascii: "\n")) else { return line }
      return "[\n" + items.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { "\(inner)\(JSONTree.quoted($0.name)): \($0.value.written(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONWriter(capacity: text.utf8.count + 2)
    json.string(text)
    return json.finish().withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
