internal import PostmortemCore

/// Looks for the action items of a document under the headings that mean them, and lets the best reader of each section
/// read it.
struct ItemSearch {
  private let words: ImportWords
  private let readers: [any ItemReader]

  init(_ words: ImportWords) {
    self.words = words
    readers = ItemSearch.forms.map { $0.init(words) }
  }

  /// Every form that is known. A new one is a file beside the others, and its name here.
  private static var forms: [any ItemReader.Type] {
    [
      TableItems.self, ListItems.self, ParagraphItems.self, LineItems.self,
    ]
  }

  /// The action items in a document, in its order.
  func items(in document: ImportSection) -> [ReadItem] {
    search(document, isItems: false)
  }

  private func search(_ section: ImportSection, isItems: Bool) -> [ReadItem] {
    let isNone = !section.isTop && words.isNoItems(section.name)
    if isNone || !section.isTop && words.isTimeline(section.name)
      || section.isTalk(words) && !isItems
    {
      return []
    }
    let isNamed = !section.isTop && words.isItems(section.name)
    // A label below action items is of something else: `**Summary:**`.
    let isHere = isNamed || isItems && section.mark != .label && !words.isSection(section.name)
    var found = isHere ? read(section) : []
    for child in section.sections { found += search(child, isItems: isHere) }
    return found.map { item in
      var item = item
      guard isHere, !section.isTop else { return item }
      item.kind = item.kind ?? words.kind(section.name)
      if item.state == nil { item.state = state(of: section.name) }
      return item
    }
  }

  private func read(_ section: ImportSection) -> [ReadItem] {
    let readings = readers.map { $0.read(section.blocks) }
    var best = readings.max { $0.count < $1.count } ?? []
    // What stands behind the label is the item where nothing is below it.
    if best.isEmpty, !section.lead.isBlank, section.blocks.isEmpty, let lines = section.titleLines,
      let item = ItemMarks(words).item(section.lead, line: lines.lowerBound, lines: Set(lines)),
      ImportWords.words(item.title.line).first.map(words.requests.contains) == true
    {
      best = [item]
    }
    return best
  }

  /// `Immediate actions (completed)`
  private func state(of heading: String) -> WrittenState? {
    guard let open = heading.firstIndex(of: "("), let close = heading.lastIndex(of: ")"), open < close else {
      return nil
    }
    return words.state(String(heading[heading.index(after: open)..<close]))
  }
}
