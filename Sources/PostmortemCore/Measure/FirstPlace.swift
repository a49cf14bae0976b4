extension Array {
  /// The first place whose element is past, where those that are past stand last; `count` where none is.
  func firstPlace(where isPast: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
