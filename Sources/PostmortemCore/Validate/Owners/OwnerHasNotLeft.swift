/// Nobody who has left owns an open item.
public enum OwnerHasNotLeft: PostmortemRule {
  public static let id: RuleID = "owner-has-not-left"
  public static let sentence = "Nobody who has left owns an open item."
  public static let reason = """
    An item whose owner is gone is not going to ship until somebody takes it over.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: freeze, title: Freeze deploys, owner: ⟪bob⟫, created: 2026-03-16, due: 2026-04-10}
      """,
    good: """
      action_items:
        - {id: freeze, title: Freeze deploys, owner: maria, created: 2026-03-16, due: 2026-04-10}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for item in postmortem.actionItems where item.state.value.isOpen {
      guard let owner = item.owner, let left = context.settings.people[owner.value]?.left,
        left <= context.today
      else { continue }
      findings.add(
        Self.self,
        at: owner.range,
        "'\(owner.value)' left on \(left), and still owns the open item '\(item.id.value)'",
        help: "hand it to somebody who is here, or drop it with a reason"
      )
    }
  }
}
