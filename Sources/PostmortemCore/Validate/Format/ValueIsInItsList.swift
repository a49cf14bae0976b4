/// A value that comes from a list is one of that list.
public enum ValueIsInItsList: Rule {
  public static let id: RuleID = "value-is-in-its-list"
  public static let sentence = "A value that comes from a list is one of that list."
  public static let reason = """
    A word of one's own would fall out of every figure by that word.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: ⟪publishd⟫
      """,
    good: """
      status: published
      published: 2026-03-19
      """
  )
}
