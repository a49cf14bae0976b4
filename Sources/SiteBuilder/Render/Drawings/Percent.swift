/// A place across a drawing as SVG has it, with two decimals at the most: `12.5%`. It fits into a word of eight bytes, so
/// that a line straight down has it made once and written twice.
struct Percent {
  /// The text, its first byte in the lowest bits.
  private var text: UInt64 = 0
  private var bits: UInt64 = 0

  /// The text of hundredths of the width. What is far outside of it stands where nobody sees it either.
  init(_ value: Double) {
    let scaled = Int((min(max(value, -999), 9999) * 100).rounded())
    if scaled <= -100 { put(UInt8(ascii: "-")) }
    let whole = abs(scaled) / 100
    if whole >= 1000 { put(digit: whole / 1000) }
    if whole >= 100 { put(digit: whole / 100 % 10) }
    if whole >= 10 { put(digit: whole / 10 % 10) }
    put(digit: whole % 10)
    let rest = scaled % 100
    if rest > 0 {
      put(UInt8(ascii: "."))
      put(digit: rest / 10)
      if rest % 10 > 0 { put(digit: rest % 10) }
    }
    put(UInt8(ascii: "%"))
  }

  private mutating func put(digit: Int) { put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }

  private mutating func put(_ byte: UInt8) {
    text |= UInt64(byte) &<< bits
    bits += 8
  }

  /// Its bytes.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeBytes(of: text.littleEndian) { word in
      body(UnsafeBufferPointer(rebasing: word.bindMemory(to: UInt8.self)[..<Int(bits / 8)]))
    }
  }
}

extension ByteBuffer {
  /// Appends a place across a drawing.
  mutating func append(_ percent: Percent) { percent.withBytes { append($0) } }
}
