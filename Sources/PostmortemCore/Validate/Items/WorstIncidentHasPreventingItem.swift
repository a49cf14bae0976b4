/// A published incident of the worst severity has an item that prevents the next one or detects it sooner.
public enum WorstIncidentHasPreventingItem: PostmortemRule {
  public static let id: RuleID = "worst-incident-has-preventing-item"
  public static let weight = RuleWeight.warning
  public static let sentence =
    "A published incident of the worst severity has an item that prevents the next one or detects it sooner."
  public static let reason = """
    Repairs and softer landings leave it as likely as before (Lunney, Lueder and Beyer, "Postmortem \
    Action Items", 2017).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      title: ⟪Checkout returned 502s⟫
      status: published
      published: 2026-03-19
      action_items:
        - {id: letter, title: Write to those who paid twice, owner: maria, created: 2026-03-16, due: 2026-04-10, kind: repair, priority: P0}
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
    // What an item without a kind is, another rule asks.
    let isPrevented = postmortem.actionItems.contains { item in
      item.isPromiseThatStands && (item.kind == nil || item.kind == .prevent || item.kind == .detect)
    }
    guard !isPrevented, let severity = postmortem.severity else { return }
    findings.add(
      Self.self,
      at: postmortem.title.range,
      "no item of this \(severity) prevents the next one or detects it sooner",
      help: "add an item of `kind: prevent` or `kind: detect`"
    )
  }
}
