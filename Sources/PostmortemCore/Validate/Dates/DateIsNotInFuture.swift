/// Nothing has happened after today.
public enum DateIsNotInFuture: PostmortemRule {
  public static let id: RuleID = "date-is-not-in-future"
  public static let sentence = "Nothing has happened after today."
  public static let reason = """
    A date to come that says something was done is a typing error. Today is `as_of` where the \
    settings pin it.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: published
      published: ⟪2036-03-19⟫
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
    let today = context.today
    func check(_ day: Day?, _ what: String, at range: SourceRange?) {
      guard let day, let range, day > today else { return }
      findings.add(
        Self.self,
        at: range,
        "\(what) \(day), which is after today, \(today)",
        help: context.settings.asOf == nil
          ? "mend the date, or write it down when it has happened"
          : "mend the date, or `as_of` in followthrough.yml, which pins today"
      )
    }
    if postmortem.timeline.entries.isEmpty {
      check(postmortem.date, "the incident began", at: postmortem.title.range)
    }
    check(postmortem.published?.value, "published", at: postmortem.published?.range)
    if let entry = postmortem.timeline.entries.first(where: { postmortem.zone.day(at: $0.at.value) > today })
    {
      check(postmortem.zone.day(at: entry.at.value), "happened", at: entry.at.range)
    }
    for item in postmortem.actionItems {
      check(item.created?.value, "created", at: item.created?.range)
      for move in item.dueHistory { check(move.on.value, "the due date moved", at: move.on.range) }
      check(item.outcomeDay, item.state.value.keyword, at: item.outcomeRange)
      check(item.verified?.value, "verified", at: item.verified?.range)
    }
  }
}
