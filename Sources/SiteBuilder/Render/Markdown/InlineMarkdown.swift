internal import PostmortemCore

/// Markdown of one line: emphasis, code, links. No headings, lists or paragraphs.
enum InlineMarkdown {
  /// Safe HTML of `text`. Only links to the web and to people lead anywhere: there is no place here to be relative to.
  static func html(of text: String) -> String {
    guard isMarkdown(text) else { return escaped(text) }
    let html = CMark.html(of: oneLine(text)[...]) { link in
      LinkTarget.isAddress(link.url) && !link.isImage ? link.url : nil
    }
    let inside = html.withBytes { html -> String? in
      guard html.starts(with: opening), html.ends(with: closing) else { return nil }
      let start = opening.utf8CodeUnitCount
      let inside = html.part(from: start, count: html.count - start - closing.utf8CodeUnitCount)
      return String(decoding: inside, as: UTF8.self)
    }
    guard let inside else { return escaped(text) }
    // libcmark says where it left raw HTML out; no reader needs to know.
    let mayHoldHTML = text.withBytes { $0.first(UInt8(ascii: "<")) != nil }
    return mayHoldHTML ? inside.replacing("<!-- raw HTML omitted -->", with: "") : inside
  }

  /// A text without ends of lines. What begins a block begins none after other text, so some is put in front, and taken
  /// away again.
  private static func oneLine(_ text: String) -> [UInt8] {
    text.withBytes { text in
      [UInt8](unsafeUninitializedCapacity: text.count + 2) { line, count in
        line[0] = UInt8(ascii: ".")
        line[1] = UInt8(ascii: " ")
        count = line[2...].update(fromContentsOf: text)
        var next = 2
        while let end = UnsafeBufferPointer(line).first(UInt8(ascii: "\n"), from: next) {
          line[end] = UInt8(ascii: " ")
          next = end + 1
        }
      }
    }
  }

  /// What stands around the HTML of such a line.
  private static let (opening, closing): (StaticString, StaticString) = ("<p>. ", "</p>\n")

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
