/// A date is written `YYYY-MM-DD` and is in the calendar.
public enum DateExists: Rule {
  public static let id: RuleID = "date-exists"
  public static let sentence = "A date is written `YYYY-MM-DD` and is in the calendar."
  public static let reason = """
    Other orders of day and month are read differently by different people, and 31 June is nobody's \
    deadline.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: published
      published: ⟪2026-06-31⟫
      """,
    good: """
      status: published
      published: 2026-06-30
      """
  )
}
