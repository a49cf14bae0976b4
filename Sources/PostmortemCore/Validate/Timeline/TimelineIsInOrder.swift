/// A timeline's entries stand in the order of their times.
public enum TimelineIsInOrder: PostmortemRule {
  public static let id: RuleID = "timeline-is-in-order"
  public static let sentence = "A timeline's entries stand in the order of their times."
  public static let reason = """
    A time out of order is usually a mistyped hour, or a midnight that was passed without a date.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      timeline:
        - {at: "2026-03-14 23:50", event: started}
        - {at: ⟪"00:10"⟫, event: detected}
      """,
    good: """
      timeline:
        - {at: "2026-03-14 23:50", event: started}
        - {at: "2026-03-15 00:10", event: detected}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for (before, entry) in zip(postmortem.timeline.entries, postmortem.timeline.entries.dropFirst())
    where entry.at.value < before.at.value {
      let day = postmortem.zone.day(at: entry.at.value)
      let isMidnight = before.at.value - entry.at.value > .seconds(12 * 3600)
      findings.add(
        Self.self,
        at: entry.at.range,
        "this entry comes before the one above it",
        help: isMidnight && day == postmortem.zone.day(at: before.at.value)
          ? "after midnight, write the date: \(day + 1)"
          : "mend the time, or put the entry where it belongs",
        notes: [.init("the entry above", file: postmortem.file, at: before.at.range)]
      )
    }
  }
}
