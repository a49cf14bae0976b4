/// The mark by which a later import knows a document that it wrote, and whether somebody has edited it since: a digest
/// of all its other bytes, kept under `extra:` in the document itself, so that it is there on every machine.
enum ImportMark {
  /// What stands in the digest's place while it is computed.
  static let empty = "0000000000000000"

  private static let key = Array("    digest: ".utf8)
  private static let origin = Array("    from: \"".utf8)

  /// The bytes with their digest.
  static func stamped(_ bytes: [UInt8]) -> [UInt8] {
    guard let place = place(in: bytes) else { return bytes }
    var result = bytes
    result.replaceSubrange(place, with: digest(of: bytes, without: place).utf8)
    return result
  }

  /// Whether a document is as import wrote it, byte for byte.
  static func isUntouched(_ bytes: [UInt8]) -> Bool {
    guard let place = place(in: bytes) else { return false }
    return bytes[place].elementsEqual(digest(of: bytes, without: place).utf8)
  }

  /// Where a document was imported from, as it is quoted there; nil where it was not.
  static func origin(of bytes: [UInt8]) -> String? {
    guard place(in: bytes) != nil, let start = bytes.firstRange(of: origin)?.upperBound,
      let end = bytes[start...].firstIndex(of: 0x0A)
    else { return nil }
    var text = String(decoding: bytes[(start - 1)..<end], as: UTF8.self)
    if text.hasSuffix("\r") { text.removeLast() }
    return text
  }

  /// The sixteen digits behind the first such key.
  private static func place(in bytes: [UInt8]) -> Range<Int>? {
    guard let start = bytes.firstRange(of: key)?.upperBound, start + empty.utf8.count <= bytes.count else {
      return nil
    }
    let place = start..<start + empty.utf8.count
    let areDigits = bytes[place].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return areDigits ? place : nil
  }

  private static func digest(of bytes: [UInt8], without place: Range<Int>) -> String {
    var hash = FNV1a()
    hash.add(bytes[..<place.lowerBound])
    hash.add(bytes[place.upperBound...])
    return Fingerprint(value: hash.value).description
  }
}
