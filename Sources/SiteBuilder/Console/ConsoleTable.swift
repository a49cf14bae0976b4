/// Rows under heads, with each column as wide as its widest cell, two spaces between.
struct ConsoleTable {
  /// What stands in a row under a head.
  struct Cell {
    let text: String
    let tone: ConsoleStyle.Tone

    /// A text; nothing is shown as `-`, so that a program still finds each column.
    init(_ text: String?, _ tone: ConsoleStyle.Tone = .plain) {
      self.text = text.map(\.visible).flatMap { $0.isEmpty ? nil : $0 } ?? "-"
      self.tone = tone
    }
  }

  /// A column, and what becomes of it in a terminal that is too narrow for all.
  struct Column {
    enum Room {
      /// It stays as it is.
      case kept
      /// Its cells are cut, down to so many columns.
      case cut(to: Int)
      /// It is left out, the greater numbers first.
      case leftOut(Int)
    }

    let head: String
    var isNumber = false
    var room = Room.kept
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []
  /// Spaces before each line.
  let indent: Int
  let hasHeads: Bool

  init(_ columns: [Column], indent: Int = 0, hasHeads: Bool = true) {
    self.columns = columns
    self.indent = indent
    self.hasHeads = hasHeads
  }

  /// A row, a cell for each column.
  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// The lines of the table.
  func lines(_ style: ConsoleStyle) -> [String] {
    var widths = columns.indices.map { place in
      rows.reduce(hasHeads ? ColumnWidth.of(columns[place].head) : 0) {
        max($0, ColumnWidth.of($1[place].text))
      }
    }
    var shown = Array(columns.indices)
    if let width = style.width {
      // A program counts columns; a person is not shown an empty one.
      shown.removeAll { place in rows.allSatisfy { $0[place].text == "-" } }
      fit(&shown, &widths, into: width)
    }
    let heads = columns.map { Cell($0.head, .heading) }
    return ((hasHeads ? [heads] : []) + rows).map { cells in
      let parts = shown.map { place in
        aligned(
          cells[place],
          to: widths[place],
          isNumber: columns[place].isNumber,
          isLast: place == shown.last,
          style
        )
      }
      return String(repeating: " ", count: indent) + parts.joined(separator: "  ")
    }
  }

  /// Cuts what may be cut, and leaves out what may be left out, until all fits. What is still too wide then is cut to
  /// almost nothing.
  private func fit(_ shown: inout [Int], _ widths: inout [Int], into width: Int) {
    while true {
      let missing = indent + shown.reduce(-2) { $0 + widths[$1] + 2 } - width
      guard missing > 0 else { return }
      let next = shown.compactMap { place -> (rank: Int, place: Int)? in
        if case .leftOut(let rank) = columns[place].room { return (rank, place) }
        return nil
      }.max { $0.rank < $1.rank }
      let spare = shown.reversed().compactMap { place -> (place: Int, columns: Int)? in
        guard case .cut(let least) = columns[place].room else { return nil }
        return (place, max(0, widths[place] - (next == nil ? 1 : least)))
      }
      guard spare.reduce(0, { $0 + $1.columns }) < missing, let next else {
        var rest = missing
        for (place, columns) in spare {
          widths[place] -= min(rest, columns)
          rest -= min(rest, columns)
        }
        return
      }
      shown.removeAll { $0 == next.place }
    }
  }

  private func aligned(_ cell: Cell, to width: Int, isNumber: Bool, isLast: Bool, _ style: ConsoleStyle)
    -> String
  {
    let text = ColumnWidth.cut(cell.text, to: width)
    let spaces = String(repeating: " ", count: max(0, width - ColumnWidth.of(text)))
    let painted = style.paint(text, cell.tone)
    return isNumber ? spaces + painted : isLast ? painted : painted + spaces
  }
}
