/// A timeline has no long gap between start and resolution.
public enum TimelineHasNoGap: PostmortemRule {
  public static let id: RuleID = "timeline-has-no-gap"
  public static let weight = RuleWeight.off
  static let hours = RuleParameter("hours", .number(4), meaning: "The longest that nothing may be told.")
  public static let parameters = [hours]
  public static let sentence = "A timeline has no long gap between start and resolution."
  public static let reason = """
    Where nothing is told for hours, nobody can see what was tried, and what waiting cost.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: in-review
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: ⟪"15:20"⟫, event: detected}
        - {at: "15:59", event: resolved}
      """,
    good: """
      status: in-review
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "12:40", note: "First mail from a customer; it waits in the inbox."}
        - {at: "15:20", event: detected}
        - {at: "15:59", event: resolved}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let entries = postmortem.timeline.entries
    guard !postmortem.status.value.isDraft, let start = postmortem.timeline.moment(of: .started) else {
      return
    }
    let end = postmortem.timeline.moment(of: .resolved)
    let hours = context.settings.number(hours, of: Self.self)
    for (before, entry) in zip(entries, entries.dropFirst())
    where entry.at.value - before.at.value > .seconds(hours * 3600) && before.at.value >= start {
      if let end, entry.at.value > end { break }
      findings.add(
        Self.self,
        at: entry.at.range,
        "nothing is told of the more than \(hours) hours before this entry",
        help: "add what was seen, tried or waited for",
        notes: [.init("the entry above", file: postmortem.file, at: before.at.range)]
      )
    }
  }
}
