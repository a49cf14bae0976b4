/// Figures over the whole archive that not every site shows: each is computed when it is asked for, every time.
extension Figures {
  /// The items by two dimensions at once.
  public func crossed(_ rows: Dimension, _ columns: Dimension) -> Crossing {
    Crossing(commitments, rows: rows, columns: columns, archive.settings)
  }
}
