/// The text of an entry that goes on in blocks below its first line: what of it becomes part of the note, and what stays
/// in the body.
struct EntryText {
  var note: InlineText
  var lines: Set<Int>
  var hasMore = false

  /// An entry whose first line says this.
  init(_ note: InlineText, lines: Set<Int>) {
    self.note = note
    self.lines = lines
    hasMore = note.hasImage || note.hasHTML
  }

  /// Adds a block: paragraphs, lists and quotes become text. All else stays, and all behind it, or the words between
  /// two blocks of code would be torn from them.
  mutating func add(_ block: MarkdownNode) {
    guard !hasMore else { return }
    switch block.kind {
    case .paragraph, .heading:
      let text = InlineText(of: block)
      // An image that stands in the text may hold the place of a word.
      if text.hasImage || text.hasHTML {
        hasMore = true
        return
      }
      append(text, joint: " ")
      lines.formUnion(block.lines)
    case .list:
      for (index, item) in block.children.enumerated() { add(item: item, joint: index == 0 ? " " : "; ") }
    case .quote:
      guard block.children.allSatisfy({ $0.kind == .paragraph }) else {
        hasMore = true
        return
      }
      let text = block.children.map { InlineText(of: $0) }
      guard !text.contains(where: { $0.hasImage || $0.hasHTML }) else {
        hasMore = true
        return
      }
      let line = block.lines.lowerBound
      append(InlineText(plain: "“", line: line), joint: " ")
      for (index, paragraph) in text.enumerated() { append(paragraph, joint: index == 0 ? "" : " ") }
      append(InlineText(plain: "”", line: line), joint: "")
      lines.formUnion(block.lines)
    default: hasMore = true
    }
  }

  private mutating func add(item: MarkdownNode, joint: String) {
    for (index, child) in item.children.enumerated() {
      if child.kind == .paragraph, index == 0 {
        let text = InlineText(of: child)
        if text.hasImage || text.hasHTML {
          hasMore = true
        } else {
          append(text, joint: joint)
          lines.formUnion(child.lines)
        }
      } else if !hasMore {
        add(child)
      }
    }
  }

  private mutating func append(_ text: InlineText, joint: String) {
    guard !text.isBlank else { return }
    var joint = joint
    // A list behind `Run:` needs no more than a space, and one behind a sentence none but a full stop.
    if joint == " ", let last = note.line.last, last.isLetter || last.isNumber || last == ")" { joint = ". " }
    if note.isBlank { joint = "" }
    if joint == "; ", let last = note.line.last, ".;:!?".contains(last) { joint = " " }
    note = note + InlineText(plain: joint, line: text.runs.first?.line ?? 1) + text
  }
}
