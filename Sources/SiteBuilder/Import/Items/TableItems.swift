/// Tables with a column of what is to be done, and perhaps of who, until when, how far, how pressing and where.
///
/// ```markdown
/// | Action item                | Owner | Due        | Status |
/// |----------------------------|-------|------------|--------|
/// | Plan how to deploy changes | Maria | 2026-04-10 | Done   |
/// ```
struct TableItems: ItemReader {
  static let name = "table"

  private let words: ImportWords
  private let marks: ItemMarks

  init(_ words: ImportWords) {
    self.words = words
    marks = ItemMarks(words)
  }

  func read(_ blocks: [MarkdownNode]) -> [ReadItem] { blocks.filter { $0.kind == .table }.flatMap(read) }

  private func read(_ table: MarkdownNode) -> [ReadItem] {
    let heads =
      table.children.first { $0.kind == .row(isHeader: true) }?.children.map { InlineText(of: $0).line } ?? []
    let rows = table.children.filter { $0.kind == .row(isHeader: false) }
    var columns: [ImportColumn: Int] = [:]
    for wanted in [ImportColumn.item, .owner, .due, .state, .priority, .tracker, .kind, .number] {
      columns[wanted] = heads.indices.first { index in
        words.columns(heads[index]).contains(wanted) && !columns.values.contains(index)
      }
    }
    guard let title = columns[.item] else { return [] }
    return rows.compactMap { row in
      let cells = row.children.map { InlineText(of: $0) }
      guard cells.indices.contains(title),
        var item = marks.item(cells[title], line: row.lines.lowerBound, lines: Set(row.lines))
      else { return nil }
      fill(&item, from: cells, columns)
      let known = Set(columns.values)
      if cells.indices.contains(where: { !known.contains($0) && !cells[$0].isBlank }) { item.hasMore = true }
      return item
    }
  }

  private func fill(_ item: inout ReadItem, from cells: [InlineText], _ columns: [ImportColumn: Int]) {
    func cell(_ column: ImportColumn) -> InlineText? {
      columns[column].flatMap { cells.indices.contains($0) && !cells[$0].isBlank ? cells[$0] : nil }
    }
    if let owner = cell(.owner)?.line,
      !["-", "–", "—", "?", "tbd", "n/a", "none"].contains(owner.lowercased())
    {
      item.owner = owner
    }
    if let due = cell(.due) {
      item.due = DateSearch(words).first(in: due.characters)
      if item.due == nil { item.doubts.append("due is \"\(due.line)\"") }
    }
    if let state = cell(.state) {
      let done = state.characters.contains { "✔✅☑✓".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
      item.state = done ? .done : words.state(state.line) ?? item.state
      if !done, words.state(state.line) == nil { item.doubts.append("its state is \"\(state.line)\"") }
    }
    if let kind = cell(.kind) {
      item.kind = words.kind(kind.line)
      if item.kind == nil { item.hasMore = true }
    }
    item.priority = cell(.priority)?.line ?? item.priority
    if let tracker = cell(.tracker) {
      let urls = tracker.urls
      item.links += urls.filter { $0.hasPrefix("http") && !item.links.contains($0) }
      // `OPS-4812` is known to those who have the tracker, and no address.
      if urls.isEmpty { item.hasMore = true }
    }
  }
}
