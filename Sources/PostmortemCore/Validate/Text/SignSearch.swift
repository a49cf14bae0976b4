/// Finds which of many short texts stand in a document, in one pass, whatever their case.
///
/// Source: Wu and Manber, "A fast algorithm for multi-pattern searching", 1994, with blocks of two bytes: as a rule it
/// looks at every second byte of a text.
struct SignSearch {
  /// Each sign's bytes in lower case, and the groups it speaks for.
  private let signs: [(bytes: [UInt8], group: Int)]
  /// How far the search may go on after two bytes.
  private let shifts: [UInt8]
  /// The signs whose first `shortest` bytes end with two bytes.
  private let candidates: [UInt16: [Int]]
  /// Of the shortest sign, in bytes.
  private let shortest: Int
  private let groupCount: Int

  /// A search for groups of signs, each of three bytes or more.
  init(_ groups: [[String]]) {
    signs = groups.enumerated().flatMap { group, texts in
      texts.map { (Array($0.lowercased().utf8), group) }.filter { $0.0.count > 2 }
    }
    let shortest = signs.map(\.bytes.count).min() ?? 3
    var shifts = [UInt8](repeating: UInt8(min(shortest - 1, 255)), count: 65_536)
    var candidates: [UInt16: [Int]] = [:]
    for (number, sign) in signs.enumerated() {
      for end in 1..<shortest {
        let block = SignSearch.block(sign.bytes[end - 1], sign.bytes[end])
        shifts[Int(block)] = min(shifts[Int(block)], UInt8(min(shortest - 1 - end, 255)))
        if end == shortest - 1 { candidates[block, default: []].append(number) }
      }
    }
    self.shortest = shortest
    self.shifts = shifts
    self.candidates = candidates
    groupCount = groups.count
  }

  /// For each group, whether one of its signs is in `text`.
  func found(in text: ArraySlice<UInt8>) -> [Bool] {
    var found = [Bool](repeating: false, count: groupCount)
    guard !signs.isEmpty else { return found }
    text.withUnsafeBufferPointer { text in
      shifts.withUnsafeBufferPointer { shifts in
        var end = shortest - 1
        while end < text.count {
          let block = SignSearch.block(SignSearch.folded(text[end - 1]), SignSearch.folded(text[end]))
          let shift = Int(shifts[Int(block)])
          guard shift == 0 else {
            end += shift
            continue
          }
          for number in candidates[block] ?? [] where !found[signs[number].group] {
            let start = end - shortest + 1
            let bytes = signs[number].bytes
            found[signs[number].group] =
              start + bytes.count <= text.count
              && bytes.indices.allSatisfy { SignSearch.folded(text[start + $0]) == bytes[$0] }
          }
          end += 1
        }
      }
    }
    return found
  }

  private static func block(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
