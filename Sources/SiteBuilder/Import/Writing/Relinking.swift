/// Puts other addresses in place of those that lead elsewhere from a document's new place.
enum Relinking {
  /// The body with these addresses changed wherever they stand behind `(`, `<`, `"` or `: `, as addresses do.
  static func applied(_ addresses: [String: String], to body: [UInt8]) -> [UInt8] {
    guard !addresses.isEmpty else { return body }
    var result = body
    // The longer first, for one may begin another.
    for (old, new) in addresses.sorted(by: { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }) {
      let wanted = Array(old.utf8)
      var from = 0
      while let found = result[from...].firstRange(of: wanted) {
        let before = found.lowerBound > 0 ? result[found.lowerBound - 1] : 0x20
        let after = found.upperBound < result.count ? result[found.upperBound] : 0x20
        let isAddress = "(<\"' ".utf8.contains(before) && ")>\"' #\n\r\t".utf8.contains(after)
        if isAddress { result.replaceSubrange(found, with: new.utf8) }
        from = found.lowerBound + (isAddress ? new.utf8.count : 1)
      }
    }
    return result
  }
}
