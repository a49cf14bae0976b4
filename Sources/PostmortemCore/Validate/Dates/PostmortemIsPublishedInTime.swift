/// A postmortem is published within the time its severity gives.
public enum PostmortemIsPublishedInTime: PostmortemRule {
  public static let id: RuleID = "postmortem-is-published-in-time"
  public static let weight = RuleWeight.warning
  public static let sentence = "A postmortem is published within the time its severity gives."
  public static let reason = """
    A prompt postmortem is more accurate, since what happened is fresh, and while it waits the incident \
    can come again (Site Reliability Workbook, ch. 10).
    """
  public static let example = RuleExample.frontMatterUnder(
    settings: """
      severities: {SEV1: {publish_within: 5d}}
      """,
    bad: """
      status: ⟪draft⟫
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:59", event: resolved}
      """,
    good: """
      status: published
      published: 2026-03-19
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
    guard !postmortem.status.value.isPublished, let name = postmortem.severity,
      let days = context.settings.severities.first(where: { $0.name == name })?.days,
      let over = postmortem.timeline.moment(of: .resolved).map(postmortem.zone.day(at:)) ?? postmortem.date,
      context.today - over > days
    else { return }
    let late = context.today - over - days
    findings.add(
      Self.self,
      at: postmortem.status.range,
      "\(late) \(late == 1 ? "day" : "days") late: \(name) is published within \(days) \(days == 1 ? "day" : "days"), "
        + "which was \(over + days)",
      help: "publish it, and let what is not known yet be an item that investigates"
    )
  }
}
