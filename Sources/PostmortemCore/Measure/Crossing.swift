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

  /// Crosses items that are parted along the rows already.
  init(_ rows: Breakdown, columns: Dimension, _ settings: Settings) {
    let byCell = rows.slices.map { Parts($0.commitments, by: columns, settings) }
    let names = columns.order(Set(byCell.flatMap { $0.parts.map(\.name) }), settings)
    let full = zip(rows.slices, byCell).filter { !$1.parts.isEmpty }
    rowDimension = rows.dimension
    columnDimension = columns
    self.rows = full.map(\.0.name)
    self.columns = names
    cells = full.map { _, cells in
      let found = Dictionary(uniqueKeysWithValues: cells.parts.map { ($0.name, $0.elements) })
      return names.map { found[$0] ?? [] }
    }
    // An item of two rows lacks its column in both, and is left out once.
    var seen: Set<ObjectIdentifier> = []
    withoutValue =
      rows.withoutValue.commitments
      + byCell.flatMap(\.withoutValue).filter { seen.insert(ObjectIdentifier($0)).inserted }
  }

  /// A figure of each cell: `crossing.map { ShippedRatio(of: $0).ratio }`.
  public func map<Figure>(_ figure: ([Commitment]) -> Figure) -> [[Figure]] {
    cells.map { $0.map(figure) }
  }
}
