/// The text of a paragraph, a heading or a cell with its emphasis and links: what times, names and marks are read from,
/// and what is left is written again as Markdown of one line.
struct InlineText: Sendable {
  /// How a piece of the text is set.
  struct Style: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let code = Style(rawValue: 1)
    static let strong = Style(rawValue: 2)
    static let emphasis = Style(rawValue: 4)
    static let struck = Style(rawValue: 8)
  }

  /// A piece of one style, on one line of the source.
  struct Run: Sendable {
    var text: [Character]
    let style: Style
    /// Where it leads to; nil where it is no link.
    let url: String?
    /// Whether it is an image, and its text what stands in for that.
    var isImage = false
    /// From 1, in the text that was parsed.
    let line: Int
  }

  private(set) var runs: [Run] = []
  /// Whether raw HTML stood in it, which no line of Markdown can say.
  private(set) var hasHTML = false

  /// No text.
  init() {}

  /// The text of these pieces of a line.
  init(_ nodes: [MarkdownNode]) {
    for node in nodes { add(node, [], nil) }
  }

  /// The text of the first paragraph, heading or cell that `node` is or begins with.
  init(of node: MarkdownNode) { self.init(node.children) }

  private mutating func add(_ node: MarkdownNode, _ style: Style, _ url: String?) {
    let line = node.lines.lowerBound
    switch node.kind {
    case .text: append(node.literal, style, url, line)
    case .softBreak, .lineBreak: append("\n", style, url, line)
    case .code: append(node.literal, style.union(.code), url, line)
    case .inlineHTML:
      if node.literal.lowercased().hasPrefix("<br") {
        append("\n", style, url, line)
      } else {
        hasHTML = true
      }
    case .emphasis: for child in node.children { add(child, style.union(.emphasis), url) }
    case .strong: for child in node.children { add(child, style.union(.strong), url) }
    case .strikethrough: for child in node.children { add(child, style.union(.struck), url) }
    case .link: for child in node.children { add(child, style, node.url) }
    case .image:
      let text = InlineText(node.children).plain
      runs.append(Run(text: Array(text), style: style, url: node.url, isImage: true, line: line))
    default: for child in node.children { add(child, style, url) }
    }
  }

  private mutating func append(_ text: String, _ style: Style, _ url: String?, _ line: Int) {
    if let last = runs.last, last.style == style, last.url == url, !last.isImage, last.line == line {
      runs[runs.count - 1].text += Array(text)
    } else {
      runs.append(Run(text: Array(text), style: style, url: url, line: line))
    }
  }

  /// The characters of it, images left out; a new line is a line feed.
  var characters: [Character] { runs.flatMap { $0.isImage ? [] : $0.text } }

  /// The same as a text.
  var plain: String { String(characters) }

  /// The same on one line, without space at its ends.
  var line: String { plain.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether nothing is to be read in it.
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// Whether it shows an image.
  var hasImage: Bool { runs.contains(where: \.isImage) }

  /// Where its links lead to, in their order.
  var urls: [String] { runs.filter { !$0.isImage }.compactMap(\.url) }

  /// Whether all of it that is no space is struck through.
  var isStruck: Bool {
    let letters = runs.filter { run in !run.isImage && run.text.contains { $0.isLetter || $0.isNumber } }
    return !letters.isEmpty && letters.allSatisfy { $0.style.contains(.struck) }
  }

  /// The characters from one place to another.
  func part(_ range: Range<Int>) -> InlineText {
    var result = InlineText()
    var start = 0
    for run in runs {
      if run.isImage {
        if range.contains(start) { result.runs.append(run) }
        continue
      }
      let from = max(range.lowerBound - start, 0)
      let to = min(range.upperBound - start, run.text.count)
      if from < to {
        var part = run
        part.text = Array(run.text[from..<to])
        result.runs.append(part)
      }
      start += run.text.count
    }
    return result
  }

  /// Without the first characters.
  func dropping(first count: Int) -> InlineText { part(count..<max(count, characters.count + 1)) }

  /// Without the characters of these ranges, which are in order and apart.
  func without(_ ranges: [Range<Int>]) -> InlineText {
    var result = InlineText()
    var start = 0
    for range in ranges {
      result.runs += part(start..<max(start, range.lowerBound)).runs
      start = range.upperBound
    }
    result.runs += dropping(first: start).runs
    return result
  }

  /// Its lines as the source has them.
  var sourceLines: [InlineText] {
    let characters = characters
    var result: [InlineText] = []
    var start = 0
    for index in characters.indices where characters[index] == "\n" {
      result.append(part(start..<index))
      start = index + 1
    }
    result.append(dropping(first: start))
    return result
  }

  /// Two texts, one behind the other.
  static func + (left: InlineText, right: InlineText) -> InlineText {
    var result = left
    result.runs += right.runs
    result.hasHTML = left.hasHTML || right.hasHTML
    return result
  }

  /// A text without emphasis.
  init(plain text: String, line: Int) {
    append(text, [], nil, line)
  }
}
