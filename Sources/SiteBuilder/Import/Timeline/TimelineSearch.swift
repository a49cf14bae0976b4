/// Looks for the timelines of a document, and lets the best reader of each read it.
struct TimelineSearch {
  private let words: ImportWords
  private let readers: [any TimelineReader]
  private let dates: DateSearch

  init(_ words: ImportWords) {
    self.words = words
    dates = DateSearch(words)
    readers = TimelineSearch.forms.map { $0.init(words) }
  }

  /// Every form that is known. A new one is a file beside the others, and its name here.
  private static var forms: [any TimelineReader.Type] {
    [
      TableTimes.self, HeadingTimes.self, ListTimes.self, ListTimesLast.self, ParagraphTimes.self,
    ]
  }

  /// The timelines in a document, in its order.
  func timelines(in document: ImportSection) -> [ReadTimeline] {
    var found: [ReadTimeline] = []
    search(document, under: [], isTimeline: false, &found)
    return found
  }

  private func search(
    _ section: ImportSection,
    under above: [ImportSection],
    isTimeline: Bool,
    _ found: inout [ReadTimeline]
  ) {
    // What people said, and what is to be done, has times of other things.
    if section.isTalk(words) { return }
    if !section.isTop, words.isItems(section.name) { return }
    let isNamed = isTimeline || !section.isTop && words.isTimeline(section.name)
    let marks = self.marks(in: section)
    var readSections: Set<Int> = []
    if isNamed ? marks.entryCount > 0 : isPlainly(marks, in: section) {
      found.append(
        ReadTimeline(
          marks: marks,
          section: section,
          date: ([section] + above.reversed()).lazy.filter { !$0.isTop }
            .compactMap { dates.first(in: $0.title.characters) }.first,
          isApproximate: words.saysApproximate(section.title.plain)
        )
      )
      readSections = Set(marks.map(\.line))
    }
    for child in section.sections {
      // A heading that was read as a time brought what is below it along.
      if let line = child.titleLines?.lowerBound, readSections.contains(line) { continue }
      search(child, under: above + [section], isTimeline: isNamed && child.mark != .label, &found)
    }
  }

  /// What the best reader finds, and then what others find in what is left.
  private func marks(in section: ImportSection) -> [TimelineMark] {
    var rest = section
    var marks: [TimelineMark] = []
    while true {
      let readings = readers.map { $0.read(rest) }
      guard let best = readings.max(by: { $0.entryCount < $1.entryCount }), best.entryCount > 0 else {
        return marks
      }
      // What two forms say between each other stands in the source's order.
      marks = marks.isEmpty ? best : (marks + best).sorted { $0.line < $1.line }
      let lines = Set(best.map(\.line))
      let count = rest.blocks.count
      rest.blocks.removeAll { block in block.lines.contains { lines.contains($0) } }
      // The reader of headings reads all of them at once, those below each other too.
      let hasReadSections = rest.sections.contains { section in lines.contains { section.holds(line: $0) } }
      if hasReadSections { rest.sections = [] }
      if rest.blocks.count == count && !hasReadSections { return marks }
    }
  }

  /// Whether a section that no heading calls a timeline is one: most of what it says begins with a time, and more than
  /// once.
  private func isPlainly(_ marks: [TimelineMark], in section: ImportSection) -> Bool {
    let timed = marks.filter { mark in
      if case .entry(let entry) = mark { return entry.moment.clock != nil }
      return false
    }
    let dated = timed.filter { mark in
      if case .entry(let entry) = mark { return entry.moment.date != nil }
      return false
    }
    let parts = section.blocks.reduce(0) {
      $0 + ($1.kind == .list ? $1.children.count : $1.kind == .table ? 0 : 1)
    }
    guard timed.count >= (dated.count == timed.count ? 2 : 3) else { return false }
    return timed.count * 2 >= parts
  }
}

/// A timeline as it was read, before its days are known.
struct ReadTimeline {
  /// By their lines.
  let marks: [TimelineMark]
  /// Where it stands.
  let section: ImportSection
  /// What its heading, or one above it, says of the day.
  let date: WrittenDate?
  /// Whether its heading says that all its times are approximate.
  let isApproximate: Bool
}
