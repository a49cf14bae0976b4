/// How a text is shown in a terminal: on what width, and whether in colour.
public struct ConsoleStyle: Sendable {
  /// Columns of the terminal; nil where nobody looks, and nothing may be cut.
  public let width: Int?
  public let isColoured: Bool

  /// A terminal of `width` columns, or a file without one.
  public init(width: Int? = nil, isColoured: Bool = false) {
    self.width = width
    self.isColoured = isColoured
  }

  /// What a text stands out for.
  enum Tone: String {
    case plain = ""
    case heading = "1"
    case alarm = "1;31"
    case good = "32"
    case quiet = "2"
  }

  /// The text as it stands out.
  func paint(_ text: String, _ tone: Tone) -> String {
    isColoured && tone != .plain && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text, cut with `…` where it is wider than the terminal.
  func fitted(_ text: String) -> String { width.map { ColumnWidth.cut(text, to: $0) } ?? text }
}
