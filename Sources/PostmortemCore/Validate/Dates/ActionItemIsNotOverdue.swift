/// An open item's due date has not passed.
public enum ActionItemIsNotOverdue: PostmortemRule {
  public static let id: RuleID = "action-item-is-not-overdue"
  public static let weight = RuleWeight.warning
  public static let sentence = "An open item's due date has not passed."
  public static let reason = """
    This is what the site is for: somebody promised it by that day.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: ⟪2026-04-10⟫}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: shipped, shipped: 2026-03-28}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for item in postmortem.actionItems where item.state.value.isOpen {
      guard let due = item.due, due.value < context.today else { continue }
      let days = context.today - due.value
      findings.add(
        Self.self,
        at: due.range,
        String(
          joining: "action item '",
          item.id.value,
          "' is ",
          days.description,
          days == 1 ? " day overdue" : " days overdue",
          item.owner == nil ? "" : ", owner ",
          item.owner?.value ?? ""
        ),
        help: "ship it and say so, or drop it with a reason"
      )
    }
  }
}
