/// A stretch of an author's own words, and where each stands: a value of the front matter, or a paragraph, an item of a
/// list, a heading or a cell of the body. Line breaks are spaces; what is no prose (code, quotations, addresses) is
/// left out.
struct Passage {
  /// What a passage is part of.
  enum Kind: Equatable {
    /// A key of the front matter: `title`, `note`.
    case value(String)
    case heading
    case paragraph
  }

  let kind: Kind
  /// The words, as Unicode scalars.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where lines begin among `scalars`, and where in the file those beginnings are; ascending.
  private var lines: [(start: Int, line: Int, column: Int)] = []
  /// Where all of it is written, where scalars can't be told apart: a text with escapes, or over several lines.
  private var whole: SourceRange?

  /// A passage of the body, still empty.
  init(_ kind: Kind) { self.kind = kind }

  /// A value of the front matter.
  init(_ text: Located<String>, of key: String) {
    kind = .value(key)
    scalars = Prose.words(of: text.value)
    let written = Int(text.range.length)
    switch written - scalars.count {
    // Plain, or in quotes that change nothing.
    case 0: lines = [(0, Int(text.range.line), Int(text.range.column))]
    case 2: lines = [(0, Int(text.range.line), Int(text.range.column) + 1)]
    default: whole = text.range
    }
  }

  /// Appends a part of a line that stands at a place of the file.
  mutating func append(_ part: some Sequence<Unicode.Scalar>, line: Int, column: Int) {
    if !scalars.isEmpty { scalars.append(" ") }
    lines.append((scalars.count, line, column))
    scalars.append(contentsOf: part)
  }

  /// Where the scalars of a range are written; of several lines the part on the first.
  func place(of range: Range<Int>) -> SourceRange {
    if let whole { return whole }
    guard let index = lines.lastIndex(where: { $0.start <= range.lowerBound }) else { return .start }
    let line = lines[index]
    let end = index + 1 < lines.count ? min(range.upperBound, lines[index + 1].start - 1) : range.upperBound
    return SourceRange(
      line: line.line,
      column: line.column + range.lowerBound - line.start,
      length: end - range.lowerBound
    )
  }

  /// Its words.
  var words: [Word] { Word.all(in: scalars) }

  /// The words as text.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
