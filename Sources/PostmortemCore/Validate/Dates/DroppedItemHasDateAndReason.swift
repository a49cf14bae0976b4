/// A dropped item says when it was dropped, and why.
public enum DroppedItemHasDateAndReason: PostmortemRule {
  public static let id: RuleID = "dropped-item-has-date-and-reason"
  public static let sentence = "A dropped item says when it was dropped, and why."
  public static let reason = """
    Dropping an item is honest only if a reader can see the reason.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: ⟪dropped⟫, dropped: 2026-03-20}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, status: dropped, dropped: 2026-03-20, reason: Rollback makes it moot.}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for item in postmortem.actionItems where item.state.value == .incomplete(.dropped) {
      guard !item.unreadable.contains("dropped") else { continue }
      let hasDate = item.outcomeRange != nil
      findings.add(
        Self.self,
        at: item.state.range,
        "item '\(item.id.value)' is dropped, but not said \(hasDate ? "why" : "when")",
        help: hasDate
          ? "add `reason:`, a sentence a reader would accept" : "add `dropped: YYYY-MM-DD` and `reason:`"
      )
    }
  }
}
