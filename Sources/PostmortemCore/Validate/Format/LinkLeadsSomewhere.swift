/// A relative link leads to a file of the archive.
public enum LinkLeadsSomewhere: Rule {
  public static let id: RuleID = "link-leads-somewhere"
  public static let sentence = "A relative link leads to a file of the archive."
  public static let reason = """
    A dead link in a postmortem hides the evidence.
    """
  public static let example = RuleExample.document(
    bad: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      date: 2026-03-14
      ---
      See the [graph](⟪graph.png⟫).
      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      date: 2026-03-14
      ---
      See the [graph](https://grafana.acme.example/d/checkout).
      """
  )
}
