/// Texts that a format takes as they are, as nearly all of them are: they are looked at sixteen bytes at a time.
extension UnsafeBufferPointer<UInt8> {
  /// Whether a text has none of some bytes: `marks` sets the highest bit of each of sixteen that may be one of them, and
  /// `isOne` says of a single byte whether it is.
  @inline(__always)
  func hasNone(marked marks: (SIMD16<UInt8>) -> SIMD16<UInt8>, of isOne: (UInt8) -> Bool) -> Bool {
    if isEmpty || hasNone(marked: marks) { return true }
    return !contains(where: isOne)
  }

  /// The same of a text that is not empty. What is left at its end is looked at with bytes before it, that were looked at
  /// already.
  @inline(__always)
  private func hasNone(marked marks: (SIMD16<UInt8>) -> SIMD16<UInt8>) -> Bool {
    var some = count > 16 ? sixteen(at: 0) : upToSixteen
    var next = 16
    while marks(some).isUnmarked {
      guard next < count else { return true }
      some = sixteen(at: Swift.min(next, count &- 16))
      next &+= 16
    }
    return false
  }

  /// The sixteen bytes from an index on, which are there.
  @inline(__always)
  func sixteen(at index: Int) -> SIMD16<UInt8> {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// All bytes of a text of one to sixteen, in any order, some of them more than once.
  @inline(__always)
  private var upToSixteen: SIMD16<UInt8> {
    let raw = UnsafeRawBufferPointer(self)
    var (first, last): (UInt64, UInt64)
    if count >= 8 {
      first = raw.loadUnaligned(as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(raw.loadUnaligned(as: UInt32.self))
      last = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      first |= last << 32
      last = first
    } else {
      let three = UInt64(self[0]) | UInt64(self[count &>> 1]) << 8 | UInt64(self[count &- 1]) << 16
      first = three &* 0x0001_0000_0100_0001
      last = first
    }
    return unsafeBitCast(SIMD2(first, last), to: SIMD16<UInt8>.self)
  }
}

extension SIMD16<UInt8> {
  /// A mark at each byte that is below a number.
  @inline(__always)
  func marks(below limit: UInt8) -> SIMD16<UInt8> {
    unsafeBitCast(self .< SIMD16(repeating: limit), to: SIMD16<UInt8>.self)
  }

  /// A mark at each byte that is this one.
  @inline(__always)
  func marks(of byte: UInt8) -> SIMD16<UInt8> {
    unsafeBitCast(self .== SIMD16(repeating: byte), to: SIMD16<UInt8>.self)
  }

  /// Whether no byte has its highest bit set.
  @inline(__always)
  var isUnmarked: Bool {
    // `any` would call a function for each.
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (halves.x | halves.y) & UInt64(repeating: 0x80) == 0
  }
}
