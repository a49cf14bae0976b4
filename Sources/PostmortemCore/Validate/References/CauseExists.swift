/// The cause an item answers is one of its document's.
public enum CauseExists: PostmortemRule {
  public static let id: RuleID = "cause-exists"
  public static let sentence = "The cause an item answers is one of its document's."
  public static let reason = """
    A reference that leads nowhere hides which causes nobody answers.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      causes:
        - {id: no-rollback, summary: The deploy had no automated rollback.}
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, cause: ⟪no-rolback⟫}
      """,
    good: """
      causes:
        - {id: no-rollback, summary: The deploy had no automated rollback.}
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10, cause: no-rollback}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let ids = postmortem.causes.map(\.id.value)
    for cause in postmortem.actionItems.compactMap(\.cause) where !ids.contains(cause.value) {
      let near = NearNames(to: cause.value, among: ids)
      findings.add(
        Self.self,
        at: cause.range,
        "no cause of this document has the id '\(cause.value)'",
        help: near.help(else: ids.isEmpty ? "add it under `causes:`" : "the causes are \(listed(ids))"),
        repair: near.only.flatMap { Repair(cause, as: $0) }
      )
    }
  }
}
