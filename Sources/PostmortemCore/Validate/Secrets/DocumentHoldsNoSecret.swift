/// A document holds no password, key or token.
public enum DocumentHoldsNoSecret: TextRule {
  public static let id: RuleID = "document-holds-no-secret"
  public static let sentence = "A document holds no password, private key or token."
  public static let reason = """
    An archive is read by many and kept for ever, and so is every copy of its repository. A secret that was in it has to \
    be taken as known.
    """
  public static let example = RuleExample.words(
    bad: "A log with `postgres://shop:` and a password before `@db-3.acme.example.net`.",
    good: "The same log with `***` in place of the password."
  )

  public static func signs(in context: TextContext) -> [String] { [] }

  public static let marks = Secrets.signs

  public static func counts(
    at start: Int,
    of bytes: UnsafeBufferPointer<UInt8>,
    in context: TextContext
  ) -> Bool { Secrets.counts(at: start, of: bytes) }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    var place = (offset: text.source.startIndex, line: 1, start: text.source.startIndex)
    for secret in Secrets.all(in: text.source) {
      let first = text.source.startIndex + secret.range.lowerBound
      for offset in place.offset..<first where text.source[offset] == UInt8(ascii: "\n") {
        place.line += 1
        place.start = offset + 1
      }
      place.offset = first
      findings.add(
        Self.self,
        at: SourceRange(
          line: place.line,
          column: letters(text.source[place.start..<first]) + 1,
          length: letters(text.source[first..<first + secret.range.count])
        ),
        "here is \(secret.kind), which is not shown",
        help:
          "revoke it, for it may have been read; then write *** in its place, here and in the repository's history"
      )
    }
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }
}
