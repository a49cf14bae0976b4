/// Finds which of many short texts stand in a document, in one pass.
///
/// Of each sign two bytes are looked for, the rarest that stand side by side in it; only where they stand is the rest
/// compared. Every pair of bytes of the document is looked up on its own, so that a processor has many of them under way
/// at once; to skip ahead by what was just seen, as Wu and Manber's search does, makes each look wait for the last.
struct SignSearch {
  /// Stands in a sign for any byte.
  static let any: UInt8 = 0

  /// One sign: where its bytes are among those of all, and where its two rarest end in it.
  private struct Sign {
    let start: Int
    let count: Int
    let end: Int
    let group: Int
    let isAnyCase: Bool
    /// Whether it ends with any byte.
    let isOpen: Bool
  }

  private var signs: [Sign] = []
  /// The bytes of all signs.
  private var bytes: [UInt8] = []
  /// Where the numbers of the signs begin, in `candidates`, whose rarest are two bytes; 0 where there are none.
  private var heads: [UInt16]
  /// Signs, by number, with the byte that stands before the two; -1 after the last of each two bytes.
  private var candidates: [(number: Int32, before: UInt8)] = [(-1, 0)]
  private let groupCount: Int

  /// A search for groups of texts of three bytes or more: `signs` in any case, `marks` as they are written.
  init(_ signs: [[String]], marks: [[String]] = []) {
    groupCount = max(signs.count, marks.count)
    let texts = [(signs, true), (marks, false)].flatMap { groups, isAnyCase in
      groups.enumerated().flatMap { group, texts in
        texts.map {
          (bytes: Array((isAnyCase ? $0.lowercased() : $0).utf8), group: group, isAnyCase: isAnyCase)
        }
        .filter { $0.bytes.count > 2 }
      }
    }
    heads = [UInt16](repeating: 0, count: 65_536)
    var last: [(block: Int, number: Int32)] = []
    for text in texts {
      let end = SignSearch.rarestEnd(of: text.bytes)
      for block in SignSearch.blocks(text.bytes[end - 1], text.bytes[end], text.isAnyCase) {
        last.append((block, Int32(self.signs.count)))
      }
      self.signs.append(
        Sign(
          start: bytes.count,
          count: text.bytes.count,
          end: end,
          group: text.group,
          isAnyCase: text.isAnyCase,
          isOpen: text.bytes.last == SignSearch.any
        )
      )
      bytes += text.bytes
    }
    last.sort { $0.block < $1.block }
    for (index, entry) in last.enumerated() {
      let isFirst = index == 0 || last[index - 1].block != entry.block
      if isFirst {
        if index > 0 { candidates.append((-1, 0)) }
        heads[entry.block] = UInt16(clamping: candidates.count)
      }
      let sign = self.signs[Int(entry.number)]
      candidates.append((entry.number, bytes[sign.start + sign.end - 2]))
    }
    candidates.append((-1, 0))
  }

  /// Where the rarest two bytes of a sign end, its first two left out: there the search stops most seldom.
  private static func rarestEnd(of bytes: [UInt8]) -> Int {
    (2..<bytes.count).max {
      rarity(bytes[$0 - 1], bytes[$0]) < rarity(bytes[$1 - 1], bytes[$1])
    } ?? bytes.count - 1
  }

  /// How rare two bytes are, beside others: the rarer, the more.
  private static func rarity(_ first: UInt8, _ second: UInt8) -> Int {
    ranks[Int(first)] * ranks[Int(second)]
  }

  /// The place of each byte among those that English texts are of, the most frequent first.
  private static let ranks: [Int] = {
    let frequent = Array("\0 -etaoinsrhldcumfpgwybvkxjqz".utf8)
    var ranks = [Int](repeating: frequent.count, count: 256)
    for (rank, byte) in frequent.enumerated() { ranks[Int(byte)] = rank }
    return ranks
  }()

  /// The blocks that two bytes of a sign stand for.
  private static func blocks(_ first: UInt8, _ second: UInt8, _ isAnyCase: Bool) -> [Int] {
    let firsts = variants(first, isAnyCase)
    let seconds = variants(second, isAnyCase)
    return seconds.flatMap { second in firsts.map { Int($0) | Int(second) << 8 } }
  }

  private static func variants(_ byte: UInt8, _ isAnyCase: Bool) -> [UInt8] {
    if byte == SignSearch.any { return Array(0...255) }
    let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    return isAnyCase && isLetter ? [byte, byte & 0xDF] : [byte]
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
      heads.withUnsafeBufferPointer { heads in
        let bytes = UnsafeRawBufferPointer(text)
        for end in stride(from: 2, to: text.count, by: 1) {
          let block = bytes.loadUnaligned(fromByteOffset: end &- 1, as: UInt16.self)
          let head = heads[Int(UInt16(littleEndian: block))]
          if head != 0 { find(signsFrom: Int(head), endingAt: end, of: text, &found, where: counts) }
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
    return found
  }

  /// Looks whether the signs of which two bytes end at a place stand there whole.
  private func find(
    signsFrom head: Int,
    endingAt end: Int,
    of text: UnsafeBufferPointer<UInt8>,
    _ found: inout [Bool],
    where counts: (_ group: Int, _ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    candidates.withUnsafeBufferPointer { candidates in
      let before = text[end - 2]
      var place = head
      while candidates[place].number >= 0 {
        let candidate = candidates[place]
        place += 1
        // In the other case a letter differs by one bit.
        guard (candidate.before ^ before) & 0xDF == 0 || candidate.before == SignSearch.any else { continue }
        let sign = signs[Int(candidate.number)]
        let start = end - sign.end
        guard !found[sign.group], start >= 0, start + sign.count <= text.count else { continue }
        if matches(sign, text, start, count: sign.count) {
          found[sign.group] = counts(sign.group, start, text)
        }
      }
    }
  }

  /// Whether the first `count` bytes of a sign stand at a place.
  private func matches(_ sign: Sign, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, count: Int) -> Bool {
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
