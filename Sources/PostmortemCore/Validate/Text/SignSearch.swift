/// Finds which of many short texts stand in a document, in one pass.
///
/// Every place is looked up on its own, so that a processor has many of them under way at once; to skip ahead by what was
/// just seen, as Wu and Manber's search does, makes each look wait for the last.
struct SignSearch {
  /// Stands in a sign for any byte.
  static let any: UInt8 = 0

  private var signs: [SearchedSign] = []
  /// The bytes of all signs.
  private var bytes: [UInt8] = []
  private let candidates: SignCandidates
  private let groupCount: Int

  /// A search for groups of texts of three bytes or more: `signs` in any case, `marks` as they are written.
  init(_ signs: [[String]], marks: [[String]] = []) {
    groupCount = max(signs.count, marks.count)
    let texts = [(signs, true), (marks, false)].flatMap { groups, isAnyCase in
      groups.enumerated().flatMap { group, texts in
        // Some stand in a list twice.
        Set(texts.map { isAnyCase ? $0.lowercased() : $0 }).sorted()
          .map { (bytes: Array($0.utf8), group: group, isAnyCase: isAnyCase) }
          .filter { $0.bytes.count > 2 }
      }
    }
    candidates = SignCandidates(texts.map(\.bytes))
    for (bytes, group, isAnyCase) in texts {
      self.signs.append(
        SearchedSign(
          start: self.bytes.count,
          count: bytes.count,
          group: group,
          isAnyCase: isAnyCase,
          isOpen: bytes.last == SignSearch.any
        )
      )
      self.bytes += bytes
    }
  }

  /// For each group, whether one of its signs is in `text`, and is one that counts; `counts` is told the group of a sign
  /// and where it begins in the bytes it is given.
  func found(
    in text: ArraySlice<UInt8>,
    where counts: (_ group: Int, _ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool = { _, _, _ in true
    }
  ) -> [Bool] {
    var found = [Bool](repeating: false, count: groupCount)
    guard !signs.isEmpty else { return found }
    text.withUnsafeBufferPointer { text in
      found.withUnsafeMutableBufferPointer { found in
        // Pointers are handed on, or each place would hold on to the signs, and let them go.
        let found = found
        signs.withUnsafeBufferPointer { signs in
          candidates.forEach(in: text) { number, start in
            let sign = signs[number]
            guard !found[sign.group], start + sign.count <= text.count,
              matches(sign, text, start, count: sign.count)
            else { return }
            found[sign.group] = counts(sign.group, start, text)
          }
        }
        // What may be any byte at the end of a sign may also be the end of the text.
        for sign in signs where sign.isOpen && !found[sign.group] {
          let start = text.count - sign.count + 1
          if start >= 0, matches(sign, text, start, count: sign.count - 1) {
            found[sign.group] = counts(sign.group, start, text)
          }
        }
      }
    }
    return found
  }

  /// Whether the first `count` bytes of a sign stand at a place.
  private func matches(_ sign: SearchedSign, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, count: Int)
    -> Bool
  {
    for index in 0..<count {
      let wanted = bytes[sign.start + index]
      let byte = text[start + index]
      guard (sign.isAnyCase ? ByteWords.folded(byte) : byte) == wanted || wanted == SignSearch.any else {
        return false
      }
    }
    return true
  }
}
