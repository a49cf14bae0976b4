/// How a sign begins, in any case: its first eight bytes, which are compared at once.
struct SignBeginning: BitwiseCopyable, Equatable {
  /// In the other case a letter differs by one bit.
  static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// With their case bits set, the first in the lowest bits; 0 for any byte.
  private let bytes: UInt64
  /// Which bits are to be like that.
  private let mask: UInt64

  /// Of a sign in which `SignSearch.any` stands for any byte.
  init(_ sign: some Sequence<UInt8>) {
    let first = Array(sign.prefix(8))
    func number(_ byte: (UInt8) -> UInt8) -> UInt64 {
      first.reversed().reduce(0) { $0 << 8 | UInt64(byte($1)) }
    }
    mask = number { $0 == SignSearch.any ? 0 : 0xFF }
    bytes = (number { $0 } | SignBeginning.caseBits) & mask
  }

  /// Whether such a sign may stand at a place of a text; true where less than eight bytes are left to tell.
  @inline(__always)
  func mayStand(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start &+ 8 <= text.count else { return true }
    let eight = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    return (UInt64(littleEndian: eight) | SignBeginning.caseBits) & mask == bytes
  }
}
