/// A name in brackets that stands for what should be written: `<Link to the dashboard>`, `[insert date]`.
enum Placeholder {
  /// What every document holds that has one.
  static let signs = ["[", "<"].flatMap { bracket in
    TemplateText.names.union(TemplateText.beginnings).sorted().map { bracket + $0 }
  }

  /// Whether the words between two brackets are one.
  static func isMeant(by words: [Word]) -> Bool {
    guard let first = words.first?.text else { return false }
    let isEditorial = words.contains { ["omitted", "redacted", "removed", "withheld"].contains($0.text) }
    if isEditorial { return false }
    if words.count == 1 { return TemplateText.names.contains(first) }
    return TemplateText.beginnings.contains(first) && (first != "link" || words[1].text == "to")
      || TemplateText.names.contains(first) && TemplateText.connections.contains(words[1].text)
  }
}

/// Finds in a passage what a template left.
struct PlaceholderSearch {
  private let passage: Passage
  private let words: [Word]
  /// Each place, as indices of scalars; ascending, none within another.
  private(set) var all: [Range<Int>] = []

  /// Looks through a passage for placeholders and these hints. Names of the document's link definitions, in lower case,
  /// may stand in brackets.
  init(_ passage: Passage, _ hints: Phrases, _ linkNames: Set<String>) {
    self.passage = passage
    words = passage.words
    var found: [Range<Int>] = []
    for index in words.indices {
      if let length = hintLength(at: index, hints) {
        found.append(words[index].range.lowerBound..<words[index + length - 1].range.upperBound)
      } else if isMark(index) {
        found.append(words[index].range)
      } else if let end = formEnd(at: index) {
        found.append(words[index].range.lowerBound..<end)
      }
    }
    found += bracketed(linkNames)
    found.sort { $0.lowerBound < $1.lowerBound }
    for place in found where all.last.map({ $0.upperBound <= place.lowerBound }) ?? true { all.append(place) }
  }

  /// A hint's sentences have signs between their words, which don't count here.
  private func hintLength(at index: Int, _ hints: Phrases) -> Int? {
    hints.length(at: index, of: words, overSigns: true)
  }

  /// `TBD`, `TODO:` and the like.
  private func isMark(_ index: Int) -> Bool {
    let range = words[index].range
    guard passage.scalars[range].allSatisfy({ ("A"..."Z").contains($0) }) else { return false }
    let text = words[index].text
    if TemplateText.marks.contains(text) { return true }
    if text.utf8.count > 2, text.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) { return true }
    guard text == "todo" else { return false }
    // A to-do list is spoken of in the middle of a sentence.
    let next = range.upperBound < passage.scalars.count ? passage.scalars[range.upperBound] : ":"
    return index == 0 || next == ":" || next == "(" || index == words.count - 1 && !words[index].isJoined
  }

  /// Where a form of a date or a time ends: `YYYY-MM-DD`, `DD/MM/YYYY`, `HH:MM`.
  private func formEnd(at index: Int) -> Int? {
    let texts = words[index...].prefix(3).map(\.text)
    let length =
      if texts[0] == "yyyy-mm-dd" || texts[0] == "yyyy-mm-ddthh" {
        1
      } else if texts == ["dd", "mm", "yyyy"] || texts == ["mm", "dd", "yyyy"]
        || texts == ["yyyy", "mm", "dd"]
      {
        3
      } else if texts.count > 1, texts[0] == "hh", texts[1] == "mm" {
        2
      } else {
        0
      }
    guard length > 0, !words.contains(where: { TemplateText.formats.contains($0.text) }) else { return nil }
    return words[index + length - 1].range.upperBound
  }

  /// `<…>` and `[…]`.
  private func bracketed(_ linkNames: Set<String>) -> [Range<Int>] {
    let scalars = passage.scalars
    var found: [Range<Int>] = []
    for start in scalars.indices {
      switch scalars[start] {
      case "<":
        guard let inside = inside(start, until: ">"), Placeholder.isMeant(by: inside.words) else { continue }
        found.append(start..<inside.end + 1)
      case "[":
        guard let inside = inside(start, until: "]"), Placeholder.isMeant(by: inside.words) else { continue }
        let next = inside.end + 1 < scalars.count ? scalars[inside.end + 1] : " "
        let isLink =
          next == "(" || next == "[" || next == ":" || next == Prose.hidden
          || start > 0 && (scalars[start - 1] == "]" || scalars[start - 1] == "!")
          || linkNames.contains(inside.words.map(\.text).joined(separator: " "))
        if !isLink { found.append(start..<inside.end + 1) }
      default: continue
      }
    }
    return found
  }

  /// The words from a bracket on to the one that closes it, which is not far.
  private func inside(_ start: Int, until end: Unicode.Scalar) -> (words: [Word], end: Int)? {
    let rest = passage.scalars[(start + 1)...].prefix(80)
    guard let close = rest.firstIndex(of: end), close > start + 1, !rest[..<close].contains(Prose.hidden)
    else {
      return nil
    }
    return (Word.all(in: Array(passage.scalars[start + 1..<close])), close)
  }
}
