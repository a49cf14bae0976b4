/// A key stands once in its place.
public enum KeyAppearsOnce: Rule {
  public static let id: RuleID = "key-appears-once"
  public static let sentence = "A key stands once in its place."
  public static let reason = """
    Of two values one would be lost, and nobody would know which.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      channel: inc-1
      ⟪channel⟫: inc-2
      """,
    good: """
      channel: inc-2
      """
  )
}
