/// Some of the numbers from 0 to a limit, a bit for each: to put them in order takes no comparing.
package struct NumberSet {
  private var words: [UInt64]
  private var count = 0

  /// None of the numbers below `limit`.
  package init(below limit: Int) { words = [UInt64](repeating: 0, count: (limit + 63) / 64) }

  /// Adds a number, which may be there.
  package mutating func insert(_ number: Int) {
    words[number >> 6] |= 1 << UInt64(number & 63)
    count += 1
  }

  /// The numbers, lowest first, each once.
  package var inOrder: [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(min(count, words.count * 64))
    for (place, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        numbers.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return numbers
  }
}
