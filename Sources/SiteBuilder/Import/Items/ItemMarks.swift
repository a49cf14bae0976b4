internal import PostmortemCore

/// What the words of an action item say beside its title: whether it is done, whose it is, and where it is tracked.
struct ItemMarks {
  let words: ImportWords
  let dates: DateSearch

  init(_ words: ImportWords) {
    self.words = words
    dates = DateSearch(words)
  }

  /// The item that a text says; nil where it says none, as `-` and `N/A` do.
  func item(_ text: InlineText, line: Int, lines: Set<Int>) -> ReadItem? {
    var item = ReadItem(title: text, line: line, lines: lines)
    item.hasMore = text.hasImage || text.hasHTML
    takeState(&item)
    takeLabelled(&item)
    takeMention(&item)
    ItemLinks.take(&item)
    // `DONE in #512` has lost its number to the link.
    for end in ["DONE in", "DONE"] where item.title.plain.hasSuffix(end) {
      item.title = item.title.part(0..<item.title.characters.count - end.count)
    }
    let said = ImportWords.words(of: item.title.line)
    guard !said.isEmpty || !item.links.isEmpty, !ItemMarks.nothing.contains(said) else { return nil }
    if said.allSatisfy({ $0.isNumber || $0 == " " }) {
      item.doubts.append("no more is said of this item than where it is tracked")
    }
    return item
  }

  /// What people write where there is nothing to write.
  private static let nothing: Set<String> = [
    "none", "n a", "na", "tbd", "tbc", "nothing", "keine", "aucune", "ninguna", "ingen", "なし", "todo", "-",
    "etc",
  ]

  /// Check marks, `DONE:` in front, `(done)` behind, and what is struck through.
  private func takeState(_ item: inout ReadItem) {
    if item.title.isStruck {
      item.state = .done
      item.doubts.append("this is struck through: done, or given up?")
    }
    let characters = item.title.characters
    let marks = characters.indices.filter {
      "✔✅☑✓".unicodeScalars.contains(characters[$0].unicodeScalars.first ?? " ")
    }
    if let first = marks.first,
      item.title.line.hasPrefix(String(characters[first])) || isLast(marks, characters)
    {
      item.state = .done
      item.title = item.title.without(marks.map { $0..<$0 + 1 })
    }
    for (range, word) in parentheses(item.title.characters).reversed() {
      let characters = item.title.characters
      let isAtEnd = characters[range.upperBound...].allSatisfy { " .\n".contains($0) }
      let isAtStart = characters[..<range.lowerBound].allSatisfy(\.isWhitespace)
      guard isAtEnd || isAtStart, let state = words.state(word) else { continue }
      item.state = state
      item.title = item.title.without([range])
    }
    takeLeadingState(&item)
    // Capitals in the midst of a text: `…, if it goes down. DONE in #512`
    if item.state == nil, item.title.plain.split(whereSeparator: { !$0.isLetter }).contains("DONE") {
      item.state = .done
    }
  }

  private func isLast(_ marks: [Int], _ characters: [Character]) -> Bool {
    guard let last = marks.last else { return false }
    return characters[(last + 1)...].allSatisfy { $0.isWhitespace || $0 == "." }
  }

  /// `DONE: …`, `[Done] …`, `Done - …`
  private func takeLeadingState(_ item: inout ReadItem) {
    let characters = item.title.characters
    var scanner = TextScanner(characters)
    let isInBrackets = scanner.skip("[")
    let start = scanner.index
    var end = start
    while end < characters.count, end < start + 16, !"]:-–—".contains(characters[end]) { end += 1 }
    guard end < characters.count, end > start, (characters[end] == "]") == isInBrackets,
      let state = words.state(String(characters[start..<end]))
    else { return }
    scanner.index = end + 1
    while scanner.skip(":-–— ") {}
    item.state = state
    item.title = item.title.dropping(first: scanner.index)
  }

  /// What stands in parentheses, with these around it.
  func parentheses(_ characters: [Character]) -> [(Range<Int>, String)] {
    var result: [(Range<Int>, String)] = []
    var open: Int?
    for (index, character) in characters.enumerated() {
      if "([".contains(character) { open = index }
      if ")]".contains(character), let start = open {
        result.append((start..<index + 1, String(characters[start + 1..<index])))
        open = nil
      }
    }
    return result
  }

  /// `@maria` at the beginning or the end is the one who does it.
  private func takeMention(_ item: inout ReadItem) {
    guard item.owner == nil else { return }
    let characters = item.title.characters
    let mentions = characters.indices.filter {
      characters[$0] == "@" && ($0 == 0 || " (-–—:[".contains(characters[$0 - 1]))
    }
    guard mentions.count == 1, let start = mentions.first else { return }
    let end =
      characters[(start + 1)...].firstIndex { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }
      ?? characters.count
    guard end > start + 1 else { return }
    let isFirst = characters[..<start].allSatisfy { " ([".contains($0) }
    let isLast = characters[end...].allSatisfy { " ).]:".contains($0) }
    let behind = characters[end...].first { $0 != " " }
    guard isLast || isFirst && behind.map({ ":-–—)]".contains($0) }) == true else { return }
    item.owner = String(characters[start..<end])
    var from = start
    var to = end
    if isFirst {
      from = 0
      while to < characters.count, " :-–—)]".contains(characters[to]) { to += 1 }
    } else {
      while from > 0, " (-–—[".contains(characters[from - 1]) { from -= 1 }
      while to < characters.count, ")]".contains(characters[to]) { to += 1 }
    }
    item.title = item.title.without([from..<to])
  }
}
