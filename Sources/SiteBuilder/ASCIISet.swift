/// Some characters of ASCII, to be asked of every byte of a text.
struct ASCIISet: Sendable {
  /// A bit for each character below 64, and for each from there on.
  private let low: UInt64
  private let high: UInt64

  init(_ characters: StaticString) {
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    for index in 0..<characters.utf8CodeUnitCount {
      let byte = characters.utf8Start[index]
      if byte < 64 { bits.low |= 1 << UInt64(byte) } else { bits.high |= 1 << UInt64(byte - 64) }
    }
    (low, high) = bits
  }

  /// Whether a byte is one of them.
  subscript(_ byte: UInt8) -> Bool {
    guard byte < 128 else { return false }
    return (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
  }
}
