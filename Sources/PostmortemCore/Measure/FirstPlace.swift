extension RandomAccessCollection where Index == Int {
  /// The first place whose element is past, where those that are past stand last; `endIndex` where none is.
  package func firstPlace(where isPast: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
