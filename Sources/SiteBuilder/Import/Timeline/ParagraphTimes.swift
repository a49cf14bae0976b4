/// Paragraphs, or lines of one, that begin with a date or a time. A line that is a date alone holds for those below it.
///
/// ```markdown
/// 02-13-2025 11:00 pm - The queue began to grow.
///
/// 02-14-2025 1:10 pm - The queue stood at 6,200.
///
/// 15:35 – Incident declared
///
/// 16:02
/// The queue is empty.
/// ```
struct ParagraphTimes: TimelineReader {
  static let name = "paragraphs"

  private let moments: MomentReader

  init(_ words: ImportWords) { moments = MomentReader(words) }

  func read(_ section: ImportSection) -> [TimelineMark] {
    var marks: [TimelineMark] = []
    for block in section.blocks {
      guard block.kind == .paragraph else {
        attach(block, to: &marks)
        continue
      }
      var isOwn = false
      let lines = InlineText(of: block).sourceLines
      for (index, line) in lines.enumerated() {
        let number = line.runs.first?.line ?? block.lines.lowerBound + index
        let hasMore =
          index + 1 < lines.count && mark(lines[index + 1], number + 1, isFirst: false, hasMore: false) == nil
        if let mark = mark(line, number, isFirst: index == 0, hasMore: hasMore) {
          marks.append(mark)
          isOwn = true
        } else if isOwn {
          // The line goes on with what the one above began.
          marks.changeLast { entry in
            entry.note = entry.note + InlineText(plain: " ", line: number) + line
            entry.lines.insert(number)
            entry.hasMore = entry.hasMore || line.hasImage || line.hasHTML
          }
        } else if !marks.isEmpty {
          marks.changeLast { $0.hasMore = true }
        }
      }
    }
    return marks
  }

  /// What a line begins; `hasMore` says whether the lines below it are the text of a time that stands alone.
  private func mark(_ line: InlineText, _ number: Int, isFirst: Bool, hasMore: Bool) -> TimelineMark? {
    guard let moment = moments.read(line.characters) else { return nil }
    let note = line.dropping(first: moment.length)
    if moment.clock == nil, note.isBlank, !hasMore, let date = moment.date {
      return .date(date, lines: number...number)
    }
    // A sentence may begin with a date; an entry sets it off.
    guard moment.isSetOff || moment.clock != nil && isFirst, !moment.isFollowedByComma else { return nil }
    guard !note.isBlank || hasMore else { return nil }
    return .entry(
      ReadEntry(moment, EntryText(note, lines: [number]), line: number)
    )
  }

  private func attach(_ block: MarkdownNode, to marks: inout [TimelineMark]) {
    marks.changeLast { entry in
      var text = EntryText(entry.note, lines: entry.lines)
      text.hasMore = entry.hasMore
      text.add(block)
      (entry.note, entry.lines, entry.hasMore) = (text.note, text.lines, text.hasMore)
    }
  }
}
