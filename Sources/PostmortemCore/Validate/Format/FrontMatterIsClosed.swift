/// Front matter ends with a line `---`.
public enum FrontMatterIsClosed: Rule {
  public static let id: RuleID = "front-matter-is-closed"
  public static let canBeRelaxed = false
  public static let sentence = "Front matter ends with a line `---`."
  public static let reason = """
    Without it the whole document would be read as YAML.
    """
  public static let example = RuleExample.document(
    bad: """
      ⟪---⟫
      title: Checkout returned 502s
      severity: SEV1
      date: 2026-03-14

      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      date: 2026-03-14
      ---

      """
  )
}
