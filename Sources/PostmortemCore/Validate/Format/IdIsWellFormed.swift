/// An id is of lower-case letters, digits, `.`, `_` and `-`.
public enum IdIsWellFormed: Rule {
  public static let id: RuleID = "id-is-well-formed"
  public static let sentence = "An id is of lower-case letters, digits, `.`, `_` and `-`."
  public static let reason = """
    Ids become addresses, which must be the same on every machine.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      causes:
        - id: ⟪No Rollback⟫
          summary: The deploy had no automated rollback.
      """,
    good: """
      causes:
        - id: no-rollback
          summary: The deploy had no automated rollback.
      """
  )
}
