/// A published incident's timeline says when it started.
public enum PublishedTimelineHasStarted: PostmortemRule {
  public static let id: RuleID = "published-timeline-has-started"
  public static let weight = RuleWeight.warning
  public static let sentence = "A published incident's timeline says when it started."
  public static let reason = """
    The time to detect and the duration are measured from there. A near miss may have had no effect to \
    start with.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: published
      published: 2026-03-19
      timeline:
        - {at: ⟪"2026-03-14 09:12"⟫, note: Deploy 4812 reaches production.}
      """,
    good: """
      status: published
      published: 2026-03-19
      timeline:
        - {at: "2026-03-14 09:12", event: started, note: Deploy 4812 reaches production.}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let timeline = postmortem.timeline
    guard postmortem.status.value.isPublished, postmortem.origin != .nearMiss,
      !postmortem.unreadable.contains("timeline"), timeline.moment(of: .started) == nil
    else { return }
    if let first = timeline.entries.first {
      findings.add(
        Self.self,
        at: first.at.range,
        "no entry of this timeline is `started`",
        help: "add `event: started` to the entry of the first effect on anybody"
      )
    } else {
      findings.add(
        Self.self,
        at: postmortem.title.range,
        "this published incident has no timeline",
        help: "add `timeline:` with an entry for each event; where none was kept, say so under `ignore:`"
      )
    }
  }
}
