/// Items of a list that begin with their times, bare, bold, in code, in brackets or in parentheses. An item that is a date
/// alone holds for those below it, and those nested in it.
///
/// ```markdown
/// - **16:58 UTC** - The memory of the cache is exhausted
/// - `17:02` We roll back
/// * [17:20] Errors fall (see the graph)
/// ```
struct ListTimes: TimelineReader {
  static let name = "list"

  private let moments: MomentReader

  init(_ words: ImportWords) { moments = MomentReader(words) }

  func read(_ section: ImportSection) -> [TimelineMark] {
    var marks: [TimelineMark] = []
    for block in section.blocks {
      switch block.kind {
      case .list: read(block, &marks)
      case .paragraph:
        if let date = DateLine.date(block, moments) { marks.append(date) } else { attach(block, to: &marks) }
      default: attach(block, to: &marks)
      }
    }
    return marks
  }

  private func read(_ list: MarkdownNode, _ marks: inout [TimelineMark]) {
    for item in list.children.map(ListTimes.unwrapped) {
      guard let first = item.children.first, first.kind == .paragraph else {
        attach(list: item, to: &marks)
        continue
      }
      let text = InlineText(of: first)
      guard let moment = moments.read(text.characters) else {
        attach(list: item, to: &marks)
        continue
      }
      let note = text.dropping(first: moment.length)
      if moment.clock == nil, let date = moment.date, note.isBlank {
        marks.append(.date(date, lines: first.lines))
        for block in item.children.dropFirst() {
          if block.kind == .list { read(block, &marks) } else { attach(block, to: &marks) }
        }
      } else if moment.clock != nil || moment.isSetOff || text.runs.first?.style.isEmpty == false {
        marks.append(.entry(entry(moment, note, item, first.lines, &marks)))
        for block in item.children.dropFirst() where block.kind == .list && hasTimes(block) {
          read(block, &marks)
        }
      } else {
        attach(list: item, to: &marks)
      }
    }
  }

  /// An item that begins with `14. März`, which Markdown takes for a list in it, as the paragraph that is meant.
  private static func unwrapped(_ item: MarkdownNode) -> MarkdownNode {
    guard let list = item.children.first, let number = list.start, list.children.count == 1,
      let inner = list.children.first, let first = inner.children.first, first.kind == .paragraph
    else { return item }
    let head = MarkdownNode(kind: .text, literal: "\(number). ", url: "", lines: first.lines, children: [])
    let paragraph = MarkdownNode(
      kind: .paragraph,
      literal: "",
      url: "",
      lines: first.lines,
      children: [head] + first.children
    )
    return MarkdownNode(
      kind: item.kind,
      literal: "",
      url: "",
      lines: item.lines,
      children: [paragraph] + inner.children.dropFirst() + item.children.dropFirst()
    )
  }

  private func entry(
    _ moment: WrittenMoment,
    _ note: InlineText,
    _ item: MarkdownNode,
    _ lines: ClosedRange<Int>,
    _ marks: inout [TimelineMark]
  ) -> ReadEntry {
    var text = EntryText(note, lines: Set(lines))
    for block in item.children.dropFirst() where !(block.kind == .list && hasTimes(block)) { text.add(block) }
    return ReadEntry(moment, text, line: lines.lowerBound)
  }

  /// Whether the items of a list have times of their own, so that they are entries and no details of one.
  private func hasTimes(_ list: MarkdownNode) -> Bool {
    guard !list.children.isEmpty else { return false }
    let timed = list.children.filter { item in
      guard let first = item.children.first, first.kind == .paragraph else { return false }
      return moments.read(InlineText(of: first).characters)?.clock != nil
    }
    return timed.count * 2 > list.children.count
  }

  /// What stands between entries belongs to the one before.
  private func attach(_ block: MarkdownNode, to marks: inout [TimelineMark]) {
    marks.changeLast { entry in
      var text = EntryText(entry.note, lines: entry.lines)
      text.hasMore = entry.hasMore
      // A paragraph between entries may be about all of them, so it stays where it is.
      if block.kind == .paragraph { text.hasMore = true } else { text.add(block) }
      (entry.note, entry.lines, entry.hasMore) = (text.note, text.lines, text.hasMore)
    }
  }

  private func attach(list item: MarkdownNode, to marks: inout [TimelineMark]) {
    attach(MarkdownNode(kind: .list, literal: "", url: "", lines: item.lines, children: [item]), to: &marks)
  }
}

extension [TimelineMark] {
  /// Changes the last entry, where the last mark is one.
  mutating func changeLast(_ change: (inout ReadEntry) -> Void) {
    guard case .entry(var entry)? = last else { return }
    change(&entry)
    self[count - 1] = .entry(entry)
  }
}

/// A paragraph or a heading that is a date and no more.
enum DateLine {
  static func date(_ block: MarkdownNode, _ moments: MomentReader) -> TimelineMark? {
    let text = InlineText(of: block)
    guard let moment = moments.read(text.characters), moment.clock == nil, let date = moment.date,
      text.dropping(first: moment.length).isBlank
    else { return nil }
    return .date(date, lines: block.lines)
  }
}
