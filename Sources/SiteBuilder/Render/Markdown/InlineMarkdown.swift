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

  /// Whether any of Markdown's signs stands in a text; without one it is only to be escaped.
  private static func isMarkdown(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isMarkdown)
  }

  private static func isMarkdown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let signs = signs
    var previous: UInt8 = 0
    for byte in text {
      if signs[byte] { return true }
      // `https://` and `www.` begin links by themselves.
      if byte == previous, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "w") { return true }
      previous = byte
    }
    return false
  }

  private static let signs = ASCIISet("*_`[<&\\~@\n")
}
