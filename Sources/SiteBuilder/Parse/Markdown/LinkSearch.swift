/// Searches Markdown for links that may lead elsewhere than to the web, without parsing it.
///
/// It may see a link where there is none, as in a listing; it never misses one. Whatever is not plainly an address is
/// left to the parser.
enum LinkSearch {
  /// Whether a link or an image may lead into the archive, to a place of a page, or nowhere.
  static func mayStayHere(_ markdown: ArraySlice<UInt8>) -> Bool {
    markdown.withUnsafeBufferPointer { text in
      hasInlineOrReference(text) || hasOddScheme(text)
    }
  }

  /// `](…` and `]: …`, but for what begins with an address.
  private static func hasInlineOrReference(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var next = 0
    while let bracket = text.first(UInt8(ascii: "]"), from: next), bracket + 1 < text.count {
      next = bracket + 1
      switch text[next] {
      case UInt8(ascii: "("): if !isAddress(text, from: next + 1) { return true }
      case UInt8(ascii: ":"):
        if mayBeDefinition(text, endingAt: bracket), !isAddress(text, from: next + 1) { return true }
      default: break
      }
    }
    return false
  }

  /// `<javascript:…>`, and the bare addresses besides the web's that libcmark-gfm takes for links.
  private static func hasOddScheme(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var next = 0
    while let bracket = text.first(UInt8(ascii: "<"), from: next) {
      next = bracket + 1
      while next < text.count, isSchemeByte(text[next]) { next += 1 }
      if next < text.count, text[next] == UInt8(ascii: ":"), !isAddress(text, from: bracket + 1) {
        return true
      }
    }
    next = 0
    while let colon = text.first(UInt8(ascii: ":"), from: next) {
      next = colon + 1
      guard colon > 0, text[colon - 1] | 0x20 == UInt8(ascii: "p") else { continue }
      let before = UnsafeBufferPointer(rebasing: text[..<colon])
      if before.ends(with: "ftp".utf8) || before.ends(with: "xmpp".utf8) { return true }
    }
    return false
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
  }

  /// Whether a destination that begins here, perhaps after white space and `<`, is one on the web or somebody's mail.
  private static func isAddress(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var start = start
    while start < text.count, text[start] <= 0x20 || text[start] == UInt8(ascii: "<") { start += 1 }
    let rest = UnsafeBufferPointer(rebasing: text[start...])
    return rest.starts(with: "https://") || rest.starts(with: "http://") || rest.starts(with: "mailto:")
  }

  /// Whether the bracket that closes here may be the end of a reference's label: one that was opened on a line before, or
  /// on this one with nothing before it but quotes and the markers of lists. A footnote's leads nowhere.
  private static func mayBeDefinition(_ text: UnsafeBufferPointer<UInt8>, endingAt bracket: Int) -> Bool {
    var index = bracket
    while index > 0, text[index - 1] != UInt8(ascii: "["), text[index - 1] != UInt8(ascii: "\n") {
      index -= 1
    }
    guard index > 0, text[index - 1] == UInt8(ascii: "[") else { return true }
    if text[index] == UInt8(ascii: "^") { return false }
    index -= 1
    while index > 0, text[index - 1] != UInt8(ascii: "\n") {
      guard markers.contains(text[index - 1]) else { return false }
      index -= 1
    }
    return true
  }

  private static let markers = Array(" \t>-*+.)0123456789".utf8)
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func ends(with ending: some BidirectionalCollection<UInt8>) -> Bool {
    count >= ending.count
      && self[(count - ending.count)...].elementsEqual(ending) { $0 | 0x20 == $1 }
  }
}
