/// Tables with a column of times, and perhaps one of dates. What other columns say becomes part of the note.
///
/// ```markdown
/// | Day | Date (2021) | Time (PT) | Event                     |
/// |-----|-------------|-----------|---------------------------|
/// | Sun | Oct 31      | 21:33     | A user writes to support. |
/// ```
struct TableTimes: TimelineReader {
  static let name = "table"

  private let words: ImportWords

  init(_ words: ImportWords) { self.words = words }

  func read(_ section: ImportSection) -> [TimelineMark] {
    section.blocks.filter { $0.kind == .table }.flatMap(read)
  }

  private func read(_ table: MarkdownNode) -> [TimelineMark] {
    let heads =
      table.children.first { $0.kind == .row(isHeader: true) }?.children.map { InlineText(of: $0) } ?? []
    let rows = table.children.filter { $0.kind == .row(isHeader: false) }
    let cells = rows.map { row in row.children.map { InlineText(of: $0) } }
    guard let layout = TimeColumns(heads, cells, words) else { return [] }
    var marks: [TimelineMark] = []
    for (row, cells) in zip(rows, cells) {
      let line = row.lines.lowerBound
      guard let moment = layout.moment(of: cells) else {
        // A row without a time goes on with the one above.
        let text = layout.note(of: cells)
        marks.changeLast { entry in
          guard !text.isBlank else { return }
          entry.note = entry.note + InlineText(plain: "; ", line: line) + text
          entry.lines.insert(line)
          entry.doubts.append("a row without a time, \"\(text.line.prefix(40))\", was added to this one")
        }
        continue
      }
      let note = layout.note(of: cells)
      marks.append(.entry(ReadEntry(moment, EntryText(note, lines: [line]), line: line)))
    }
    return marks
  }
}

/// Which columns of a table say when.
struct TimeColumns {
  private let time: Int
  private let date: Int?
  private let left: Set<Int>
  private let moments: MomentReader
  private let dates: DateReader
  private let zone: WrittenZone?
  private let year: Int?

  /// Nil where no column is one of times.
  init?(_ heads: [InlineText], _ rows: [[InlineText]], _ words: ImportWords) {
    let moments = MomentReader(words, allowsBareDigits: true)
    let dates = DateReader(words: words)
    let columns = heads.map { words.columns($0.line) }
    func share(_ column: Int, _ isRead: (InlineText) -> Bool) -> Bool {
      let cells = rows.compactMap { $0.indices.contains(column) && !$0[column].isBlank ? $0[column] : nil }
      return !cells.isEmpty && cells.filter(isRead).count * 2 > cells.count
    }
    let isTime = { (text: InlineText) in
      moments.read(text.characters).map { $0.clock != nil && $0.length == text.characters.count } ?? false
    }
    let isDate = { (text: InlineText) in
      var scanner = TextScanner(text.characters)
      scanner.skipSpaces()
      guard dates.read(&scanner) != nil else { return false }
      scanner.skipSpaces()
      return scanner.isAtEnd
    }
    let named = columns.indices.filter { columns[$0].contains(.time) || columns[$0].contains(.date) }
    let dateColumn = columns.indices.first { share($0, isDate) }
    guard
      let time = named.first(where: { share($0, isTime) }) ?? columns.indices.first(where: {
        share($0, isTime)
      })
        ?? dateColumn
    else { return nil }
    self.time = time
    date = dateColumn == time ? nil : dateColumn
    left = Set(
      columns.indices.filter {
        $0 == time || $0 == dateColumn || columns[$0] == [.weekday] || columns[$0] == [.number]
      }
    )
    self.moments = moments
    self.dates = dates
    zone = ZoneStatement.zone(inParenthesesOf: heads[time].plain)
    year = dateColumn.flatMap { column in
      heads[column].plain.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }.first
    }
  }

  /// The moment that a row says; nil where it says none.
  func moment(of cells: [InlineText]) -> WrittenMoment? {
    guard cells.indices.contains(time), var moment = moments.read(cells[time].characters) else { return nil }
    if let date, cells.indices.contains(date) {
      var scanner = TextScanner(cells[date].characters)
      scanner.skipSpaces()
      moment.date = dates.read(&scanner) ?? moment.date
    }
    if let year, let written = moment.date, case .yearless(let month, let day) = written.form {
      moment.date = WrittenDate(form: .dated(year: year, month: month, day: day), text: written.text)
    }
    moment.zone = moment.zone ?? zone
    return moment
  }

  /// What the other columns say.
  func note(of cells: [InlineText]) -> InlineText {
    var note = InlineText()
    for (index, cell) in cells.enumerated() where !left.contains(index) && !cell.isBlank {
      let line = cell.runs.first?.line ?? 1
      note = note.isBlank ? cell : note + InlineText(plain: " – ", line: line) + cell
    }
    return note
  }
}
