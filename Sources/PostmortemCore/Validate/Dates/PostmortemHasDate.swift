/// A document says when the incident began.
public enum PostmortemHasDate: PostmortemRule {
  public static let id: RuleID = "postmortem-has-date"
  public static let sentence = "A document says when the incident began."
  public static let reason = """
    Every figure by time, and the order of every list, comes from it.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      title: ⟪Checkout returned 502s⟫
      timeline: []
      """,
    good: """
      title: Checkout returned 502s
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard postmortem.date == nil, postmortem.unreadable.isDisjoint(with: ["date", "timeline"]) else { return }
    findings.add(
      Self.self,
      at: postmortem.title.range,
      "the incident has no date",
      help: "add a timeline whose first entry is `event: started`, or `date: YYYY-MM-DD` to an old document"
    )
  }
}
