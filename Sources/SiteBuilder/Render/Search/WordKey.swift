/// A word as the index keeps it: its bytes in lower case, in four numbers of eight, the rest zero. So two words are
/// compared without a loop, and no text is made of one.
struct WordKey: Equatable, BitwiseCopyable {
  /// The longest word that is kept, in bytes.
  static let longest = 32

  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The word of the lowest `count` bytes, seven at the most, of a number that holds nothing but ASCII. Its letters and
  /// digits are folded at once: a digit has the bit that makes a capital small.
  @inline(__always)
  init(ascii bytes: UInt64, count: Int) {
    first = (bytes | UInt64(repeating: 0x20)) & WordKey.lowest(count)
    (second, third, fourth) = (0, 0, 0)
  }

  /// The same of a word of eight bytes, and of the lowest `count`, seven at the most, of the next eight.
  @inline(__always)
  init(ascii bytes: UInt64, _ next: UInt64, count: Int) {
    first = bytes | UInt64(repeating: 0x20)
    second = (next | UInt64(repeating: 0x20)) & WordKey.lowest(count)
    (third, fourth) = (0, 0)
  }

  /// Whether a word of so many letters and digits in ASCII, sixteen at the most, has a digit: letters have a bit that
  /// digits have not.
  @inline(__always)
  func holdsDigit(count: Int) -> Bool {
    ~first & UInt64(repeating: 0x40) | ~second & UInt64(repeating: 0x40) & WordKey.lowest(count &- 8) != 0
  }

  /// The bits of the lowest bytes of a number, seven at the most.
  @inline(__always)
  private static func lowest(_ count: Int) -> UInt64 {
    (1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }

  /// The word of these bytes, of which there are `longest` at the most. Capitals beyond ASCII stay, and the script folds
  /// them: it has tables for that anyway.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    first = WordKey.eight(bytes, start, end)
    second = WordKey.eight(bytes, start + 8, end)
    // Few words are longer than that.
    guard end - start > 16 else {
      (third, fourth) = (0, 0)
      return
    }
    third = WordKey.eight(bytes, start + 16, end)
    fourth = WordKey.eight(bytes, start + 24, end)
  }

  /// Most words differ in their first bytes, if they differ at all.
  @inline(__always)
  static func == (left: WordKey, right: WordKey) -> Bool {
    left.first == right.first
      && (left.second ^ right.second) | (left.third ^ right.third) | (left.fourth ^ right.fourth) == 0
  }

  /// Spreads words over a table: the upper bits are the best mixed.
  var hash: UInt64 {
    @inline(__always)
    get {
      var hash = first
      if second != 0 {
        hash ^=
          second &* 0x9E37_79B9_7F4A_7C15 ^ third &* 0xC2B2_AE3D_27D4_EB4F ^ fourth &* 0x1656_67B1_9E37_79F9
      }
      return hash &* 0xD6E8_FEB8_6659_FD93
    }
  }

  /// Appends its bytes.
  func append(to text: inout ByteBuffer) {
    for part in [first, second, third, fourth] {
      var rest = part
      while rest != 0 {
        text.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }

  /// Up to eight bytes in lower case, the first in the lowest bits.
  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard start < end else { return 0 }
    var word: UInt64 = 0
    if let eight = bytes.word(at: start) {
      let isWhole = end &- start >= 8
      let wanted = isWhole ? UInt64.max : (1 << UInt64(truncatingIfNeeded: (end &- start) &* 8)) &- 1
      word = UInt64(littleEndian: eight) & wanted
    } else {
      for place in (start..<end).reversed() { word = word << 8 | UInt64(bytes[place]) }
    }
    return lowercased(word)
  }

  /// Eight bytes with the capitals of ASCII made small. Of bytes below 128, adding the right number sets the highest bit
  /// of those from a certain one on, and two bits further down is the one that makes a capital small.
  private static func lowercased(_ word: UInt64) -> UInt64 {
    let top = UInt64(repeating: 0x80)
    let low = word & ~top
    let capitals =
      (low &+ UInt64(repeating: 0x80 - UInt8(ascii: "A")))
      & ~(low &+ UInt64(repeating: 0x80 - UInt8(ascii: "Z") - 1)) & ~word & top
    return word | capitals >> 2
  }
}
