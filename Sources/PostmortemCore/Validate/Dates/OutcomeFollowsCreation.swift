/// An item ships, is dropped and is verified on or after the day it was created, in that order.
public enum OutcomeFollowsCreation: PostmortemRule {
  public static let id: RuleID = "outcome-follows-creation"
  public static let sentence =
    "An item ships, is dropped and is verified on or after the day it was created, in that order."
  public static let reason = """
    A date before the item existed is a typing error, and would make the item look early.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: shipped, shipped: ⟪2025-03-28⟫}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: shipped, shipped: 2026-03-28, verified: 2026-05-02}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for item in postmortem.actionItems {
      let created = item.created?.value ?? postmortem.defaultCreation
      if let created, let day = item.outcomeDay, let range = item.outcomeRange, day < created {
        findings.add(
          Self.self,
          at: range,
          "\(item.state.value.keyword) \(day), before the item was created on \(created)",
          help: item.created == nil
            ? "mend the date, or add `created:` if the item is older than its postmortem's publication"
            : "mend one of the two dates"
        )
      }
      if let verified = item.verified, let shipped = item.outcomeDay, verified.value < shipped {
        findings.add(
          Self.self,
          at: verified.range,
          "verified \(verified.value), before it was \(item.state.value.keyword) on \(shipped)",
          help: "mend one of the two dates"
        )
      }
    }
  }
}
