/// Items by two dimensions at once: team × priority. Any figure can be computed for each cell.
///
/// - Formula: a cell holds the items that have the value of its row and that of its column.
/// - Unit: items.
/// - Missing data: an item without a value on either dimension is in no cell, and in `withoutValue`. One of two
///   services is in both of their rows, so cells need not add up to the whole.
/// - Source: a contingency table (Pearson, 1904).
/// - Example: team × priority of four items: two P1 and one P2 of payments, of which one P1 shipped, and one of
///   payments without a priority: the row payments has P1 1 of 2 and P2 0 of 1, and one item is left out.
public struct Crossing: Sendable {
  public let rowDimension: Dimension
  public let columnDimension: Dimension
  /// The values of the rows that have an item, in their dimension's order.
  public let rows: [String]
  /// The values of the columns that have an item, in their dimension's order.
  public let columns: [String]
  /// The items of a row and a column, in the order of the list: `cells[row][column]`.
  public let cells: [[[Commitment]]]
  /// Items in no cell.
  public let withoutValue: [Commitment]

  /// Crosses items that are parted along both already; `count` is that of all items.
  init(_ rows: Breakdown, _ columns: Breakdown, items count: Int) {
    let columnsOfItem = NumberLists(of: columns.slices.map { $0.commitments.map { $0.number } }, in: count)
    var withoutValue = rows.withoutValue.commitments
    // An item of two rows lacks its column in both, and is left out once.
    var isLeftOut = [Bool](repeating: false, count: count)
    let byRow = rows.slices.map { row in
      var cells = [[Commitment]](repeating: [], count: columns.slices.count)
      for commitment in row.commitments {
        let own = columnsOfItem.range(of: commitment.number)
        for place in own { cells[Int(columnsOfItem.numbers[place])].append(commitment) }
        guard own.isEmpty, !isLeftOut[commitment.number] else { continue }
        isLeftOut[commitment.number] = true
        withoutValue.append(commitment)
      }
      return cells
    }
    let full = byRow.indices.filter { !byRow[$0].allSatisfy(\.isEmpty) }
    let used = columns.slices.indices.filter { column in full.contains { !byRow[$0][column].isEmpty } }
    rowDimension = rows.dimension
    columnDimension = columns.dimension
    self.rows = full.map { rows.slices[$0].name }
    self.columns = used.map { columns.slices[$0].name }
    cells = full.map { row in used.map { byRow[row][$0] } }
    self.withoutValue = withoutValue
  }

  /// A figure of each cell: `crossing.map { ShippedRatio(of: $0).ratio }`.
  public func map<Figure>(_ figure: ([Commitment]) -> Figure) -> [[Figure]] {
    cells.map { $0.map(figure) }
  }
}
