/// A postmortem that is in review or published has an owner.
public enum PostmortemHasOwner: PostmortemRule {
  public static let id: RuleID = "postmortem-has-owner"
  public static let weight = RuleWeight.warning
  public static let sentence = "A postmortem that is in review or published has an owner."
  public static let reason = """
    Declared ownership results in accountability, which leads to action (Site Reliability Workbook, ch. \
    10).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      title: ⟪Checkout returned 502s⟫
      status: in-review
      """,
    good: """
      title: Checkout returned 502s
      status: in-review
      owner: maria
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard postmortem.people.owner == nil, !postmortem.status.value.isDraft,
      !postmortem.unreadable.contains("owner")
    else { return }
    findings.add(
      Self.self,
      at: postmortem.title.range,
      "this postmortem has no owner",
      help: "add `owner:` with the one person who carries it"
    )
  }
}
