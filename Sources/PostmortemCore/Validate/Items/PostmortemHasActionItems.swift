/// A postmortem that is in review or published has action items, or says why there are none.
public enum PostmortemHasActionItems: PostmortemRule {
  public static let id: RuleID = "postmortem-has-action-items"
  public static let weight = RuleWeight.warning
  public static let sentence =
    "A postmortem that is in review or published has action items, or says why there are none."
  public static let reason = """
    For users, a postmortem that nothing follows is as good as none (Lunney, Lueder and Beyer, \
    "Postmortem Action Items", 2017).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      title: ⟪Checkout returned 502s⟫
      status: in-review
      """,
    good: """
      title: Checkout returned 502s
      status: in-review
      no_action_items: Covered by the items of the outage in February.
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft, postmortem.actionItems.isEmpty, postmortem.noActionItems == nil,
      postmortem.unreadable.isDisjoint(with: ["action_items", "no_action_items"])
    else { return }
    findings.add(
      Self.self,
      at: postmortem.title.range,
      "this postmortem has no action items",
      help: "add `action_items:`, or `no_action_items:` with the reason"
    )
  }
}
