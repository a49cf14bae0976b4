/// Paragraphs that a label says to be an action item each.
///
/// ```markdown
/// **Action:** Move the quota out of the code. **Owner:** Maria
///
/// AI-2: Alert on full disks
/// ```
struct ParagraphItems: ItemReader {
  static let name = "labelled paragraphs"

  private let words: ImportWords
  private let marks: ItemMarks

  init(_ words: ImportWords) {
    self.words = words
    marks = ItemMarks(words)
  }

  func read(_ blocks: [MarkdownNode]) -> [ReadItem] {
    blocks.filter { $0.kind == .paragraph }.compactMap { block in
      let text = InlineText(of: block)
      guard let length = label(text.characters) else { return nil }
      return marks.item(text.dropping(first: length), line: block.lines.lowerBound, lines: Set(block.lines))
    }
  }

  /// How many characters the label takes with its colon; nil where there is none.
  private func label(_ text: [Character]) -> Int? {
    guard let colon = text.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let said = ImportWords.words(String(text[..<colon])).filter { !$0.allSatisfy(\.isNumber) }
    let isItem = said == ["ai"] || words.columns(said.joined(separator: " ")).contains(.item)
    guard isItem, text[..<colon].last?.isNumber == true || said.joined().count > 1 else { return nil }
    var end = colon + 1
    while end < text.count, text[end].isWhitespace { end += 1 }
    return end
  }
}
