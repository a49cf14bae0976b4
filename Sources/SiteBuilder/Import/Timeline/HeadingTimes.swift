/// Headings that are times, each with what happened below it. A heading that is a date holds for those below it.
///
/// ```markdown
/// ### 2018-03-13 07:28
/// The hub does not answer.
///
/// ### 07:33 - First report
/// - a node is cordoned
/// ```
struct HeadingTimes: TimelineReader {
  static let name = "headings"

  private let moments: MomentReader
  private let words: ImportWords

  init(_ words: ImportWords) {
    self.words = words
    moments = MomentReader(words)
  }

  func read(_ section: ImportSection) -> [TimelineMark] {
    var marks: [TimelineMark] = []
    for child in section.sections {
      guard case .heading = child.mark, let lines = child.titleLines else { continue }
      // A heading with a timeline of its own is an incident.
      if child.sections.contains(where: { words.isTimeline($0.name) }) { continue }
      guard let moment = moments.read(child.title.characters) else { continue }
      let rest = child.title.dropping(first: moment.length)
      if moment.clock == nil, rest.isBlank, let date = moment.date, !isEntry(child) {
        marks.append(.date(date, lines: lines))
      } else if moment.clock != nil || moment.isSetOff {
        marks.append(.entry(entry(child, moment, rest, lines)))
      }
      marks += read(child)
    }
    return marks
  }

  /// Whether a heading that is a date has its text right below it, and no times.
  private func isEntry(_ section: ImportSection) -> Bool {
    guard section.sections.isEmpty, let first = section.blocks.first else { return false }
    guard first.kind == .paragraph || first.kind == .list else { return true }
    let texts = section.blocks.filter { $0.kind == .list || $0.kind == .paragraph }
      .flatMap { $0.all { $0.kind == .paragraph } }
    return !texts.contains { moments.read(InlineText(of: $0).characters)?.clock != nil }
  }

  private func entry(
    _ section: ImportSection,
    _ moment: WrittenMoment,
    _ rest: InlineText,
    _ lines: ClosedRange<Int>
  ) -> ReadEntry {
    var text = EntryText(rest, lines: Set(lines))
    for block in section.blocks { text.add(block) }
    // Labels in bold do no heading's work under a time.
    for child in section.sections where child.mark == .label {
      if let lines = child.titleLines {
        text.lines.formUnion(lines)
        text.note =
          text.note + InlineText(plain: " ", line: lines.lowerBound) + child.title
          + InlineText(plain: ": ", line: lines.lowerBound) + child.lead
      }
      for block in child.blocks { text.add(block) }
    }
    return ReadEntry(moment, text, line: lines.lowerBound)
  }
}
