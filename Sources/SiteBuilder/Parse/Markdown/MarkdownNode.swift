/// A piece of a Markdown text as libcmark-gfm reads it: a block or a part of a line, with all that it holds.
struct MarkdownNode: Sendable {
  /// What it is.
  enum Kind: Equatable, Sendable {
    case document, quote, list, item, task(isDone: Bool), codeBlock, html, paragraph, heading(level: Int),
      rule
    case table, row(isHeader: Bool), cell, footnote
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, strikethrough, link, image, other
  }

  let kind: Kind
  /// The text of what holds no other pieces: of a text, of code, of raw HTML. Empty elsewhere.
  let literal: String
  /// The address of a link or an image. Empty elsewhere.
  let url: String
  /// The lines it stands on, from 1, in the text that was parsed. A part of a line has the one it begins on.
  let lines: ClosedRange<Int>
  let children: [MarkdownNode]
  /// The number that a list begins with; nil for bullets and for what is no list.
  var start: Int?

  /// Whether it is a list with numbers.
  var isOrdered: Bool { start != nil }

  /// Whether it is an item of a list, a task or not.
  var isItem: Bool {
    switch kind {
    case .item, .task: true
    default: false
    }
  }

  /// The pieces of this kind in it, at any depth, in their order.
  func all(_ isWanted: (MarkdownNode) -> Bool) -> [MarkdownNode] {
    (isWanted(self) ? [self] : []) + children.flatMap { $0.all(isWanted) }
  }
}
