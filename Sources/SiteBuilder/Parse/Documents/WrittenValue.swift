internal import PostmortemCore

/// What a key of a document is given.
enum WrittenValue {
  /// A single value, in quotes where it needs them.
  case text(String)
  /// One more group of keys, at the end of a list of such.
  case entry([(key: String, value: String)])

  /// The value as it stands behind its key where nothing else does.
  fileprivate var text: String {
    switch self {
    case .text(let text): YAMLScalar.text(text)
    case .entry: "[\(entryText)]"
    }
  }

  /// An entry between braces.
  fileprivate var entryText: String {
    guard case .entry(let pairs) = self else { return "" }
    return "{" + pairs.map { "\($0.key): \(YAMLScalar.text($0.value))" }.joined(separator: ", ") + "}"
  }
}

extension KeyedValues {
  /// Writes values for keys: in place of those that stand there, behind keys without any, and as new keys below the
  /// nearest one of the group in the format's order. All else stays.
  ///
  /// - Returns: nil where what stands there can't be replaced by itself: a text of several lines, or a value of another
  ///   kind.
  func repair(setting values: [(key: Key, value: WrittenValue)]) -> Repair? {
    var edits: [TextEdit] = []
    let pairs = group.pairs ?? []
    for key in Key.allCases {
      guard let value = values.first(where: { $0.key == key })?.value else { continue }
      let edit: TextEdit?
      if let pair = pairs.first(where: { $0.key.value == key.name }) {
        edit = self.edit(of: pair, to: value)
      } else {
        edit = addition(of: key, value, among: pairs)
      }
      guard let edit else { return nil }
      edits.join(edit)
    }
    return edits.isEmpty ? nil : Repair(edits)
  }

  /// Another value for a key that is there.
  private func edit(of pair: YAMLNode.Pair, to value: WrittenValue) -> TextEdit? {
    let node = pair.value
    guard node.isWritten else {
      // Between braces what is empty stands before the comma, and on a line right behind the colon.
      let hasSpace =
        group.isInBraces && node.range.column > pair.key.range.column + pair.key.range.length + 1
      return .insert((hasSpace ? "" : " ") + value.text, before: node.range)
    }
    switch (value, node.content) {
    case (.text(let text), .scalar(let old)):
      guard let whole = node.line else { return nil }
      return Repair(Located(old, at: node.range), as: text)?.edits.first ?? .replace(whole, with: value.text)
    case (.entry, .sequence(let items)):
      guard let last = items.last else { return node.line.map { .replace($0, with: value.text) } }
      if node.isInBraces { return .insert(", " + value.entryText, before: last.end.range) }
      return .insert(indent(node.range) + "- \(value.entryText)\n", before: last.lineBelow)
    default: return nil
    }
  }

  /// A key that is not there, with its value.
  private func addition(of key: Key, _ value: WrittenValue, among pairs: [YAMLNode.Pair]) -> TextEdit? {
    let above = Key.allCases.prefix { $0 != key }.reversed().lazy
      .compactMap { key in pairs.first { $0.key.value == key.name } }.first
    guard let above else { return pairs.first.map { front(key, value, $0.key.range) } }
    let pair = "\(key.name): \(value.text)"
    if group.isInBraces { return .insert(", " + pair, before: above.value.end.range) }
    let indent = indent(range)
    if case .entry = value {
      return .insert(
        "\(indent)\(key.name):\n\(indent)  - \(value.entryText)\n",
        before: above.value.lineBelow
      )
    }
    return .insert(indent + pair + "\n", before: above.value.lineBelow)
  }

  /// A key in front of the first one.
  private func front(_ key: Key, _ value: WrittenValue, _ first: SourceRange) -> TextEdit {
    let pair = "\(key.name): \(value.text)"
    return .insert(group.isInBraces ? pair + ", " : pair + "\n" + indent(first), before: first)
  }

  /// What stands in front of something of this column on a line of its own.
  private func indent(_ range: SourceRange) -> String {
    String(repeating: " ", count: Int(range.column) - 1)
  }
}

extension [TextEdit] {
  /// Adds an edit; one that puts text where the last one does, to that.
  fileprivate mutating func join(_ edit: TextEdit) {
    if case .insert(let text, let place) = edit, case .insert(let first, place)? = last {
      self[count - 1] = .insert(first + text, before: place)
    } else {
      append(edit)
    }
  }
}

extension YAMLNode {
  /// Whether anything stands there, be it `""`.
  fileprivate var isWritten: Bool { end.line != range.line || end.column != range.column }

  /// The whole of it, where it stands on one line.
  fileprivate var line: SourceRange? {
    guard end.line == range.line, end.column > range.column else { return nil }
    return SourceRange(
      line: Int(range.line),
      column: Int(range.column),
      length: Int(end.column - range.column)
    )
  }

  /// The beginning of the first line that nothing of it stands on.
  fileprivate var lineBelow: SourceRange {
    let isAtStart = end.column == 1 && end.line > range.line
    return SourceRange(line: Int(end.line) + (isAtStart ? 0 : 1), column: 1)
  }
}

extension YAMLNode.Place {
  fileprivate var range: SourceRange { SourceRange(line: Int(line), column: Int(column)) }
}
