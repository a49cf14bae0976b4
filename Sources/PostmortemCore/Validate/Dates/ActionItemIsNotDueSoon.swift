/// No open item is due within the next few days.
public enum ActionItemIsNotDueSoon: PostmortemRule {
  public static let id: RuleID = "action-item-is-not-due-soon"
  public static let weight = RuleWeight.off
  static let days = RuleParameter("days", .number(2), meaning: "How many days ahead an item is told.")
  public static let parameters = [days]
  public static let sentence = "No open item is due within the next few days."
  public static let reason = """
    A finding before the date is a reminder; one after it is a report.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: ⟪2026-11-22⟫}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-11-23}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let days = context.settings.number(days, of: Self.self)
    for item in postmortem.actionItems where item.state.value.isOpen {
      guard let due = item.due, due.value >= context.today, due.value - context.today <= days else {
        continue
      }
      let left = due.value - context.today
      let owner = item.owner.map { ", owner \($0.value)" } ?? ""
      findings.add(
        Self.self,
        at: due.range,
        "action item '\(item.id.value)' is due \(left == 0 ? "today" : left == 1 ? "tomorrow" : "in \(left) days")\(owner)",
        help: "ship it and say so, or drop it with a reason"
      )
    }
  }
}
