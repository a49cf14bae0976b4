/// An incident is resolved after it started.
public enum ResolvedFollowsStarted: PostmortemRule {
  public static let id: RuleID = "resolved-follows-started"
  public static let sentence = "An incident is resolved after it started."
  public static let reason = """
    Its duration would be negative.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      timeline:
        - {at: "2026-03-14 09:12", event: ⟪resolved⟫}
        - {at: "09:59", event: started}
      """,
    good: """
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:59", event: resolved}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let entries = postmortem.timeline.entries
    guard let start = postmortem.timeline.moment(of: .started),
      let resolved = entries.first(where: { $0.event?.value == .resolved }), let event = resolved.event,
      resolved.at.value < start
    else { return }
    findings.add(
      Self.self,
      at: event.range,
      "resolved before it started",
      help: "mend one of the two times, or the events they bear"
    )
  }
}
