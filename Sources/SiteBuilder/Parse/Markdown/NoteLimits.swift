internal import PostmortemCore

/// Notes of a timeline, which are Markdown of one line.
enum NoteLimits {
  /// The note itself; nil, with a finding, where it would take libcmark-gfm too long.
  static func check(_ note: Located<String>, _ findings: inout Findings) -> Located<String>? {
    // No pattern that is slow fits into so little text.
    guard note.value.utf8.count > 256, let excess = MarkdownLimits.excess(inLine: note.value) else {
      return note
    }
    findings.add(
      BodyIsWithinLimits.self,
      at: note.range,
      "the note has \(excess)",
      help: "put it into a file beside the document, and link to it from the body"
    )
    return nil
  }
}
