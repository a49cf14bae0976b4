/// Values are written out, without YAML anchors and aliases.
public enum YAMLHasNoAliases: Rule {
  public static let id: RuleID = "yaml-has-no-aliases"
  public static let canBeRelaxed = false
  public static let sentence = "Values are written out, without YAML anchors and aliases."
  public static let reason = """
    A reader sees what stands there, and a few lines can't grow without end.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      tags: ⟪&⟫t [deploys]
      teams: *t
      """,
    good: """
      tags: [deploys]
      teams: [payments]
      """
  )
}
