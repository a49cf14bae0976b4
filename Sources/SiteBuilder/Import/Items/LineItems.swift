/// Lines of a paragraph that each ask for something: they begin with the verb of a request and end with a full stop.
///
/// ```markdown
/// Hire a second administrator.
/// Add a message that tells what a plot costs.
/// ```
struct LineItems: ItemReader {
  static let name = "lines"

  private let words: ImportWords
  private let marks: ItemMarks

  init(_ words: ImportWords) {
    self.words = words
    marks = ItemMarks(words)
  }

  func read(_ blocks: [MarkdownNode]) -> [ReadItem] {
    // A sentence alone may as well tell what was done.
    let lines = blocks.filter { $0.kind == .paragraph }.flatMap { block in
      InlineText(of: block).sourceLines.enumerated().map { index, line in
        (line, line.runs.first?.line ?? block.lines.lowerBound + index)
      }
    }
    guard lines.count > 1, lines.allSatisfy({ isRequest($0.0) }) else { return [] }
    return lines.compactMap { marks.item($0.0, line: $0.1, lines: [$0.1]) }
  }

  private func isRequest(_ line: InlineText) -> Bool {
    let text = line.line
    guard let first = text.first, first.isUppercase || first.isNumber, ".!)".contains(text.last ?? " ") else {
      return false
    }
    let said = ImportWords.words(text).drop { $0.allSatisfy(\.isNumber) }
    return said.first.map(words.requests.contains) ?? false
  }
}
