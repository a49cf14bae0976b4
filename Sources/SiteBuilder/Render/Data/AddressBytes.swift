/// Paths as URLs have them, by the thousand: what needs no encoding is copied as it stands.
extension ByteBuffer {
  /// Appends a path as URLs have it, which is what `append(percentEncoding:)` says of it.
  mutating func append(address path: String) {
    path.withBytes { path in
      var done = 0
      for index in path.indices where !Addresses.hasAsItIs[Int(path[index])] {
        append(UnsafeBufferPointer(rebasing: path[done..<index]))
        append(percentEncoding: path[index])
        done = index + 1
      }
      append(UnsafeBufferPointer(rebasing: path[done...]))
    }
  }
}

private enum Addresses {
  /// Of each byte, whether an address has it as it is.
  static let hasAsItIs: [Bool] = (0...255).map { byte in
    guard byte < 0x80 else { return false }
    var encoded = ByteBuffer()
    encoded.append(percentEncoding: String(Unicode.Scalar(UInt8(byte))))
    return encoded.count == 1
  }
}
