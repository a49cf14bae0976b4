/// A published incident's timeline says when it was resolved.
public enum PublishedTimelineHasResolved: PostmortemRule {
  public static let id: RuleID = "published-timeline-has-resolved"
  public static let weight = RuleWeight.warning
  public static let sentence = "A published incident's timeline says when it was resolved."
  public static let reason = """
    Its duration is measured to there. What is not over is not ready to be learnt from. A near miss may \
    have had nothing to resolve.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: published
      published: 2026-03-19
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: ⟪"09:59"⟫, note: We stand down.}
      """,
    good: """
      status: published
      published: 2026-03-19
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:59", event: resolved, note: We stand down.}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard postmortem.status.value.isPublished, postmortem.origin != .nearMiss,
      !postmortem.unreadable.contains("timeline"), let last = postmortem.timeline.entries.last,
      postmortem.timeline.moment(of: .resolved) == nil
    else { return }
    findings.add(
      Self.self,
      at: last.at.range,
      "no entry of this timeline is `resolved`",
      help: "add `event: resolved` to the entry with which the response ended"
    )
  }
}
