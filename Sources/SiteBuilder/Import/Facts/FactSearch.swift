/// Looks for what a document says of itself: labels in bold or at its head, tables of two columns, and short sections
/// that have a label for a heading.
struct FactSearch {
  private let words: ImportWords

  init(_ words: ImportWords) { self.words = words }

  /// Every labelled value, in the document's order.
  func facts(in document: ImportSection) -> [Fact] {
    let isHead = document.mark == .top
    return facts(in: document, isHead: isHead).sorted { $0.line < $1.line }
  }

  private func facts(in section: ImportSection, isHead: Bool) -> [Fact] {
    if section.mark != .top,
      words.isTalk(section.name) || words.isTimeline(section.name) || words.isItems(section.name)
    {
      return []
    }
    var facts: [Fact] = []
    if let fact = titled(section) { facts.append(fact) }
    for block in section.blocks {
      switch block.kind {
      case .paragraph: facts += lines(of: block, isHead: isHead)
      case .list where isHead:
        for item in block.children {
          if item.children.count == 1, let first = item.children.first, first.kind == .paragraph {
            facts += lines(of: first, isHead: true)
          }
        }
      case .table where isHead: facts += rows(of: block)
      default: break
      }
    }
    for (index, child) in section.sections.enumerated() {
      // The head of a document goes on below its first heading, and ends at the next.
      let isFirst = isHead && index == 0 && child.mark == .heading(level: 1)
      facts += self.facts(in: child, isHead: isFirst || isHead && child.mark == .label)
    }
    return facts
  }

  /// A section whose heading is a label and that is one paragraph, or a label of a list with its text behind it.
  private func titled(_ section: ImportSection) -> Fact? {
    guard section.mark != .top, let label = words.label(section.name), let lines = section.titleLines else {
      return nil
    }
    if !section.lead.isBlank, section.blocks.isEmpty {
      return Fact(label: label, value: section.lead, line: lines.lowerBound, lines: Set(lines))
    }
    let blocks = section.blocks.filter { $0.kind != .html }
    guard section.lead.isBlank, section.sections.isEmpty, blocks.count == 1, let block = blocks.first,
      block.kind == .paragraph
    else { return nil }
    return Fact(
      label: label,
      value: InlineText(of: block),
      line: block.lines.lowerBound,
      lines: Set(block.lines)
    )
  }

  /// Lines such as `**Severity**: SEV1`, and without the bold at the head of a document.
  private func lines(of block: MarkdownNode, isHead: Bool) -> [Fact] {
    let lines = InlineText(of: block).sourceLines
    var facts: [Fact] = []
    for (index, line) in lines.enumerated() {
      let number = line.runs.first?.line ?? block.lines.lowerBound + index
      guard let (label, length) = label(line, isHead: isHead) else {
        // A line without a label goes on with the one above, which is no fact of one line then.
        if let last = facts.last, last.line == number - 1, !line.isBlank, !isLabelled(line) {
          facts.removeLast()
        }
        continue
      }
      let value = line.dropping(first: length)
      if !value.isBlank { facts.append(Fact(label: label, value: value, line: number, lines: [number])) }
    }
    // A wrapped paragraph behind a label is a text of several lines.
    if facts.isEmpty, lines.count > 1, let first = lines.first,
      let (label, length) = label(first, isHead: isHead),
      label == .impact || label == .summary
    {
      let value = InlineText(of: block).dropping(first: length)
      return [Fact(label: label, value: value, line: block.lines.lowerBound, lines: Set(block.lines))]
    }
    return facts
  }

  /// Whether a line begins with a label, known or not.
  private func isLabelled(_ line: InlineText) -> Bool {
    let characters = line.characters
    guard let colon = characters.prefix(40).firstIndex(of: ":") else { return false }
    return (1...4).contains(characters[..<colon].split(separator: " ").count)
  }

  private func label(_ line: InlineText, isHead: Bool) -> (FactLabel, Int)? {
    if let (bold, length) = Outline.boldLabel(line) { return words.label(bold.line).map { ($0, length) } }
    let characters = line.characters
    guard isHead else { return nil }
    if let colon = characters.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) {
      guard let label = words.label(String(characters[..<colon])) else { return nil }
      return (label, characters[(colon + 1)...].firstIndex { !$0.isWhitespace } ?? characters.count)
    }
    // `By Maria Okafor`
    var scanner = TextScanner(characters)
    guard let by = scanner.word(), words.label(by) == .author, characters.count < 60 else { return nil }
    scanner.skipSpaces()
    return scanner.peek()?.isUppercase == true ? (.author, scanner.index) : nil
  }

  /// A table of two columns, the first of which is a label.
  private func rows(of table: MarkdownNode) -> [Fact] {
    let facts = table.children.compactMap { row -> Fact? in
      let cells = row.children.map { InlineText(of: $0) }
      guard cells.count == 2, let label = words.label(cells[0].line), !cells[1].isBlank else { return nil }
      return Fact(label: label, value: cells[1], line: row.lines.lowerBound, lines: Set(row.lines))
    }
    // A table of other things may have a row that looks like one.
    return facts.count * 2 >= table.children.count ? facts : []
  }
}
