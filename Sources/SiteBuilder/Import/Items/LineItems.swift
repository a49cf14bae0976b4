/// Paragraphs that ask for something, or lines of one that each do: they begin with the verb of a request and end with a
/// full stop.
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
    blocks.filter { $0.kind == .paragraph }.flatMap { block -> [ReadItem] in
      let text = InlineText(of: block)
      let lines = text.sourceLines.enumerated().map { index, line in
        (line, line.runs.first?.line ?? block.lines.lowerBound + index)
      }
      if lines.allSatisfy({ isRequest($0.0) }) {
        return lines.compactMap { marks.item($0.0, line: $0.1, lines: [$0.1]) }
      }
      // A request that goes on over several lines.
      guard isRequest(text), text.line.count < 300 else { return [] }
      return marks.item(text, line: block.lines.lowerBound, lines: Set(block.lines)).map { [$0] } ?? []
    }
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
