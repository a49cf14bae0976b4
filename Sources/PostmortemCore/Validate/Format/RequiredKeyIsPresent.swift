/// What every document, item and cause must say is there.
public enum RequiredKeyIsPresent: Rule {
  public static let id: RuleID = "required-key-is-present"
  public static let sentence = "What every document, item and cause must say is there."
  public static let reason = """
    A page without a title, or an item without an id, can't be pointed to.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - ⟪id⟫: rollback
          owner: maria
          due: 2026-04-10
      """,
    good: """
      action_items:
        - id: rollback
          title: Roll back automatically
          owner: maria
          due: 2026-04-10
      """
  )
}
