/// A due date moves while its item is open, one move after the other.
public enum DueDateMovesWhileOpen: PostmortemRule {
  public static let id: RuleID = "due-date-moves-while-open"
  public static let sentence =
    "A due date moves between the day its item was created and the day it ended, one move after the other."
  public static let reason = """
    A promise that is moved when the item has shipped was moved to look kept; any other order is a typing error.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - id: rollback
          title: Roll back automatically
          owner: maria
          created: 2026-03-16
          due: 2026-05-01
          due_history:
            - {due: 2026-04-10, because: The canary comes first., on: ⟪2026-03-02⟫}
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
      let created = item.created?.value ?? postmortem.defaultCreation
      var last: Day?
      for move in item.dueHistory {
        if let problem = problem(of: move.on.value, after: last, created, item) {
          findings.add(
            Self.self,
            at: move.on.range,
            "the due date moved \(move.on.value), \(problem)",
            help: "mend one of the two dates; the first move stands first"
          )
        }
        last = move.on.value
      }
    }
  }

  /// What is wrong with the day of a move; nil where that is nothing.
  private static func problem(of day: Day, after last: Day?, _ created: Day?, _ item: ActionItem) -> String? {
    if let created, day < created { return "before the item was created on \(created)" }
    if let last, day < last { return "before the move above it, on \(last)" }
    if let ended = item.outcomeDay, day > ended { return "after the item \(outcome(item)) on \(ended)" }
    return nil
  }

  private static func outcome(_ item: ActionItem) -> String {
    item.state.value.outcome == .dropped ? "was dropped" : "shipped"
  }
}
