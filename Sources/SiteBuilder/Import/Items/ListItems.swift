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
    let lists = blocks.filter { $0.kind == .list }
    // Bullets between the numbers of a numbered list are the details of what stands above them.
    let hasBoth = lists.contains(where: \.isOrdered) && lists.contains { !$0.isOrdered }
    guard hasBoth, let first = lists.first, first.isOrdered else {
      return lists.flatMap(\.children).compactMap(item)
    }
    return lists.filter(\.isOrdered).flatMap(\.children).compactMap(item).map { item in
      var item = item
      item.hasMore = true
      return item
    }
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
