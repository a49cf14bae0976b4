/// A document is UTF-8 text.
public enum DocumentIsText: Rule {
  public static let id: RuleID = "document-is-text"
  public static let canBeRelaxed = false
  public static let sentence = "A document is UTF-8 text."
  public static let reason = """
    Any other encoding shows wrong letters to somebody, and a NUL ends the text early for some \
    programs.
    """
  public static let example = RuleExample.document(
    bad: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      date: 2026-03-14
      ---
      All is well.⟪\u{0}⟫
      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      date: 2026-03-14
      ---
      All is well.
      """
  )
}
