#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What is looked for in texts by the megabyte, by the system's own search.
extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a text that ends with a NUL, without it.
  init(endingWithNUL text: UnsafePointer<CChar>) {
    self.init(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }

  /// Where a byte stands first, from an index on.
  func first(_ byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where a byte stands, in order.
  func places(of byte: UInt8) -> [Int] {
    var places: [Int] = []
    while let found = first(byte, from: places.last.map { $0 + 1 } ?? 0) { places.append(found) }
    return places
  }

  /// Whether a byte stands here more often than `count` times.
  func has(more count: Int, of byte: UInt8) -> Bool {
    var (seen, next) = (0, 0)
    while let found = first(byte, from: next) {
      seen += 1
      if seen > count { return true }
      next = found + 1
    }
    return false
  }

  /// Whether these are the same bytes.
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let base = baseAddress, let otherBase = other.baseAddress else { return count == 0 }
    return memcmp(base, otherBase, count) == 0
  }

  /// The bytes from an index on, as they stand.
  func part(from start: Int, count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[start..<start + count])
  }

  /// Whether a text of ASCII stands at its beginning.
  func starts(with text: StaticString) -> Bool {
    guard let base = baseAddress, count >= text.utf8CodeUnitCount else { return false }
    return memcmp(base, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Whether a text of ASCII stands at its end.
  func ends(with text: StaticString) -> Bool {
    guard let base = baseAddress, count >= text.utf8CodeUnitCount else { return false }
    return memcmp(base + (count - text.utf8CodeUnitCount), text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// The first eight bytes, the first in the lowest bits; where they are fewer, zeros stand for the others.
  var beginning: UInt64 {
    if let eight = word(at: 0) { return UInt64(littleEndian: eight) }
    func number(_ value: some FixedWidthInteger, at index: Int) -> UInt64 {
      UInt64(truncatingIfNeeded: value.littleEndian) &<< UInt64(truncatingIfNeeded: index &* 8)
    }
    // Some bytes may be in both halves, where they are the same.
    let bytes = UnsafeRawBufferPointer(self)
    if count >= 4 {
      let last = count &- 4
      return number(bytes.loadUnaligned(as: UInt32.self), at: 0)
        | number(bytes.loadUnaligned(fromByteOffset: last, as: UInt32.self), at: last)
    }
    guard count > 0 else { return 0 }
    let (middle, last) = (count &>> 1, count &- 1)
    return number(self[0], at: 0) | number(self[middle], at: middle) | number(self[last], at: last)
  }

  /// The eight bytes from an index on; nil where fewer are left.
  func word(at index: Int) -> UInt64? {
    guard index + 8 <= count else { return nil }
    return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

extension UInt64 {
  /// A byte eight times.
  init(repeating byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }
}
