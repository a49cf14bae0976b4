internal import PostmortemCore

/// Where a document has its title.
extension DocumentReading {
  /// The title as it stands in the front matter or in the first heading.
  func writtenTitle(_ old: OldDocument, _ outline: ImportSection) -> Found<String>? {
    let first = firstHeading(outline)
    if let first, let line = first.titleLines?.lowerBound {
      let text = first.name
      if case .heading(level: 1) = first.mark { return Found(value: text, line: line + old.linesAbove) }
      if old.value("title") == nil, outline.blocks.isEmpty, !words.isSection(text) {
        return Found(value: text, line: line + old.linesAbove)
      }
    }
    guard let pair = old.node("title"), let text = pair.value.text, !text.isEmpty else { return nil }
    return Found(value: text, line: Int(pair.value.range.line))
  }

  private func firstHeading(_ outline: ImportSection) -> ImportSection? {
    outline.sections.first { $0.mark == .heading(level: 1) } ?? outline.sections.first { $0.mark != .label }
  }

  func title(_ old: OldDocument, _ written: Found<String>?, _ document: inout ImportedDocument)
    -> Found<String>
  {
    let reader = TitleReading(words)
    let own = old.node("title")?.value.text.flatMap { $0.isEmpty ? nil : $0 }
    guard
      let written = own.map({ Found(value: $0, line: Int(old.node("title")?.value.range.line ?? 1)) })
        ?? written
    else {
      let bare = TitleReading(words).title(String(old.words)).replacing("-", with: " ")
      let name = bare.split(separator: " ").joined(separator: " ")
      return Found(value: name, line: nil, doubts: ["this is the file's name; the document has no title"])
    }
    let title = reader.title(written.value)
    // The page has its title already.
    for section in [firstHeading(document.outline)].compactMap({ $0 }) {
      guard let lines = section.titleLines,
        reader.title(section.name) == title || section.name == written.value
      else {
        continue
      }
      document.movedLines.formUnion(lines)
    }
    return Found(value: title, line: written.line)
  }
}
