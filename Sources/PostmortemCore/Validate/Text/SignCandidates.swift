/// Which signs may stand in a text, and where, told by a few bytes there.
///
/// A sign is known by the four bytes of it that are the rarest. So it is enough to look at every other place of the text:
/// there the first three of the four begin, or the last three.
struct SignCandidates {
  /// A sign that may stand around a place.
  private struct Candidate: Equatable, BitwiseCopyable {
    let sign: Int32
    /// How many of its bytes stand before the place.
    let before: Int32
    let beginning: SignBeginning
  }

  /// A bit for each slot of three bytes: whether there are candidates for it. It is small enough to stay near the
  /// processor.
  private var isWanted = [UInt64](repeating: 0, count: slotCount / 64)
  /// Where those of each 64 slots begin, which are one or two as a rule, and where the last end.
  private var starts: [Int32] = [0]
  private var candidates: [Candidate] = []

  private static let slotCount = 1 << 16

  /// What tells of these signs, each of three bytes or more.
  init(_ signs: [[UInt8]]) {
    var all = [[Candidate]](repeating: [], count: SignCandidates.slotCount / 64)
    for (number, sign) in signs.enumerated() {
      // Before the first of three bytes any may stand.
      let added = max(0, 4 - sign.count)
      let bytes = [UInt8](repeating: SignSearch.any, count: added) + sign
      let rarest = ByteRanks.rarest(4, of: bytes)
      let beginning = SignBeginning(sign)
      for place in [rarest, rarest + 1] {
        let before = Int32(place - added)
        let candidate = Candidate(sign: Int32(number), before: before, beginning: beginning)
        for slot in SignCandidates.slots(bytes[place..<place + 3]) {
          isWanted[slot / 64] |= 1 << UInt64(slot % 64)
          if all[slot / 64].last != candidate { all[slot / 64].append(candidate) }
        }
      }
    }
    for some in all {
      candidates += some
      starts.append(Int32(candidates.count))
    }
  }

  /// The slots that three bytes of a sign stand for.
  private static func slots(_ three: ArraySlice<UInt8>) -> [Int] {
    let all = three.reversed().reduce([UInt32(0)]) { found, byte in
      let variants = byte == SignSearch.any ? Array(0...255) : [UInt32(byte)]
      return found.flatMap { rest in variants.map { rest << 8 | $0 } }
    }
    return all.map { slot($0) }
  }

  /// Tells `visit` of each sign that may stand in a text, and where it would begin.
  @inline(__always)
  func forEach(in text: UnsafeBufferPointer<UInt8>, _ visit: (_ sign: Int, _ start: Int) -> Void) {
    guard let bytes = UnsafeRawPointer(text.baseAddress) else { return }
    isWanted.withUnsafeBufferPointer { isWanted in
      starts.withUnsafeBufferPointer { starts in
        candidates.withUnsafeBufferPointer { candidates in
          var next = 0
          while let (place, slot) = SignCandidates.place(in: isWanted, from: next, of: bytes, text.count) {
            next = place &+ 2
            let some = slot &>> 6
            for number in Int(starts[some])..<Int(starts[some &+ 1]) {
              let candidate = candidates[number]
              let start = place &- Int(candidate.before)
              // Nearly every one ends here.
              guard start >= 0, candidate.beginning.mayStand(at: start, of: text) else { continue }
              visit(Int(candidate.sign), start)
            }
          }
        }
      }
    }
  }

  /// The first place from `start` on whose slot is wanted, with that; nil where there is none. Every other is looked at.
  @inline(never)
  private static func place(
    in isWanted: UnsafeBufferPointer<UInt64>,
    from start: Int,
    of bytes: UnsafeRawPointer,
    _ count: Int
  ) -> (place: Int, slot: Int)? {
    func wanted(_ three: UInt32) -> Int? {
      let slot = slot(three)
      return isWanted[slot &>> 6] &>> UInt64(truncatingIfNeeded: slot) & 1 != 0 ? slot : nil
    }
    func wanted(at place: Int) -> Int? {
      wanted(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
    var place = start
    // Four bytes are read of which three count.
    while place &+ 8 <= count {
      if let slot = wanted(at: place) { return (place, slot) }
      if let slot = wanted(at: place &+ 2) { return (place &+ 2, slot) }
      if let slot = wanted(at: place &+ 4) { return (place &+ 4, slot) }
      place &+= 6
    }
    while place &+ 3 <= count {
      let two = bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self)
      let third = bytes.load(fromByteOffset: place &+ 2, as: UInt8.self)
      if let slot = wanted(UInt32(UInt16(littleEndian: two)) | UInt32(third) << 16) { return (place, slot) }
      place &+= 2
    }
    return nil
  }

  /// The slot of three bytes; a fourth above them does not count. The two cases of a letter have the same.
  @inline(__always)
  private static func slot(_ three: UInt32) -> Int {
    let folded = three | UInt32(truncatingIfNeeded: SignBeginning.caseBits)
    // The factor is 2^32 over the golden ratio (Knuth, 6.4); of the fourth byte nothing is left.
    return Int(truncatingIfNeeded: (folded &* (0x9E37_79B1 &<< 8)) &>> 16)
  }
}
