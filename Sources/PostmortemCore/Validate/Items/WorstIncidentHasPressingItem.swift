/// A published incident of the worst severity has an item of the first two priorities.
public enum WorstIncidentHasPressingItem: PostmortemRule {
  public static let id: RuleID = "worst-incident-has-pressing-item"
  public static let weight = RuleWeight.warning
  public static let sentence =
    "A published incident of the worst severity has an item of the first two priorities."
  public static let reason = """
    At Google, an outage that users felt has at least one action item of the first two priorities, and \
    few exceptions (Lunney, Lueder and Beyer, "Postmortem Action Items", 2017).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      title: ⟪Checkout returned 502s⟫
      status: published
      published: 2026-03-19
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, kind: prevent, priority: P3}
      """,
    good: """
      title: Checkout returned 502s
      status: published
      published: 2026-03-19
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, kind: prevent, priority: P1}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard postmortem.isWorstIncidentWithItems(in: context.settings) else { return }
    let pressing = context.settings.priorities.prefix(2)
    // What an item without a priority is, another rule asks.
    let isPressing = postmortem.actionItems.contains { item in
      item.isPromiseThatStands
        && (item.priority.map { name in pressing.contains { $0.name == name } } ?? true)
    }
    guard !isPressing, let severity = postmortem.severity else { return }
    let names = pressing.map(\.name).joined(separator: " or ")
    findings.add(
      Self.self,
      at: postmortem.title.range,
      "this \(severity) has no item of priority \(names)",
      help: "add the one thing that must not wait, with `priority: \(pressing.first?.name ?? "")`"
    )
  }
}
