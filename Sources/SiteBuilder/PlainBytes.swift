/// Texts that a format takes as they are, as nearly all of them are: they are looked at eight bytes at a time.
extension UnsafeBufferPointer<UInt8> {
  /// Whether a text has none of some bytes: `marks` is the highest bit of each of eight that may be one of them, and
  /// `isOne` says of a single byte whether it is.
  @inline(__always)
  func hasNone(marked marks: (UInt64) -> UInt64, of isOne: (UInt8) -> Bool) -> Bool {
    var next = 0
    while next < count {
      let end: Int
      if let word = word(at: next) {
        end = next &+ 8
        if marks(word) & UInt64(repeating: 0x80) == 0 {
          next = end
          continue
        }
      } else if next > 0, let last = word(at: count &- 8), marks(last) & UInt64(repeating: 0x80) == 0 {
        // The rest of it, and some bytes once more.
        return true
      } else {
        end = count
      }
      while next < end {
        if isOne(self[next]) { return false }
        next &+= 1
      }
    }
    return true
  }
}

extension UInt64 {
  /// The highest bit of each byte that is below a number, which is 128 at the most; above one that is, of others too.
  func marks(below limit: UInt8) -> UInt64 { (self &- UInt64(repeating: limit)) & ~self }

  /// The highest bit of each byte that is this one; above one that is, of others too.
  func marks(of byte: UInt8) -> UInt64 {
    let zero = self ^ UInt64(repeating: byte)
    return (zero &- UInt64(repeating: 1)) & ~zero
  }
}
