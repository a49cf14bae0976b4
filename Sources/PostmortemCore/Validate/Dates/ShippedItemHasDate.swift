/// A shipped item says when it shipped.
public enum ShippedItemHasDate: PostmortemRule {
  public static let id: RuleID = "shipped-item-has-date"
  public static let sentence = "A shipped item says when it shipped."
  public static let reason = """
    Shipped on time and shipped a year late are not the same.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: ⟪shipped⟫}
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
    for item in postmortem.actionItems where item.state.value == .incomplete(.shipped) {
      guard !item.unreadable.contains("shipped") else { continue }
      findings.add(
        Self.self,
        at: item.state.range,
        "item '\(item.id.value)' is shipped, but not said when",
        help: "add `shipped: YYYY-MM-DD`, the day it went live"
      )
    }
  }
}
