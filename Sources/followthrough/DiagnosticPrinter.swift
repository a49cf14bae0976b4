import PostmortemCore
import SiteBuilder

/// Prints findings as compilers do: the place, what is wrong, the line with a caret under it, and the remedy.
struct DiagnosticPrinter {
  /// The archive's folder, in front of every path.
  let source: String

  /// Prints findings in their order.
  func print(_ diagnostics: [Diagnostic]) {
    var lines = SourceLines(folder: source)
    for diagnostic in diagnostics { Terminal.out(text(diagnostic, &lines)) }
  }

  /// `2 errors and 3 warnings in 14 postmortems`
  func summary(_ outcome: Outcome) -> String {
    let errors = outcome.diagnostics.count { $0.severity == .error }
    let warnings = outcome.diagnostics.count - errors
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    let found = parts.isEmpty ? "nothing to mend" : parts.joined(separator: " and ")
    return "\(found) in \(counted(outcome.documents, "document"))"
  }

  /// Tells of an archive without documents: more often it is the wrong folder than a new one.
  func warnIfEmpty(_ outcome: Outcome) {
    guard outcome.documents == 0 else { return }
    Terminal.error("warning: no postmortem in \(source): those are its files that end with .md or .markdown")
  }

  private func text(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
    let severity = diagnostic.severity.rawValue
    var text = """
      \(bold("\(place(diagnostic.file, diagnostic.range)): "))\(coloured(severity, diagnostic.severity)): \
      \(bold(visible(diagnostic.message))) [\(diagnostic.rule.rawValue)]
      """
    text += excerpt(diagnostic.file, diagnostic.range, &lines)
    if let help = diagnostic.help { text += "\n  help: \(visible(help))" }
    for note in diagnostic.notes {
      text += "\n  note: \(place(note.file, note.range)): \(visible(note.message))"
    }
    return text
  }

  private func place(_ file: String, _ range: SourceRange) -> String {
    (source.hasSuffix("/") ? source : source + "/") + "\(visible(file)):\(range.line):\(range.column)"
  }

  /// The line, and a caret below the place. What concerns the whole of a file is shown without its first line, which
  /// is not to blame.
  private func excerpt(_ file: String, _ range: SourceRange, _ lines: inout SourceLines) -> String {
    guard range != .start, let line = lines.scalars(Int(range.line), of: file), !line.isEmpty else {
      return ""
    }
    let column = Int(range.column) - 1
    guard column <= line.count else { return "" }
    // Of a long line the part around the place is shown.
    let isNear = column + Int(range.length) <= DiagnosticPrinter.width
    let start = isNear ? 0 : max(0, column - DiagnosticPrinter.width / 3)
    let scalars = line[start...].prefix(DiagnosticPrinter.width)
    let ellipsis = start > 0 ? "…" : ""
    // A tab below a tab keeps the caret in its column, however wide tabs are shown.
    let indent = (start > 0 ? " " : "") + text(of: line[start..<column].map { $0 == "\t" ? "\t" : " " })
    let length = max(1, min(Int(range.length), scalars.endIndex - column))
    let number = String(range.line)
    let margin = String(repeating: " ", count: number.count)
    return """

        \(number) | \(ellipsis)\(text(of: scalars))
        \(margin) | \(indent)\(bold("^" + String(repeating: "~", count: length - 1)))
      """
  }

  private func text(of scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// What authors wrote, as `SourceLines` shows it.
  private func visible(_ text: String) -> String {
    self.text(of: text.unicodeScalars.map(SourceLines.visible))
  }

  /// Unicode scalars of a line that are shown.
  private static let width = 160

  private func bold(_ text: String) -> String { Terminal.isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard Terminal.isColoured else { return text }
    return "\u{1B}[1;\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }
}
