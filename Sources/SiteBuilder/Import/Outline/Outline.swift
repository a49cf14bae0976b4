/// Turns the blocks of a document into sections, by its headings and by the labels that do their work.
struct Outline {
  let words: ImportWords

  /// The document as a section that holds the others.
  func section(_ document: MarkdownNode) -> ImportSection {
    var top = ImportSection(mark: .top, title: InlineText(), titleLines: nil)
    var rest = document.children[...]
    fill(&top, from: &rest, level: 0)
    return adopting(top)
  }

  private func fill(_ section: inout ImportSection, from rest: inout ArraySlice<MarkdownNode>, level: Int) {
    var own: [MarkdownNode] = []
    while let node = rest.first {
      if case .heading(let next) = node.kind {
        guard next > level else { break }
        rest.removeFirst()
        var child = ImportSection(
          mark: .heading(level: next),
          title: InlineText(of: node),
          titleLines: node.lines
        )
        fill(&child, from: &rest, level: next)
        section.sections.append(child)
      } else {
        own.append(node)
        rest.removeFirst()
      }
    }
    let (blocks, labelled) = split(own)
    section.blocks = blocks
    section.sections = labelled + section.sections
  }

  /// What stands before the first label, and the sections that labels begin.
  private func split(_ blocks: [MarkdownNode]) -> ([MarkdownNode], [ImportSection]) {
    var before: [MarkdownNode] = []
    var sections: [ImportSection] = []
    func put(_ node: MarkdownNode) {
      if sections.isEmpty { before.append(node) } else { sections[sections.count - 1].blocks.append(node) }
    }
    for block in blocks {
      if block.kind == .paragraph, let label = label(block) {
        sections.append(label)
      } else if block.kind == .list, isOfLabels(block) {
        for item in block.children {
          if let label = label(item) { sections.append(label) } else { put(list(of: item)) }
        }
      } else {
        put(block)
      }
    }
    return (before, sections)
  }

  /// Whether a list is of labels: one of its items is a label that documents have.
  private func isOfLabels(_ list: MarkdownNode) -> Bool {
    list.children.contains { label($0) != nil }
  }

  /// The section that a paragraph or an item of a list begins with a label in bold, if it is one that documents have.
  private func label(_ node: MarkdownNode) -> ImportSection? {
    let isItem = node.kind == .item
    guard let paragraph = isItem ? node.children.first : node, paragraph.kind == .paragraph else {
      return nil
    }
    let text = InlineText(of: paragraph)
    guard let (label, length) = Outline.boldLabel(text), words.isSection(label.line) else { return nil }
    let lead = text.dropping(first: length)
    // A label with a sentence behind it is a fact; only where a section's own text stands there it is one of these.
    if !isItem && !lead.isBlank && !words.isTimeline(label.line) && !words.isItems(label.line) { return nil }
    return ImportSection(
      mark: .label,
      title: label,
      titleLines: paragraph.lines
        .lowerBound...(isItem ? paragraph.lines.upperBound : paragraph.lines.upperBound),
      lead: lead,
      blocks: isItem ? Array(node.children.dropFirst()) : []
    )
  }

  /// The label in bold that a text begins with, and how many characters it takes with its colon.
  static func boldLabel(_ text: InlineText) -> (InlineText, Int)? {
    guard let first = text.runs.first, first.style.contains(.strong) else { return nil }
    let bold = text.runs.prefix { $0.style.contains(.strong) && !$0.isImage }.reduce(0) { $0 + $1.text.count }
    let characters = text.characters
    let label = characters[..<bold]
    var scanner = TextScanner(characters, at: bold)
    let hasColonInside = label.last(where: { !$0.isWhitespace }) == ":"
    scanner.skipSpaces()
    let hasColon = scanner.skip(":：") || hasColonInside
    scanner.skipSpaces()
    guard hasColon || scanner.isAtEnd || scanner.peek()?.isNewline == true else { return nil }
    let end = label.lastIndex { !$0.isWhitespace && $0 != ":" && $0 != "：" }.map { $0 + 1 } ?? 0
    return end > 0 ? (text.part(0..<end), scanner.index) : nil
  }

  /// An item that is no label, as the list it would be alone.
  private func list(of item: MarkdownNode) -> MarkdownNode {
    MarkdownNode(kind: .list, literal: "", url: "", lines: item.lines, children: [item])
  }

  /// Sections whose headings are dates and that stand beside a timeline, as its parts: some authors give the days
  /// headings of the timeline's own level.
  private func adopting(_ section: ImportSection) -> ImportSection {
    var result = section
    result.sections = []
    for child in section.sections.map(adopting) {
      if let last = result.sections.last, words.isTimeline(last.name), isDate(child.name) {
        result.sections[result.sections.count - 1].sections.append(child)
      } else {
        result.sections.append(child)
      }
    }
    return result
  }

  private func isDate(_ name: String) -> Bool {
    guard let moment = MomentReader(words).read(Array(name)) else { return false }
    return moment.date != nil && moment.length == name.count
  }
}
