/// Text of ours in which backticks stand around what is typed: rules, messages and remedies.
enum InlineCode {
  /// The same as HTML, what is typed in `<code>`. A backtick without its fellow stays as it is.
  static func html(_ text: String) -> Value {
    guard text.withBytes({ $0.first(backtick) != nil }) else { return .text(text) }
    return .written { page in text.withBytes { append($0, to: &page) } }
  }

  private static let backtick = UInt8(ascii: "`")

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to page: inout ByteBuffer) {
    var done = 0
    while let open = text.first(backtick, from: done), let close = text.first(backtick, from: open + 1) {
      page.append(escaping: UnsafeBufferPointer(rebasing: text[done..<open]))
      page.append(literal: "<code>")
      page.append(escaping: UnsafeBufferPointer(rebasing: text[open + 1..<close]))
      page.append(literal: "</code>")
      done = close + 1
    }
    page.append(escaping: UnsafeBufferPointer(rebasing: text[done...]))
  }
}
