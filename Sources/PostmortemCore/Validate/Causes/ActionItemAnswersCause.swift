/// Where a postmortem names causes, every action item answers one.
public enum ActionItemAnswersCause: PostmortemRule {
  public static let id: RuleID = "action-item-answers-cause"
  public static let weight = RuleWeight.off
  public static let sentence = "Where a postmortem names causes, every action item answers one."
  public static let reason = """
    An item that answers nothing that happened may be good work, and is no lesson of this incident.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: in-review
      causes:
        - {id: no-rollback, summary: The deploy had no automated rollback.}
      action_items:
        - {id: ⟪rollback⟫, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10}
      """,
    good: """
      status: in-review
      causes:
        - {id: no-rollback, summary: The deploy had no automated rollback.}
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, cause: no-rollback}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft, !postmortem.causes.isEmpty else { return }
    for item in postmortem.actionItems where item.cause == nil && item.state.value.isCommitted {
      guard !item.unreadable.contains("cause") else { continue }
      findings.add(
        Self.self,
        at: item.id.range,
        "action item '\(item.id.value)' answers no cause",
        help: "add `cause:` with one of \(listed(postmortem.causes.map(\.id.value)))"
      )
    }
  }
}
