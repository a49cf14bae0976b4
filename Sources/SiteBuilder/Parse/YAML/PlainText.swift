internal import PostmortemCore

/// What word processors and chat put around a word, and YAML takes as part of it.
enum PlainText {
  /// `text` without invisible characters and typographic quotes at its ends, each a finding: they look like nothing,
  /// and make another word of it.
  static func trimmed(_ text: String, at range: SourceRange, isKey: Bool, _ findings: inout Findings)
    -> String
  {
    let scalars = text.unicodeScalars
    let what = isKey ? "key" : "value"
    var bare = scalars[...]
    while let first = bare.first, isInvisible(first) { bare.removeFirst() }
    while let last = bare.last, isInvisible(last) { bare.removeLast() }
    if bare.count < scalars.count {
      findings.add(
        YAMLIsWellFormed.self,
        at: range,
        "an invisible character stands around the \(what) '\(String(bare))'",
        help: "delete the \(what) and type it anew, with ordinary spaces",
        repair: repair(text, at: range, as: YAMLScalar.text(String(bare)))
      )
    } else if let first = bare.first, let last = bare.last, openings.contains(first), closings.contains(last)
    {
      bare = bare.dropFirst().dropLast()
      findings.add(
        YAMLIsWellFormed.self,
        at: range,
        "typographic quotes stand around the \(what), and are part of it for YAML",
        help: "write straight ones: \"\(String(bare))\"",
        repair: repair(text, at: range, as: YAMLScalar.quoted(String(bare)))
      )
    }
    return String(bare)
  }

  /// Other text in place of a scalar that stands on one line without quotes.
  private static func repair(_ text: String, at range: SourceRange, as scalar: String) -> Repair? {
    text.unicodeScalars.count == Int(range.length) ? Repair([.replace(range, with: scalar)]) : nil
  }

  private static let openings: Set<Unicode.Scalar> = ["“", "‘", "„", "«", "”", "’"]
  private static let closings: Set<Unicode.Scalar> = ["”", "’", "“", "‘", "»"]

  /// Spaces that are no ordinary space, and characters without width. Marks of direction and the tags of a flag may
  /// well end a word.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && (scalar.properties.isWhitespace || withoutWidth.contains(scalar))
  }

  /// The soft hyphen, the zero-width space, non-joiner and joiner, the word joiner and the byte-order mark.
  private static let withoutWidth: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ]
}
