/// Front matter and settings are YAML.
public enum YAMLIsWellFormed: Rule {
  public static let id: RuleID = "yaml-is-well-formed"
  public static let canBeRelaxed = false
  public static let sentence = "Front matter and settings are YAML."
  public static let reason = """
    What can't be read can't be counted.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      tags:
        - deploys
      ⟪\t⟫- rollback
      """,
    good: """
      tags:
        - deploys
        - rollback
      """
  )
}
