/// A part of an old document: what stands under a heading, or behind a label in bold that does a heading's work.
struct ImportSection: Sendable {
  /// What makes it a section.
  enum Mark: Equatable, Sendable {
    /// The document itself.
    case top
    case heading(level: Int)
    /// `**Timeline:**` as a paragraph, or `- **Context**:` as an item of a list.
    case label
  }

  let mark: Mark
  /// Its heading or label; empty for the document itself.
  let title: InlineText
  /// The lines of its heading or label; nil for the document itself.
  let titleLines: ClosedRange<Int>?
  /// What stands behind a label on its line.
  var lead = InlineText()
  /// What stands in it before its first sub-section.
  var blocks: [MarkdownNode] = []
  var sections: [ImportSection] = []

  /// Its heading as text.
  var name: String { title.line }

  /// Whether it is the document, or what its first heading holds: its name is the incident's, and says nothing of what
  /// kind of section it is.
  var isTop: Bool { mark == .top || mark == .heading(level: 1) && sections.count > 1 }

  /// Whether it is what people said, where times stand that are no timeline.
  func isTalk(_ words: ImportWords) -> Bool { !isTop && words.isTalk(name) && !words.isTimeline(name) }

  /// It and all sections below it, in their order.
  var all: [ImportSection] { [self] + sections.flatMap(\.all) }

  /// What it holds at any depth, in order.
  var allBlocks: [MarkdownNode] { blocks + sections.flatMap(\.allBlocks) }

  /// Whether a line is its own.
  func holds(line: Int) -> Bool {
    (titleLines?.lowerBound ?? 1)...max(lastLine, titleLines?.lowerBound ?? 1) ~= line
  }

  /// The last line of it.
  var lastLine: Int {
    ([titleLines?.upperBound ?? 0] + blocks.map(\.lines.upperBound) + sections.map(\.lastLine)).max() ?? 0
  }
}
