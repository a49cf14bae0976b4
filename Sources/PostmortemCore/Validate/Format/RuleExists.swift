/// A rule that is named is one there is.
public enum RuleExists: Rule {
  public static let id: RuleID = "rule-exists"
  public static let sentence = "A rule that settings or a document name is one there is."
  public static let reason = "What is set for a misspelt rule is set for none, and nobody notices."
  public static let example = RuleExample.settings(
    bad: """
      rules: {⟪acton-item-has-owner⟫: warning}
      """,
    good: """
      rules: {action-item-has-owner: warning}
      """
  )
}
