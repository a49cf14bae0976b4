/// Reads one form in which timelines are written.
///
/// Every form has a reader, in a file of its own with an example from life. Each is asked how well a section fits it;
/// the one that finds most reads it, and those parts of the section that it leaves are offered again.
protocol TimelineReader {
  /// The name of the form, as reports have it.
  static var name: String { get }

  init(_ words: ImportWords)

  /// What stands in these parts of a section in this form.
  func read(_ section: ImportSection) -> [TimelineMark]
}

/// Something that a timeline says at a line.
enum TimelineMark {
  case entry(ReadEntry)
  /// A date for the undated times below it.
  case date(WrittenDate, lines: ClosedRange<Int>)

  /// The date that it says; nil where it says none.
  var date: WrittenDate? {
    switch self {
    case .entry(let entry): entry.moment.date
    case .date(let date, _): date
    }
  }

  /// Where it begins.
  var line: Int {
    switch self {
    case .entry(let entry): entry.line
    case .date(_, let lines): lines.lowerBound
    }
  }
}

/// An entry as it was read, before its day is known.
struct ReadEntry {
  var moment: WrittenMoment
  /// What happened, in Markdown of one line.
  var note: InlineText
  /// Where it begins.
  let line: Int
  /// The lines whose text is all in the moment and the note.
  var lines: Set<Int>
  /// Whether something that no note can hold belongs to it: code, an image, a table. It stays in the body, and the line
  /// with the time above it.
  var hasMore = false
  /// The note where it is a label that says which moment this is, as `Resolved` in `Resolved: 15:51`.
  var eventText: String?
  /// What is not sure of it, for the reader.
  var doubts: [String] = []
}

extension ReadEntry {
  /// An entry that begins at a line and has this text.
  init(_ moment: WrittenMoment, _ text: EntryText, line: Int, eventText: String? = nil) {
    self.init(
      moment: moment,
      note: text.note,
      line: line,
      lines: text.lines,
      hasMore: text.hasMore,
      eventText: eventText
    )
  }
}

extension [TimelineMark] {
  /// How many entries there are.
  var entryCount: Int {
    reduce(0) { count, mark in
      if case .entry = mark { return count + 1 }
      return count
    }
  }
}
