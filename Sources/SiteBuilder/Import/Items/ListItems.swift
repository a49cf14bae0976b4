/// Lists, of tasks or not, bulleted or numbered. What is nested in an item is its detail and stays in the body.
///
/// ```markdown
/// - [ ] Write down how to restore the volume (@maria, https://git.acme.example/issues/12)
/// - [x] Alert on full disks
/// 1. Pin the version of the driver. ✔️
/// ```
struct ListItems: ItemReader {
  static let name = "list"

  private let marks: ItemMarks

  init(_ words: ImportWords) { marks = ItemMarks(words) }

  func read(_ blocks: [MarkdownNode]) -> [ReadItem] {
    blocks.filter { $0.kind == .list }.flatMap(\.children).compactMap(item)
  }

  private func item(_ node: MarkdownNode) -> ReadItem? {
    guard let first = node.children.first, first.kind == .paragraph,
      var item = marks.item(InlineText(of: first), line: first.lines.lowerBound, lines: Set(first.lines))
    else { return nil }
    if case .task(let isDone) = node.kind {
      item.state = isDone ? .done : item.state ?? .open
    }
    if node.children.count > 1 { item.hasMore = true }
    return item
  }
}
