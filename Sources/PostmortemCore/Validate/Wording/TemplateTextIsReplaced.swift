/// What the template left to be filled in is filled in.
public enum TemplateTextIsReplaced: TextRule {
  public static let id: RuleID = "template-text-is-replaced"
  public static let weight = RuleWeight.warning
  public static let parameters = [WordLists.added, WordLists.excepted]
  public static let sentence = "What a template leaves to be filled in is filled in."
  public static let reason = """
    A reader can't tell a section that was forgotten from one with nothing to say, and `<Link to …>` is dropped from \
    the page as an unknown HTML tag.
    """
  public static let example = RuleExample.document(
    bad: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      ## Impact

      ⟪TBD⟫
      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      ## Impact

      One in three checkouts failed for 47 minutes.
      """
  )

  public static func signs(in context: TextContext) -> [String] {
    context.lists.templates.signs + Placeholder.signs
  }

  public static let marks = wordMarks + rowMarks

  private static let wordMarks = [
    "\0TODO", "FIXME", "\0TBD\0", "\0TBC\0", "\0XXX\0", "YYYY-", "YYYY/", "yyyy-mm", "HH:MM", "hh:mm",
    "DD/MM", TemplateHint.inYAML, TemplateHint.inMarkdown,
  ]

  /// Ends of rows of a table with nothing in them.
  private static let rowMarks = ["\0  |\n", "\0| |\n", "\0 ||\n", "\0|||\n", "\0  |\r", "\0| |\r"]

  public static func counts(
    at start: Int,
    of bytes: UnsafeBufferPointer<UInt8>,
    in context: TextContext
  ) -> Bool {
    let isBracket = bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "<")
    return isBracket || isWordMark(start, bytes) || isEmptyRow(around: start + 1, of: bytes)
      || context.lists.templates.mayStand(around: start, of: bytes)
  }

  private static func isWordMark(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = bytes[start...]
    return wordMarkBytes.contains { mark in
      mark.count <= text.count && zip(mark, text).allSatisfy { $0 == SignSearch.any || $0 == $1 }
    }
  }

  /// Without what may be any byte at their ends, which the end of a document may be as well.
  private static let wordMarkBytes = wordMarks.map { mark in
    Array(mark.utf8.last == SignSearch.any ? mark.utf8.dropLast() : mark.utf8[...])
  }

  /// Whether the line around a place is of `|` and spaces.
  private static func isEmptyRow(around start: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = bytes[..<start].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "|") }
    let after = bytes[start...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "|") }
    return before == UInt8(ascii: "\n") && (after == UInt8(ascii: "\n") || after == UInt8(ascii: "\r"))
  }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    let hint = "write what belongs here, or take the line away"
    for passage in text.passages {
      for place in PlaceholderSearch(passage, context.lists.templates, text.linkNames).all {
        findings.add(
          Self.self,
          at: passage.place(of: place),
          "'\(shortened(passage.text(place)))' is still the template's",
          help: hint
        )
      }
    }
    for row in text.emptyRows {
      findings.add(Self.self, at: row, "this row of a table is empty", help: "fill it in, or take it away")
    }
    checkComments(text, &findings)
  }

  /// While a document is a draft, the hints in its comments are there to be read.
  private static func checkComments(_ text: DocumentText, _ findings: inout Findings) {
    guard !text.postmortem.status.value.isDraft else { return }
    for line in text.lines {
      let isYAML = line.number <= text.postmortem.body.linesAbove
      guard let place = TemplateHint.place(in: line.text, isYAML: isYAML) else { continue }
      let count = { (bytes: ArraySlice<UInt8>) in String(decoding: bytes, as: UTF8.self).unicodeScalars.count
      }
      findings.add(
        Self.self,
        at: SourceRange(
          line: line.number,
          column: count(line.text[..<place.lowerBound]) + 1,
          length: count(line.text[place])
        ),
        "a hint of the template is still here",
        help: "write what it asks for, then take the comment away"
      )
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }
}
