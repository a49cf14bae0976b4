/// Tells by a few bytes whether a text needs what most texts don't, and what costs libcmark walks through all of a tree.
enum MarkdownSigns {
  /// Whether a footnote may stand in a text.
  static func mayHoldFootnotes(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { $0.has("[", before: ["^"]) }
  }

  /// Whether an address of mail may stand in a text: an `@`, or an entity that stands for one, `&#64;` or `&commat;`.
  static func mayHoldMail(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { $0.first(UInt8(ascii: "@")) != nil || $0.has("&", before: ["#", "c"]) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a sign stands anywhere right before one of others.
  fileprivate func has(_ sign: Unicode.Scalar, before others: [Unicode.Scalar]) -> Bool {
    let others = others.map { UInt8(ascii: $0) }
    var next = 0
    while let found = first(UInt8(ascii: sign), from: next) {
      next = found + 1
      if next < count, others.contains(self[next]) { return true }
    }
    return false
  }
}
