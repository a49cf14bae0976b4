/// An action item says what it is good for.
public enum ActionItemHasKind: PostmortemRule {
  public static let id: RuleID = "action-item-has-kind"
  public static let weight = RuleWeight.warning
  public static let sentence = "An action item says what it is good for."
  public static let reason = """
    Without it nobody sees whether anything was done to prevent the next one; the kinds are those of \
    Lunney, Lueder and Beyer, "Postmortem Action Items" (2017).
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
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, kind: prevent}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft else { return }
    for item in postmortem.actionItems where item.kind == nil && item.state.value.isCommitted {
      guard !item.unreadable.contains("kind") else { continue }
      findings.add(
        Self.self,
        at: item.id.range,
        "action item '\(item.id.value)' has no kind",
        help: "add `kind:` with one of \(listed(ActionItem.Kind.allCases.map(\.rawValue)))"
      )
    }
  }
}
