/// A rule that a document ignores has findings there. `Exceptions` finds where it has none.
public enum IgnoredRuleHasFindings: Rule {
  public static let id: RuleID = "ignored-rule-has-findings"
  public static let weight = RuleWeight.warning
  public static let sentence = "A rule that a document ignores has findings there."
  public static let reason = """
    An exception that is left behind hides the next mistake of its kind.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      ignore:
        - {rule: ⟪timeline-is-in-order⟫, because: The chat log is told in the order it was read.}
      """,
    good: """
      status: published
      published: 2026-03-19
      ignore:
        - {rule: postmortem-has-owner, because: Whoever owned it left before the roster was kept.}
      """
  )
}
