internal import PostmortemCore

/// Lines of YAML in the making.
struct YAMLText {
  private(set) var lines: [String] = []

  /// A key with its value, and a comment for each doubt: the first behind it, the others above.
  mutating func pair(_ key: String, _ value: String, indent: Int = 0, doubts: [String] = []) {
    let space = String(repeating: " ", count: indent)
    for doubt in doubts.dropFirst() { lines.append(space + YAMLText.comment(doubt)) }
    lines.append("\(space)\(key): \(value)" + (doubts.first.map { "  " + YAMLText.comment($0) } ?? ""))
  }

  /// A line as it is.
  mutating func line(_ text: String) { lines.append(text) }

  /// A value of another tool's front matter, below a key.
  mutating func node(_ key: String, _ node: YAMLNode, indent: Int) {
    let space = String(repeating: " ", count: indent)
    lines.append(space + YAMLScalar.text(key) + ":" + YAMLText.inline(node))
  }

  /// The comment that a doubt is told in.
  static func comment(_ doubt: String) -> String { "# import: \(doubt.visible)" }

  /// A list of texts on a line.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(YAMLScalar.text).joined(separator: ", ") + "]"
  }

  /// A value on one line, with a space in front where there is one.
  private static func inline(_ node: YAMLNode) -> String {
    let text = flow(node)
    return text.isEmpty ? "" : " " + text
  }

  private static func flow(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text): text.isEmpty ? "" : YAMLScalar.text(text)
    case .sequence(let items): "[" + items.map { nonEmpty(flow($0)) }.joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{"
        + pairs.map { "\(YAMLScalar.text($0.key.value)): \(nonEmpty(flow($0.value)))" }.joined(
          separator: ", "
        ) + "}"
    }
  }

  private static func nonEmpty(_ text: String) -> String { text.isEmpty ? "\"\"" : text }
}
