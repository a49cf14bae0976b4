/// A link to a heading leads to one that is there.
public enum LinkedPlaceExists: Rule {
  public static let id: RuleID = "linked-place-exists"
  public static let sentence = "A link to a heading or an item leads to one that is on the page."
  public static let reason =
    "A link with a place that is gone opens the top of a page, and the reader gives up."
  public static let example = RuleExample.document(
    bad: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      See [what went well](⟪#went-wel⟫).

      ## Went well
      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      See [what went well](#went-well).

      ## Went well
      """
  )
}
