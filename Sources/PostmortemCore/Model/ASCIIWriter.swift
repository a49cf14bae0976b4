/// Puts digits and signs together to a short text. Dates and times are shown by the hundred on a page; interpolation
/// takes ten times as long.
package struct ASCIIWriter: ~Copyable {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// A text of at most `capacity` bytes; what would go beyond it is left out.
  package static func text(_ capacity: Int, _ write: (inout ASCIIWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { ASCIIWriter.put(into: $0, write) }
  }

  /// Writes into memory that somebody has ready, and says how many bytes; what would go beyond it is left out.
  package static func put(
    into buffer: UnsafeMutableBufferPointer<UInt8>,
    _ write: (inout ASCIIWriter) -> Void
  ) -> Int {
    var writer = ASCIIWriter(buffer)
    write(&writer)
    return writer.count
  }

  /// A number of 0 or more with leading zeros to at least `width` digits.
  package mutating func number(_ value: Int, width: Int = 1) {
    guard value >= 100 || width > 2 else { return twoDigits(UInt8(value), isPadded: width > 1) }
    number(value / 100, width: width - 2)
    twoDigits(UInt8(value % 100), isPadded: true)
  }

  /// A number below 100.
  @inline(__always)
  private mutating func twoDigits(_ value: UInt8, isPadded: Bool) {
    if value >= 10 || isPadded { byte(UInt8(ascii: "0") &+ value / 10) }
    byte(UInt8(ascii: "0") &+ value % 10)
  }

  /// Signs and letters.
  package mutating func text(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { byte(text.utf8Start[index]) }
  }

  @inline(__always)
  private mutating func byte(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count &+= 1
  }
}
