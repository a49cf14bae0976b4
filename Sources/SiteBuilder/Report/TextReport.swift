internal import PostmortemCore

/// Writes findings as compilers do: the place, what is wrong, the line with a caret under it, and the remedy.
struct TextReport: ReportWriter {
  /// Whether a person at a terminal reads it.
  let isColoured: Bool

  /// Unicode scalars of a line that are shown.
  private static let width = 160
  /// Bytes that a finding takes, about.
  private static let length = 320

  func written(_ report: Report) -> ByteBuffer {
    var text = ByteBuffer(capacity: report.findings.count * TextReport.length)
    var lines = SourceLines(folder: report.folder, reading: report.texts)
    for finding in report.findings { append(finding, of: report.folder, &lines, to: &text) }
    return text
  }

  /// Appends a finding of the archive in `folder`, with a line feed at its end.
  func append(_ finding: Diagnostic, of folder: String, _ lines: inout SourceLines, to text: inout ByteBuffer)
  {
    paint("1", &text) { text in
      append(folder, finding.file, finding.range, to: &text)
      text.append(literal: ": ")
    }
    paint(finding.severity == .error ? "1;31" : "1;33", &text) { $0.append(finding.severity.rawValue) }
    text.append(literal: ": ")
    paint("1", &text) { $0.append(visible: finding.message) }
    text.append(literal: " [")
    text.append(finding.rule.rawValue)
    text.append(literal: "]\n")
    appendExcerpt(finding.file, finding.range, &lines, to: &text)
    if let help = finding.help {
      text.append(literal: "  help: ")
      text.append(visible: help)
      text.append(literal: "\n")
    }
    for note in finding.notes {
      text.append(literal: "  note: ")
      append(folder, note.file, note.range, to: &text)
      text.append(literal: ": ")
      text.append(visible: note.message)
      text.append(literal: "\n")
    }
  }

  private func append(_ folder: String, _ file: String, _ range: SourceRange, to text: inout ByteBuffer) {
    text.append(visible: folder)
    if !folder.hasSuffix("/") { text.append(literal: "/") }
    text.append(visible: file)
    text.append(literal: ":")
    text.append(Int(range.line))
    text.append(literal: ":")
    text.append(Int(range.column))
  }

  /// The line, and a caret below the place. What concerns the whole of a file is shown without its first line, which
  /// is not to blame.
  private func appendExcerpt(
    _ file: String,
    _ range: SourceRange,
    _ lines: inout SourceLines,
    to text: inout ByteBuffer
  ) {
    guard range != .start, let line = lines.line(Int(range.line), of: file) else { return }
    let column = Int(range.column) - 1
    guard line.count > 0, column <= line.count else { return }
    // Of a long line the part around the place is shown.
    let isNear = column + Int(range.length) <= TextReport.width
    let start = isNear ? 0 : max(0, column - TextReport.width / 3)
    let end = min(line.count, start + TextReport.width)
    text.append(literal: "  ")
    let before = text.count
    text.append(Int(range.line))
    let margin = text.count - before
    text.append(literal: " | ")
    if start > 0 { text.append(literal: "…") }
    line.append(start..<end, to: &text)
    text.append(literal: "\n  ")
    for _ in 0..<margin { text.append(literal: " ") }
    text.append(literal: " | ")
    if start > 0 { text.append(literal: " ") }
    // A tab below a tab keeps the caret in its column, however wide tabs are shown.
    for column in start..<column { text.append(UInt8(ascii: line.isTab(column) ? "\t" : " ")) }
    paint("1", &text) { text in
      text.append(literal: "^")
      for _ in 1..<max(1, min(Int(range.length), end - column)) { text.append(literal: "~") }
    }
    text.append(literal: "\n")
  }

  /// What `content` appends, in a style of the terminal's.
  private func paint(_ style: StaticString, _ text: inout ByteBuffer, _ content: (inout ByteBuffer) -> Void) {
    guard isColoured else { return content(&text) }
    text.append(literal: "\u{1B}[")
    text.append(literal: style)
    text.append(literal: "m")
    content(&text)
    text.append(literal: "\u{1B}[0m")
  }
}
