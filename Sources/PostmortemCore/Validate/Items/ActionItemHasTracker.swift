/// An open item has its address in the issue tracker.
public enum ActionItemHasTracker: PostmortemRule {
  public static let id: RuleID = "action-item-has-tracker"
  public static let weight = RuleWeight.off
  public static let sentence = "An open item has its address in the issue tracker."
  public static let reason = """
    What is not among a team's other work is not planned with it.
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
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, tracker: "https://git.acme.example/issues/4812"}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft else { return }
    for item in postmortem.actionItems where item.tracker == nil && item.state.value.isOpen {
      guard !item.unreadable.contains("tracker") else { continue }
      findings.add(
        Self.self,
        at: item.id.range,
        "action item '\(item.id.value)' is in no tracker",
        help: "add `tracker:` with its address there"
      )
    }
  }
}
