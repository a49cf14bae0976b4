/// A hint of a template in a comment: it tells what to write, readers of the page don't see it, and it is found where it
/// was left in a document that is no draft. The template and the rule both know it from here.
public enum TemplateHint {
  /// What every hint in the front matter begins with, whoever worded it.
  public static let inYAML = "# hint:"
  /// What every hint in the body begins with.
  public static let inMarkdown = "<!-- hint:"

  /// `# hint: Who carries it`, for the front matter.
  public static func yaml(_ text: String) -> String { "\(inYAML) \(text)" }

  /// `<!-- hint: Three sentences. -->`, for the body.
  public static func markdown(_ text: String) -> String { "\(inMarkdown) \(text) -->" }

  /// Where the hint of a line stands in it, in bytes, up to its end; nil where there is none.
  public static func place(in line: ArraySlice<UInt8>, isYAML: Bool) -> Range<Int>? {
    let mark = Array((isYAML ? inYAML : inMarkdown).utf8)
    let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard let first = mark.first else { return nil }
    let start = text.indices.first { index in
      let isComment = index == text.startIndex || !isYAML || text[index - 1] == UInt8(ascii: " ")
      return text[index] == first && isComment && text[index...].starts(with: mark)
    }
    return start.map { $0..<text.endIndex }
  }
}
