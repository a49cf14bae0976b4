/// An action item has a priority.
public enum ActionItemHasPriority: PostmortemRule {
  public static let id: RuleID = "action-item-has-priority"
  public static let weight = RuleWeight.warning
  public static let sentence = "An action item has a priority."
  public static let reason = """
    A list without priorities is worked on from whichever end is easier, and nothing says by when an \
    item should ship.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: in-review
      action_items:
        - {id: ⟪rollback⟫, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10}
      """,
    good: """
      status: in-review
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, priority: P1}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft else { return }
    for item in postmortem.actionItems where item.priority == nil && item.state.value.isCommitted {
      guard !item.unreadable.contains("priority") else { continue }
      findings.add(
        Self.self,
        at: item.id.range,
        "action item '\(item.id.value)' has no priority",
        help: "add `priority:` with one of \(listed(context.settings.priorities.map(\.name)))"
      )
    }
  }
}
