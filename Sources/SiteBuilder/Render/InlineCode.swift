/// Text of ours in which backticks stand around what is typed: rules, messages and remedies.
enum InlineCode {
  /// The same as HTML, what is typed in `<code>`. A backtick without its fellow stays as it is.
  static func html(_ text: String) -> Value {
    guard text.withBytes({ $0.first(UInt8(ascii: "`")) != nil }) else { return .text(text) }
    let parts = escaped(text).split(separator: "`", omittingEmptySubsequences: false)
    var html = ""
    for (index, part) in parts.enumerated() {
      let isClosed = index + 1 < parts.count
      switch index % 2 {
      case 0: html += part
      case _ where isClosed: html += "<code>\(part)</code>"
      default: html += "`\(part)"
      }
    }
    return .trusted(html)
  }
}
