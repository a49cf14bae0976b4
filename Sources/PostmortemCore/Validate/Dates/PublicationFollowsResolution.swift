/// A postmortem is published on or after the day its incident was resolved.
public enum PublicationFollowsResolution: PostmortemRule {
  public static let id: RuleID = "publication-follows-resolution"
  public static let weight = RuleWeight.warning
  public static let sentence = "A postmortem is published on or after the day its incident was resolved."
  public static let reason = """
    A date before that is a typing error, or the story was told before it was over; items would count \
    from it.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: published
      published: ⟪2025-03-19⟫
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
    guard let published = postmortem.published else { return }
    let resolved = postmortem.timeline.moment(of: .resolved).map(postmortem.zone.day(at:))
    guard let over = resolved ?? postmortem.date, published.value < over else { return }
    findings.add(
      Self.self,
      at: published.range,
      "published \(published.value), before the incident \(resolved == nil ? "began" : "was resolved") on \(over)",
      help: "mend one of the two dates"
    )
  }
}
