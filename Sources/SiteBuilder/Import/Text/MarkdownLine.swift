/// How a text becomes Markdown of one line again. Links that the source defined elsewhere have their addresses here.
extension InlineText {
  /// The Markdown of it, without its images and without space at its ends.
  var markdown: String {
    var text = ""
    var open: Style = []
    for (index, run) in runs.enumerated() where !run.isImage {
      let piece = InlineText.piece(run)
      guard !piece.isEmpty else { continue }
      let style = run.style.subtracting(.code)
      if style == open || index > 0 && piece.allSatisfy(\.isWhitespace) {
        text += piece
      } else {
        text += InlineText.marks(open.subtracting(style), isClosing: true)
        // Marks stand at a word: `** bold**` is no emphasis.
        let lead = piece.prefix(while: \.isWhitespace)
        text +=
          lead + InlineText.marks(style.subtracting(open), isClosing: false) + piece.dropFirst(lead.count)
        open = style
      }
      let isLast = !runs[(index + 1)...].contains { !$0.isImage && !$0.text.allSatisfy(\.isWhitespace) }
      let next = runs[(index + 1)...].first { !$0.isImage }?.style.subtracting(.code)
      if isLast || next != open {
        let tail = text.reversed().prefix(while: \.isWhitespace)
        text = String(text.dropLast(tail.count)) + InlineText.marks(open, isClosing: true) + String(tail)
        open = []
      }
    }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return InlineText.withoutBlockMark(line)
  }

  private static func marks(_ style: Style, isClosing: Bool) -> String {
    var marks: [String] = []
    if style.contains(.struck) { marks.append("~~") }
    if style.contains(.strong) { marks.append("**") }
    if style.contains(.emphasis) { marks.append("*") }
    return (isClosing ? marks.reversed() : marks).joined()
  }

  /// A piece without its emphasis.
  private static func piece(_ run: Run) -> String {
    let text = String(run.text)
    let shown = run.style.contains(.code) ? code(text) : escaped(run.text)
    guard let url = run.url else { return shown }
    // An address that is its own text is a link as it stands.
    if url == text || url == "http://" + text || url == "mailto:" + text { return text }
    let place = url.contains { $0 == " " || $0 == "(" || $0 == ")" } ? "<\(url)>" : url
    return "[\(shown)](\(place))"
  }

  private static func code(_ text: String) -> String {
    let longest = text.split(omittingEmptySubsequences: true) { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + pad + text + pad + fence
  }

  /// With a backslash before what would be more than a letter.
  private static func escaped(_ text: [Character]) -> String {
    var result = ""
    for (index, character) in text.enumerated() {
      switch character {
      case "\\", "`", "*", "[", "]", "<": result += "\\"
      case "_":
        let isInside =
          index > 0 && index + 1 < text.count && (text[index - 1].isLetter || text[index - 1].isNumber)
          && (text[index + 1].isLetter || text[index + 1].isNumber)
        if !isInside { result += "\\" }
      case "~" where index + 1 < text.count && text[index + 1] == "~": result += "\\"
      case "&" where index + 1 < text.count && (text[index + 1].isLetter || text[index + 1] == "#"):
        if text[index...].prefix(12).contains(";") { result += "\\" }
      default: break
      }
      result.append(character)
    }
    return result
  }

  /// A line that would begin a heading, a quote or a list has a backslash before the mark.
  private static func withoutBlockMark(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#>+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map(\.isWhitespace) ?? true
    else { return line }
    return digits + "\\" + rest
  }
}
