/// A value is of the kind its key takes.
public enum ValueHasItsType: Rule {
  public static let id: RuleID = "value-has-its-type"
  public static let sentence = "A value is of the kind its key takes."
  public static let reason = """
    A list where one name belongs, or words where a number does, can't be shown or counted.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      owner: ⟪[⟫maria, jun]
      """,
    good: """
      owner: maria
      authors: [maria, jun]
      """
  )
}
