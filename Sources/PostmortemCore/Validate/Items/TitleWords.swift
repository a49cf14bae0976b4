/// The words of a title, as numbers, without what says little: small words, and the endings of plurals and tenses.
enum TitleWords {
  /// A number for each word, in order; equal for equal words. Two words have the same number once in 10¹⁹.
  static func all(in title: String) -> [UInt64] {
    title.withBytes { bytes in
      var numbers: [UInt64] = []
      var end = 0
      while end < bytes.count {
        let word = ByteWords.next(after: end, of: bytes)
        end = max(word.upperBound, end + 1)
        if !word.isEmpty, !small.contains(word, of: bytes) {
          numbers.append(ByteWords.hash(of: stem(word, bytes), in: bytes))
        }
      }
      return numbers
    }
  }

  /// The word without `s`, `es`, `ed`, `ing` or `e`, where enough is left.
  private static func stem(_ word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = word.upperBound
    let left = { (letters: Int) in word.count > letters + 3 }
    let letter = { (back: Int) in ByteWords.folded(bytes[end - back]) }
    switch letter(1) {
    case UInt8(ascii: "s") where left(2) && letter(2) == UInt8(ascii: "e"): end -= 2
    case UInt8(ascii: "s") where left(1): end -= 1
    case UInt8(ascii: "d") where left(2) && letter(2) == UInt8(ascii: "e"): end -= 2
    case UInt8(ascii: "g") where left(3) && letter(2) == UInt8(ascii: "n") && letter(3) == UInt8(ascii: "i"):
      end -= 3
    default: break
    }
    if end - word.lowerBound > 4, ByteWords.folded(bytes[end - 1]) == UInt8(ascii: "e") { end -= 1 }
    return word.lowerBound..<end
  }

  private static let small = WordHashes(
    [
      "a", "an", "and", "any", "are", "as", "at", "be", "by", "for", "from", "in", "into", "is", "it", "its",
      "of", "on", "onto",
      "or", "our", "so", "that", "the", "their", "them", "then", "they", "this", "to", "was", "we", "when",
      "which",
      "will", "with",
    ]
  )
}
