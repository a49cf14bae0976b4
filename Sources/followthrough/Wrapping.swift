/// Breaks text into lines of a width, counted in Unicode scalars.
enum Wrapping {
  /// Words, broken between any two of them. A word that is wider has a line of its own.
  static func prose(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A line of a source, and the place in it that a caret stands below.
  struct Line: Equatable {
    let text: [Unicode.Scalar]
    let place: Range<Int>?

    /// A line, as it was written.
    init(_ text: some Sequence<Unicode.Scalar>, place: Range<Int>? = nil) {
      self.text = Array(text)
      self.place = place
    }
  }

  /// A line of YAML or Markdown, broken where both read it the same: at a space, with what follows further in. It is
  /// broken after a comma where one is near, and never in the marked place.
  static func source(_ line: Line, width: Int) -> [Line] {
    let margin = line.text.prefix { $0 == " " }.count + 4
    var (lines, rest): ([Line], Line) = ([], line)
    while rest.text.count > width, let cut = cut(of: rest, below: width, above: margin) {
      let isAbove = rest.place.map { $0.lowerBound < cut } ?? false
      lines.append(Line(rest.text[..<cut], place: isAbove ? rest.place : nil))
      let shift = cut + 1 - margin
      rest = Line(
        [Unicode.Scalar](repeating: " ", count: margin) + rest.text[(cut + 1)...],
        place: isAbove ? nil : rest.place.map { $0.lowerBound - shift..<$0.upperBound - shift }
      )
    }
    return lines + [rest]
  }

  /// The space at which a line is broken; nil where it has none that will do. The line gets shorter by it.
  private static func cut(of line: Line, below width: Int, above margin: Int) -> Int? {
    guard margin < width else { return nil }
    let spaces = (margin...width).filter { index in
      line.text[index] == " " && !(line.place?.contains(index) ?? false)
    }
    return spaces.last { $0 > width / 2 && line.text[$0 - 1] == "," } ?? spaces.last
  }
}
