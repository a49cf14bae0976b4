internal import PostmortemCore

/// Markdown of one line: emphasis, code, links. No headings, lists or paragraphs.
enum InlineMarkdown {
  /// Safe HTML of `text`. Only links to the web and to people lead anywhere: there is no place here to be relative to.
  static func html(of text: String) -> String {
    guard isMarkdown(text) else { return escaped(text) }
    // What begins a block begins none after other text, so some is put in front and taken away again.
    let oneLine = prefix.utf8 + text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    let html = CMark.html(of: oneLine[...]) { link in
      LinkTarget.isAddress(link.url) && !link.isImage ? link.url : nil
    }
    let opening = "<p>" + prefix
    let closing = "</p>\n"
    guard html.hasPrefix(opening), html.hasSuffix(closing) else { return escaped(text) }
    let inside = String(html.dropFirst(opening.count).dropLast(closing.count))
    // libcmark says where it left raw HTML out; no reader needs to know.
    return text.utf8.contains(UInt8(ascii: "<"))
      ? inside.replacing("<!-- raw HTML omitted -->", with: "") : inside
  }

  private static let prefix = ". "

  /// Whether any of Markdown's signs stands in a text; without one it is only to be escaped. `https://` and `www.` begin
  /// links by themselves.
  private static func isMarkdown(_ text: String) -> Bool {
    text.withBytes { text in
      hasSign(text) || text.hasTwo(of: UInt8(ascii: "/")) || text.hasTwo(of: UInt8(ascii: "w"))
    }
  }

  private static func hasSign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let signs = signs
    return !text.hasNone(marked: marks, of: { signs[$0] })
  }

  /// A mark at each byte that may be a sign. A mask covers signs that differ in a bit: `*` and a line feed, `@` and a
  /// backquote, `[` and `_`; the last covers `<` and the backslash, and two bytes that are no signs.
  @inline(__always)
  private static func marks(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
    let folded = bytes & SIMD16(repeating: 0xDF)
    return folded.marks(of: 0x0A) | folded.marks(of: 0x40)
      | (bytes & SIMD16(repeating: 0xFB)).marks(of: 0x5B) | (bytes & SIMD16(repeating: 0x9F)).marks(of: 0x1C)
      | bytes.marks(of: UInt8(ascii: "&")) | bytes.marks(of: UInt8(ascii: "~"))
  }

  private static let signs = ASCIISet("*_`[<&\\~@\n")
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte stands here twice, side by side.
  fileprivate func hasTwo(of byte: UInt8) -> Bool {
    var next = 0
    while let found = first(byte, from: next) {
      next = found + 1
      if next < count, self[next] == byte { return true }
    }
    return false
  }
}
