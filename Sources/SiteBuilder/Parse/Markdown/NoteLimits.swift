internal import PostmortemCore

/// Notes of a timeline, which are Markdown of one line.
enum NoteLimits {
  /// Whether a note can be shown. Where it would take libcmark-gfm too long it can't, and there is a finding.
  static func allow(_ note: Located<String>, _ findings: inout Findings) -> Bool {
    // No pattern that is slow fits into so little text.
    guard note.value.utf8.count > 256, let excess = MarkdownLimits.excess(inLine: note.value) else {
      return true
    }
    findings.add(
      BodyIsWithinLimits.self,
      at: note.range,
      "the note has \(excess)",
      help: "put it into a file beside the document, and link to it from the body"
    )
    return false
  }
}
