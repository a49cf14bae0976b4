/// Finds which of many short texts stand in a document, in one pass.
///
/// Of each sign three bytes are looked for, the rarest that stand side by side in it; only where they stand is the rest
/// compared. Every place of the document is looked up on its own, so that a processor has many of them under way at
/// once; to skip ahead by what was just seen, as Wu and Manber's search does, makes each look wait for the last.
struct SignSearch {
  /// Stands in a sign for any byte.
  static let any: UInt8 = 0

  /// One sign: where its bytes are among those of all, and where its three rarest begin in it.
  private struct Sign {
    let start: Int
    let count: Int
    let rarest: Int
    let group: Int
    let isAnyCase: Bool
    /// Whether it ends with any byte.
    let isOpen: Bool
  }

  private var signs: [Sign] = []
  /// The bytes of all signs.
  private var bytes: [UInt8] = []
  /// A bit for each slot of three bytes: whether there are signs for it. It is small enough to stay near the processor.
  private var isWanted = [UInt64](repeating: 0, count: slotCount / 64)
  /// Where the numbers of the signs begin, in `candidates`, whose rarest bytes have a slot; 0 where there are none.
  private var heads = [UInt16](repeating: 0, count: slotCount)
  /// Signs, by number; -1 after the last of each slot.
  private var candidates: [Int32] = [-1]
  private let groupCount: Int

  private static let slotCount = 1 << 16

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
    var wanted: [(slot: Int, number: Int32)] = []
    for text in texts {
      let rarest = SignSearch.rarest(of: text.bytes)
      for slot in SignSearch.slots(text.bytes[rarest..<rarest + 3]) {
        wanted.append((slot, Int32(self.signs.count)))
      }
      self.signs.append(
        Sign(
          start: bytes.count,
          count: text.bytes.count,
          rarest: rarest,
          group: text.group,
          isAnyCase: text.isAnyCase,
          isOpen: text.bytes.last == SignSearch.any
        )
      )
      bytes += text.bytes
    }
    wanted.sort { $0.slot < $1.slot }
    for (index, entry) in wanted.enumerated() {
      if index == 0 || wanted[index - 1].slot != entry.slot {
        if index > 0 { candidates.append(-1) }
        heads[entry.slot] = UInt16(clamping: candidates.count)
        isWanted[entry.slot / 64] |= 1 << UInt64(entry.slot % 64)
      }
      candidates.append(entry.number)
    }
    candidates.append(-1)
  }

  /// Where the rarest three bytes of a sign begin: there the search stops most seldom.
  private static func rarest(of bytes: [UInt8]) -> Int {
    func rarity(_ place: Int) -> Int { bytes[place..<place + 3].reduce(1) { $0 * ranks[Int($1)] } }
    return (0...(bytes.count - 3)).max { rarity($0) < rarity($1) } ?? 0
  }

  /// The place of each byte among those that English texts are of, the most frequent first.
  private static let ranks: [Int] = {
    let frequent = Array("\0 -etaoinsrhldcumfpgwybvkxjqz".utf8)
    var ranks = [Int](repeating: frequent.count, count: 256)
    for (rank, byte) in frequent.enumerated() { ranks[Int(byte)] = rank }
    return ranks
  }()

  /// The slot of three bytes, the first in the lowest bits; the two cases of a letter have the same.
  private static func slot(_ three: UInt32) -> Int { slot(folded: three | caseBits) }

  /// In the other case a letter differs by one bit.
  private static let caseBits: UInt32 = 0x2020_2020

  /// The slot of three bytes that have their case bits set; a fourth above them does not count.
  private static func slot(folded three: UInt32) -> Int {
    // The factor is 2^32 over the golden ratio (Knuth, 6.4).
    Int(truncatingIfNeeded: ((three &<< 8) &* 0x9E37_79B1) &>> 16)
  }

  /// The slots that three bytes of a sign stand for.
  private static func slots(_ three: ArraySlice<UInt8>) -> Set<Int> {
    let all = three.reversed().reduce([UInt32(0)]) { found, byte in
      let variants = byte == any ? Array(0...255) : [UInt32(byte)]
      return found.flatMap { rest in variants.map { rest << 8 | $0 } }
    }
    return Set(all.map { slot($0) })
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
          SignSearch.forEachPlace(of: text, in: isWanted) { slot, place in
            find(signsOf: slot, among: signs, at: place, of: text, found, where: counts)
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

  /// Each place of a text where three bytes stand whose slot is wanted.
  @inline(__always)
  private static func forEachPlace(
    of text: UnsafeBufferPointer<UInt8>,
    in isWanted: [UInt64],
    _ body: (_ slot: Int, _ place: Int) -> Void
  ) {
    guard let bytes = UnsafeRawPointer(text.baseAddress), text.count > 2 else { return }
    isWanted.withUnsafeBufferPointer { isWanted in
      func look(_ three: UInt32, _ place: Int) {
        let slot = SignSearch.slot(folded: three)
        if isWanted[slot &>> 6] &>> UInt64(truncatingIfNeeded: slot) & 1 != 0 { body(slot, place) }
      }
      var place = 0
      // Eight bytes have six places in them.
      while place &+ 8 <= text.count {
        let read = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let eight = read | UInt64(caseBits) | UInt64(caseBits) << 32
        look(UInt32(truncatingIfNeeded: eight), place)
        look(UInt32(truncatingIfNeeded: eight &>> 8), place &+ 1)
        look(UInt32(truncatingIfNeeded: eight &>> 16), place &+ 2)
        look(UInt32(truncatingIfNeeded: eight &>> 24), place &+ 3)
        look(UInt32(truncatingIfNeeded: eight &>> 32), place &+ 4)
        look(UInt32(truncatingIfNeeded: eight &>> 40), place &+ 5)
        place &+= 6
      }
      while place &+ 3 <= text.count {
        let three = UInt32(text[place]) | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2]) << 16
        look(three | caseBits, place)
        place &+= 1
      }
    }
  }

  /// Looks whether the signs whose rarest bytes stand at a place stand there whole.
  @inline(never)
  private func find(
    signsOf slot: Int,
    among signs: UnsafeBufferPointer<Sign>,
    at place: Int,
    of text: UnsafeBufferPointer<UInt8>,
    _ found: UnsafeMutableBufferPointer<Bool>,
    where counts: (_ group: Int, _ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    var next = Int(heads[slot])
    while candidates[next] >= 0 {
      let sign = signs[Int(candidates[next])]
      next += 1
      let start = place - sign.rarest
      guard !found[sign.group], start >= 0, start + sign.count <= text.count,
        matches(sign, text, start, count: sign.count)
      else { continue }
      found[sign.group] = counts(sign.group, start, text)
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
