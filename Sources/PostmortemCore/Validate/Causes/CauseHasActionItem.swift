/// Every cause is answered by an action item.
public enum CauseHasActionItem: PostmortemRule {
  public static let id: RuleID = "cause-has-action-item"
  public static let weight = RuleWeight.off
  public static let sentence = "Every cause is answered by an action item."
  public static let reason = """
    A cause that nobody does anything about is there for the next incident.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: in-review
      causes:
        - {id: no-rollback, summary: The deploy had no automated rollback.}
        - {id: ⟪no-canary⟫, summary: The deploy reached every region at once.}
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, cause: no-rollback}
      """,
    good: """
      status: in-review
      causes:
        - {id: no-rollback, summary: The deploy had no automated rollback.}
        - {id: no-canary, summary: The deploy reached every region at once.}
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, cause: no-rollback}
        - {id: canary, title: Deploy to one region first, owner: jun, created: 2026-03-16, due: 2026-05-10, cause: no-canary}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft, !postmortem.actionItems.isEmpty,
      !postmortem.unreadable.contains("action_items")
    else { return }
    for cause in postmortem.causes {
      // A dropped item is an answer too: it says why the cause stays.
      let isAnswered = postmortem.actionItems.contains {
        $0.cause?.value == cause.id.value && $0.state.value.isCommitted
      }
      guard !isAnswered else { continue }
      findings.add(
        Self.self,
        at: cause.id.range,
        "no action item answers the cause '\(cause.id.value)'",
        help: "add `cause: \(cause.id.value)` to the item that does, or an item"
      )
    }
  }
}
