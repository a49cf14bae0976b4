/// An item is due on or after the day it was created.
public enum DueDateFollowsCreation: PostmortemRule {
  public static let id: RuleID = "due-date-follows-creation"
  public static let sentence = "An item is due on or after the day it was created."
  public static let reason = """
    A due date in the past was never a plan; the year or the month is usually mistyped.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: ⟪2025-04-10⟫}
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
    for item in postmortem.actionItems {
      guard let due = item.dueHistory.first?.due ?? item.due,
        let created = item.created?.value ?? postmortem.defaultCreation,
        due.value < created
      else { continue }
      findings.add(
        Self.self,
        at: due.range,
        "due \(due.value), before the item was created on \(created)",
        help: item.created == nil
          ? "mend the date; an item without `created:` counts from the day its postmortem was published"
          : "mend one of the two dates"
      )
    }
  }
}
