extension RandomAccessCollection where Index == Int {
  /// The first place whose element is past, where those that are past stand last; `endIndex` where none is.
  ///
  /// Its body is known to other modules, so that a search of their arrays calls no collection that may be any.
  @inlinable
  package func firstPlace(where isPast: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
