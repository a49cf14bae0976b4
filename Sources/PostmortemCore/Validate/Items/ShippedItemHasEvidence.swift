/// A shipped item says where it can be seen.
public enum ShippedItemHasEvidence: PostmortemRule {
  public static let id: RuleID = "shipped-item-has-evidence"
  public static let weight = RuleWeight.warning
  public static let sentence = "A shipped item says where it can be seen."
  public static let reason = """
    An item should have an end that can be verified (Site Reliability Workbook, ch. 10): a change, a \
    dashboard, a page of the runbook.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: in-review
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: ⟪shipped⟫, shipped: 2026-03-28}
      """,
    good: """
      status: in-review
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: shipped, shipped: 2026-03-28, evidence: "https://git.acme.example/pull/4901"}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft else { return }
    for item in postmortem.actionItems where item.evidence == nil && item.state.value.outcome == .shipped {
      guard !item.unreadable.contains("evidence") else { continue }
      findings.add(
        Self.self,
        at: item.state.range,
        String(joining: "item '", item.id.value, "' is shipped, and nothing shows it"),
        help: "add `evidence:` with the address of the change, or of what proves that it works"
      )
    }
  }
}
