/// An action item has an owner.
public enum ActionItemHasOwner: PostmortemRule {
  public static let id: RuleID = "action-item-has-owner"
  public static let sentence = "An action item has an owner."
  public static let reason = """
    What everybody should do, nobody does: an item without one person to ask ships less often.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: ⟪rollback⟫, title: Roll back automatically, due: 2026-04-10, created: 2026-03-16}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for item in postmortem.actionItems where item.owner == nil && item.state.value != .proposed {
      guard !item.unreadable.contains("owner") else { continue }
      findings.add(
        Self.self,
        at: item.id.range,
        "action item '\(item.id.value)' has no owner",
        help: "add `owner:` with one person; until somebody commits to it, say `status: proposed`"
      )
    }
  }
}
