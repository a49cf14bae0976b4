/// A reason why there are no action items stands where there are none.
public enum ReasonForNoItemsStandsAlone: PostmortemRule {
  public static let id: RuleID = "reason-for-no-items-stands-alone"
  public static let weight = RuleWeight.warning
  public static let sentence = "A reason why there are no action items stands where there are none."
  public static let reason = """
    The page would say that nothing was promised, and list what was. Items that are only proposed are no \
    promise.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      no_action_items: ⟪Covered by the items of the outage in February.⟫
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10}
      """,
    good: """
      no_action_items: Covered by the items of the outage in February.
      action_items:
        - {id: freeze, title: Freeze deploys on Fridays, status: proposed}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard let reason = postmortem.noActionItems,
      let item = postmortem.actionItems.first(where: { $0.state.value.isCommitted })
    else { return }
    findings.add(
      Self.self,
      at: reason.range,
      "this says why there are no action items, and there are some",
      help: "take this line away, or the items",
      notes: [.init("the first of them", file: postmortem.file, at: item.id.range)]
    )
  }
}
