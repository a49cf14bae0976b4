/// Finds out, by the bytes around a word, whether somebody may be blamed there.
struct BlameGate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lists: WordLists

  /// What stands in every document that puts something on a person, besides the list of blame words.
  static let signs = [
    "because", "blame", "blunder", "broke", "carelessness", "caused", "failed", "fault",
    "mistake",
    "negligence", "oversight", "should",
  ]

  private static let possessives = BlameWords.possessives.sorted().map { Array($0.utf8) }
  private static let have = Array("have".utf8)
  private static let to = Array("to".utf8)

  /// A look at a document's bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lists: WordLists) {
    self.bytes = bytes
    self.lists = lists
  }

  /// Whether it is worth to look closer at a sign.
  func isWorthALook(at start: Int) -> Bool {
    let word = start..<ByteWords.end(of: start, in: bytes)
    switch ByteWords.folded(bytes[start]) {
    case UInt8(ascii: "b"):
      return isNamed(after: word.upperBound) || isNamed(before: start) || isAfterTo(start)
    case UInt8(ascii: "c"):
      let by = ByteWords.next(after: word.upperBound, of: bytes)
      return isNamed(after: by.upperBound) || isNamed(before: start) || isOwned(start)
    case UInt8(ascii: "s"):
      let have = ByteWords.next(after: word.upperBound, of: bytes)
      guard ByteWords.follows(BlameGate.have, at: have.lowerBound, of: bytes) else { return false }
      return BlameWords.hindsight.contains(
        ByteWords.text(ByteWords.next(after: have.upperBound, of: bytes), of: bytes)
      )
    case UInt8(ascii: "f") where word.count == 6:
      let to = ByteWords.next(after: word.upperBound, of: bytes)
      return ByteWords.follows(BlameGate.to, at: to.lowerBound, of: bytes) && isPerson(before: start)
    case UInt8(ascii: "f"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "o"): return isOwned(start)
    default: return false
    }
  }

  private func isAfterTo(_ start: Int) -> Bool {
    let word = ByteWords.previous(before: start, of: bytes)
    return word.count == 2 && ByteWords.follows(BlameGate.to, at: word.lowerBound, of: bytes)
  }

  private func isNamed(after end: Int) -> Bool {
    let word = ByteWords.next(after: end, of: bytes)
    return lists.roster.mayBegin(word, of: bytes)
  }

  private func isNamed(before start: Int) -> Bool {
    let word = ByteWords.previous(before: start, of: bytes)
    return lists.roster.mayEnd(word, of: bytes)
  }

  /// `'s`, or `his` and the like, right before.
  private func isOwned(_ start: Int) -> Bool {
    let word = ByteWords.previous(before: start, of: bytes)
    guard let last = word.last, word.count > 1 else { return false }
    if bytes[last] == UInt8(ascii: "s"), bytes[last - 1] == UInt8(ascii: "'") || bytes[last - 1] == 0x99 {
      return true
    }
    return BlameGate.possessives.contains {
      $0.count == word.count && ByteWords.follows($0, at: word.lowerBound, of: bytes)
    }
  }

  /// Somebody within two words before.
  private func isPerson(before start: Int) -> Bool {
    var end = start
    for _ in 0..<3 {
      let word = ByteWords.previous(before: end, of: bytes)
      if BlameWords.people.contains(ByteWords.text(word, of: bytes)) || lists.roster.mayEnd(word, of: bytes) {
        return true
      }
      end = word.lowerBound
    }
    return false
  }
}
