/// Reads fixed-width numbers from a text, byte by byte: dates and times are too many for anything slower. It
/// lives no longer than its bytes: within one `withUTF8`.
struct DigitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index == bytes.count }

  /// The next `digits` bytes as a decimal number; nil where they are not all digits.
  mutating func number(digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for place in index..<index + digits {
      guard (0x30...0x39).contains(bytes[place]) else { return nil }
      value = value * 10 + Int(bytes[place] - 0x30)
    }
    index += digits
    return value
  }

  /// Reads one ASCII character if it is the next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }
}
