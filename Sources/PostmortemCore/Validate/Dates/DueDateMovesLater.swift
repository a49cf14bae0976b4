/// A due date that moved was earlier than the one that took its place.
public enum DueDateMovesLater: PostmortemRule {
  public static let id: RuleID = "due-date-moves-later"
  public static let sentence = "A due date that moved was earlier than the one that took its place."
  public static let reason = """
    The history of a due date says what was put off, the first promise first. A date that was brought forward breaks \
    no promise and needs no entry.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - id: rollback
          title: Roll back automatically
          owner: maria
          created: 2026-03-16
          due: 2026-04-10
          due_history:
            - {due: ⟪2026-05-01⟫, because: The canary comes first., on: 2026-04-02}
      """,
    good: """
      action_items:
        - id: rollback
          title: Roll back automatically
          owner: maria
          created: 2026-03-16
          due: 2026-05-01
          due_history:
            - {due: 2026-04-10, because: The canary comes first., on: 2026-04-02}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for item in postmortem.actionItems where !item.dueHistory.isEmpty {
      let later = item.dueHistory.dropFirst().map(\.due.value) + [item.due?.value].compactMap { $0 }
      for (move, next) in zip(item.dueHistory, later) where move.due.value >= next {
        findings.add(
          Self.self,
          at: move.due.range,
          "due \(move.due.value) before it moved, and \(next) after",
          help: "put the earliest date first; `due:` is the one that holds now"
        )
      }
    }
  }
}
