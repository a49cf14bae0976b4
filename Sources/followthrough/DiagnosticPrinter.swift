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

  private func text(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
    let severity = diagnostic.severity.rawValue
    var text = """
      \(bold("\(place(diagnostic.file, diagnostic.range)): "))\(coloured(severity, diagnostic.severity)): \
      \(bold(diagnostic.message)) [\(diagnostic.rule.rawValue)]
      """
    text += excerpt(diagnostic.file, diagnostic.range, &lines)
    if let help = diagnostic.help { text += "\n  help: \(help)" }
    for note in diagnostic.notes { text += "\n  note: \(place(note.file, note.range)): \(note.message)" }
    return text
  }

  private func place(_ file: String, _ range: SourceRange) -> String {
    "\(source)/\(file):\(range.line):\(range.column)"
  }

  /// The line, and a caret below the place.
  private func excerpt(_ file: String, _ range: SourceRange, _ lines: inout SourceLines) -> String {
    guard let line = lines.line(Int(range.line), of: file), !line.isEmpty else { return "" }
    let scalars = Array(line.unicodeScalars.prefix(SourceLines.longest))
    let column = Int(range.column) - 1
    guard column <= scalars.count else { return "" }
    // A tab below a tab keeps the caret in its column, however wide tabs are shown.
    let indent = String(String.UnicodeScalarView(scalars.prefix(column).map { $0 == "\t" ? "\t" : " " }))
    let length = max(1, min(Int(range.length), scalars.count - column))
    let number = String(range.line)
    let margin = String(repeating: " ", count: number.count)
    return """

        \(number) | \(String(String.UnicodeScalarView(scalars)))
        \(margin) | \(indent)\(bold("^" + String(repeating: "~", count: length - 1)))
      """
  }

  private func bold(_ text: String) -> String { Terminal.isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard Terminal.isColoured else { return text }
    return "\u{1B}[1;\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }
}
