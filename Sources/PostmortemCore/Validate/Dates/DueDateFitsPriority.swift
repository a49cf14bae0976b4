/// An open item is due within the time its priority gives, counted from its creation.
public enum DueDateFitsPriority: PostmortemRule {
  public static let id: RuleID = "due-date-fits-priority"
  public static let weight = RuleWeight.warning
  public static let sentence =
    "An open item is due within the time its priority gives, counted from its creation."
  public static let reason = """
    A priority that is planned beyond its own time says one thing and does another. Atlassian gives its \
    priority actions four or eight weeks (Incident Management Handbook).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-11-02, due: ⟪2027-04-10⟫, priority: P1}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-11-02, due: 2026-12-02, priority: P1}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for item in postmortem.actionItems where item.state.value.isOpen {
      guard let due = item.due, let name = item.priority,
        let days = context.settings.priorities.first(where: { $0.name == name })?.days,
        // Until a document is published, an item without `created` has no day to count from.
        let created = item.created?.value ?? (postmortem.published == nil ? nil : postmortem.defaultCreation),
        due.value - created > days
      else { continue }
      let fitting = context.settings.priorities.first { $0.days.map { due.value - created <= $0 } ?? false }?
        .name
      findings.add(
        Self.self,
        at: due.range,
        String(
          joining: "due ",
          (due.value - created).description,
          " days after it was created on ",
          created.description,
          "; ",
          name,
          " gives it ",
          days.description
        ),
        help: String(
          joining: "due by ",
          (created + days).description,
          fitting == nil ? "" : ", or of priority ",
          fitting ?? "",
          "; where the date was agreed, say so under `ignore:`"
        )
      )
    }
  }
}
