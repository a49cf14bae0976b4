extension String {
  /// The texts of `parts`, one behind the other, in memory of just their size. An interpolation guesses its size, and
  /// takes three times as long where it is made by the thousand.
  package init(joining parts: String...) {
    let size = parts.reduce(0) { $0 + $1.utf8.count }
    self.init(unsafeUninitializedCapacity: size) { buffer in
      var end = 0
      // By place, so that no part is copied.
      for place in parts.indices {
        end = parts[place].withBytes { buffer[end...].update(fromContentsOf: $0) }
      }
      return end
    }
  }
}
