internal import PostmortemCore

/// The text of a document, for changing one of its action items.
struct ItemText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text with these keys of an item written, and the first line that is another; all else stays, byte for byte.
  ///
  /// - Parameters:
  ///   - values: the keys, and what is written for each.
  ///   - id: where the item's id is written.
  /// - Returns: nil where the item is written in a way that can't be changed by itself.
  func setting(_ values: [(key: ActionItemParser.Key, value: WrittenValue)], ofItemWithIDAt id: SourceRange)
    -> (bytes: [UInt8], line: Int)?
  {
    guard let item = item(withIDAt: id), let repair = item.repair(setting: values) else { return nil }
    var text = EditedText(bytes)
    let (changed, done) = text.applying([repair])
    guard !done.isEmpty, let line = repair.edits.map(\.range.line).min() else { return nil }
    return (changed, Int(line))
  }

  private func item(withIDAt id: SourceRange) -> KeyedValues<ActionItemParser.Key>? {
    // What is wrong with the document was found when it was read first.
    var findings = Findings(file: "")
    guard let text = TextCheck.text(of: bytes, &findings), let parts = FrontMatter(of: text, &findings),
      let root = YAMLLoader.load(parts.yaml, linesAbove: parts.linesAboveYAML, &findings),
      let fields = KeyedValues<DocumentParser.Key>(root, "a postmortem", &findings)
    else { return nil }
    for node in fields.node(.action_items)?.items ?? [] {
      let item = KeyedValues<ActionItemParser.Key>(node, "an action item", &findings)
      if let item, item.node(.id)?.range == id { return item }
    }
    return nil
  }
}
