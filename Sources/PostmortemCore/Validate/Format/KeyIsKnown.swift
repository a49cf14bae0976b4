/// A key is one that the format has.
public enum KeyIsKnown: Rule {
  public static let id: RuleID = "key-is-known"
  public static let weight = RuleWeight.warning
  public static let sentence = "A key is one that the format has."
  public static let reason = """
    A misspelt key is a value nobody sees. What is the team's own goes under `extra:`.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      ⟪chanel⟫: inc-1
      """,
    good: """
      channel: inc-1
      extra: {colour: blue}
      """
  )
}
