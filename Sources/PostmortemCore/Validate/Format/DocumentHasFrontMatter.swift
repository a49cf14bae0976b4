/// A document begins with front matter.
public enum DocumentHasFrontMatter: Rule {
  public static let id: RuleID = "document-has-front-matter"
  public static let canBeRelaxed = false
  public static let sentence = "A document begins with front matter."
  public static let reason = """
    The timeline and the action items stand there; without them there is nothing to follow through.
    """
  public static let example = RuleExample.document(
    bad: """
      ⟪# Checkout returned 502s⟫

      It was the deploy.
      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      date: 2026-03-14
      ---
      It was the deploy.
      """
  )
}
