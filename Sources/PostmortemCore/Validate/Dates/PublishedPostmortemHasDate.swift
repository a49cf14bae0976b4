/// A published document says when it was published.
public enum PublishedPostmortemHasDate: PostmortemRule {
  public static let id: RuleID = "published-postmortem-has-date"
  public static let sentence = "A published document says when it was published."
  public static let reason = """
    Its items count from that day, and so does the time it took to write it.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: ⟪published⟫
      """,
    good: """
      status: published
      published: 2026-03-19
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard postmortem.status.value == .published(on: nil), !postmortem.unreadable.contains("published") else {
      return
    }
    findings.add(
      Self.self,
      at: postmortem.status.range,
      "a published postmortem needs the date it was published",
      help: "add `published: YYYY-MM-DD`"
    )
  }
}
