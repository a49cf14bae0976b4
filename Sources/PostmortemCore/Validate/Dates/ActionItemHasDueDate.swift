/// An action item has a due date.
public enum ActionItemHasDueDate: PostmortemRule {
  public static let id: RuleID = "action-item-has-due-date"
  public static let sentence = "An action item has a due date."
  public static let reason = """
    Without one it can't be late, and what can't be late is not looked at.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: ⟪rollback⟫, title: Roll back automatically, owner: maria, created: 2026-03-16}
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
    for item in postmortem.actionItems where item.due == nil && item.state.value != .proposed {
      guard !item.unreadable.contains("due") else { continue }
      let days = context.settings.priorities.first { $0.name == item.priority }?.days
      let created = item.created?.value ?? postmortem.defaultCreation
      var help = "add `due: YYYY-MM-DD`"
      if let days, let created, let priority = item.priority {
        help += "; \(priority) ships within \(days) days, which is \(created + days)"
      }
      findings.add(Self.self, at: item.id.range, "action item '\(item.id.value)' has no due date", help: help)
    }
  }
}
