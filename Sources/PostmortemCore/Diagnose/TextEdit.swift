/// A change of a text file at one place. Line ends in its text are `\n`, and become those of the file.
public enum TextEdit: Hashable, Sendable {
  /// Other text takes the place of what stands there.
  case replace(SourceRange, with: String)
  /// Text is put in front of a place; nothing is taken away.
  case insert(String, before: SourceRange)

  /// Where it begins.
  public var range: SourceRange {
    switch self {
    case .replace(let range, _), .insert(_, let range): range
    }
  }

  /// Unicode scalars of its line that it takes away.
  public var length: Int {
    switch self {
    case .replace(let range, _): Int(range.length)
    case .insert: 0
    }
  }

  /// What it puts there.
  public var text: String {
    switch self {
    case .replace(_, let text), .insert(let text, _): text
    }
  }
}
