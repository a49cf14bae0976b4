/// What mends a finding without a person's judgement: changes of the finding's own file that belong together. A finding
/// whose remedy is a guess has none.
public struct Repair: Hashable, Sendable {
  /// At least one; no two at one place.
  public let edits: [TextEdit]

  /// A repair by these changes.
  public init(_ edits: [TextEdit]) {
    self.edits = edits
  }

  /// Another word in place of a scalar of a YAML text; its quotes stay, and a word that needs quotes gets them. Nil
  /// where the scalar is of several lines or has escapes in it, so that its text does not say where it ends.
  public init?(_ written: Located<String>, as word: String) {
    let (range, count) = (written.range, written.value.unicodeScalars.count)
    guard count > 0, !word.isEmpty else { return nil }
    let isQuoted = Int(range.length) == count + 2
    guard isQuoted || Int(range.length) == count else { return nil }
    if isQuoted, YAMLScalar.fitsQuotes(word) {
      let inside = SourceRange(line: Int(range.line), column: Int(range.column) + 1, length: count)
      edits = [.replace(inside, with: word)]
    } else {
      edits = [.replace(range, with: isQuoted ? YAMLScalar.quoted(word) : YAMLScalar.text(word))]
    }
  }

  /// This and more, as one.
  public func with(_ others: [TextEdit]) -> Repair { Repair(edits + others) }
}
