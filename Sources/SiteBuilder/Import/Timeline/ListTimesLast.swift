internal import PostmortemCore

/// Items of a list, or lines, that say first what happened and then when.
///
/// ```markdown
/// - First detected: 2023-01-11 14:22
/// - Incident declared: 2023-01-11 14:54
/// - Resolved 2023-01-11 15:51
/// - The database was restarted (16:02 UTC)
/// ```
struct ListTimesLast: TimelineReader {
  static let name = "list, times last"

  /// No moment takes more characters.
  private static let longest = 80

  private let moments: MomentReader
  private let words: ImportWords

  init(_ words: ImportWords) {
    self.words = words
    moments = MomentReader(words)
  }

  func read(_ section: ImportSection) -> [TimelineMark] {
    var marks: [TimelineMark] = []
    for block in section.blocks where block.kind == .list {
      for item in block.children {
        guard let first = item.children.first, first.kind == .paragraph else { continue }
        let text = InlineText(of: first)
        guard moments.read(text.characters) == nil, let (note, moment) = split(text) else { continue }
        var entry = EntryText(note, lines: Set(first.lines))
        for block in item.children.dropFirst() { entry.add(block) }
        let read = ReadEntry(moment, entry, line: first.lines.lowerBound, eventText: note.line)
        marks.append(.entry(read))
      }
    }
    return ListTimesLast.inOrder(marks)
  }

  /// Labelled moments are no story: `Repaired` may stand above `Declared`. Where each has its date, they are put in order.
  private static func inOrder(_ marks: [TimelineMark]) -> [TimelineMark] {
    let times = marks.enumerated().map { index, mark -> (day: Day, second: Int, index: Int)? in
      guard case .entry(let entry) = mark, let date = entry.moment.date, case .dated = date.form,
        let day = date.day(in: nil, near: nil), let clock = entry.moment.clock
      else { return nil }
      return (day, clock.secondOfDay, index)
    }
    let known = times.compactMap { $0 }
    guard known.count == marks.count else { return marks }
    return known.sorted { ($0.day, $0.second, $0.index) < ($1.day, $1.second, $1.index) }.map {
      marks[$0.index]
    }
  }

  /// What happened, and the moment that ends the text: behind a colon, in parentheses, or a date with its time.
  private func split(_ text: InlineText) -> (InlineText, WrittenMoment)? {
    let characters = text.characters
    let end = characters.lastIndex { !$0.isWhitespace && $0 != "." }.map { $0 + 1 } ?? 0
    // The longest moment that reaches the end.
    for start in max(1, end - ListTimesLast.longest)..<max(1, end) {
      let before = characters[start - 1]
      guard !before.isLetter, !before.isNumber, !":./-".contains(before) || start == 1,
        characters[start].isNumber || characters[start].isLetter || "[(~".contains(characters[start])
      else { continue }
      guard let moment = moments.read(Array(characters[start..<end])), moment.length == end - start,
        moment.clock != nil
      else { continue }
      let head =
        characters[..<start].lastIndex { !$0.isWhitespace && !":-–—@(,".contains($0) }.map { $0 + 1 } ?? 0
      let sign = characters[head..<start].first { !$0.isWhitespace }
      // `from 09:00 to 11:00` ends with a time, and is no entry at it.
      guard head > 0,
        sign != nil || moment.date != nil || characters[start] == "(" || characters[start] == "["
      else { return nil }
      return (text.part(0..<head), moment)
    }
    return nil
  }
}
