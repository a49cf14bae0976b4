extension Duration {
  /// Days, with a part of a day as the whole of it.
  var wholeDays: Int {
    let (seconds, attoseconds) = components
    let whole = Int(seconds / 86_400)
    return seconds % 86_400 > 0 || attoseconds > 0 ? whole + 1 : whole
  }
}
