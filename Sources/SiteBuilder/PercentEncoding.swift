/// Paths as URLs have them, by the thousand: what needs no encoding is copied as it stands.
extension ByteBuffer {
  /// Appends a path as URLs have it, whatever its characters.
  mutating func append(percentEncoding path: String) {
    let unreserved = PercentEncoding.unreserved
    path.withBytes { path in
      // Nearly every path is.
      if path.hasNone(marked: reservedSigns, of: { !unreserved[$0] }) { return append(path) }
      var done = 0
      for index in path.indices where !unreserved[path[index]] {
        append(UnsafeBufferPointer(rebasing: path[done..<index]))
        append(percentEncoding: path[index])
        done = index + 1
      }
      append(UnsafeBufferPointer(rebasing: path[done...]))
    }
  }

  /// Appends a byte as URLs have it that can't have it as it is: `%`, and two hexadecimal digits.
  mutating func append(percentEncoding byte: UInt8) {
    append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}

private enum PercentEncoding {
  /// What a path in a URL has as it is (RFC 3986, 2.3), and what stands between its parts.
  static let unreserved = ASCIISet(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
  )
}

/// A mark at each byte that a path does not have as it is. `-`, `.` and `/` stand right before the digits.
@inline(__always)
private func reservedSigns(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
  let small = bytes | SIMD16(repeating: 0x20)
  let unreserved =
    (small &- SIMD16(repeating: UInt8(ascii: "a"))).marks(below: 26)
    | (bytes &- SIMD16(repeating: UInt8(ascii: "-"))).marks(below: 13)
    | bytes.marks(of: UInt8(ascii: "_")) | bytes.marks(of: UInt8(ascii: "~"))
  return ~unreserved
}
