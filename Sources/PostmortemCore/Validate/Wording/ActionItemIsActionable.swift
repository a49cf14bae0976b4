/// An open item's title begins with a verb that names a result.
public enum ActionItemIsActionable: TextRule {
  public static let id: RuleID = "action-item-is-actionable"
  public static let weight = RuleWeight.warning
  public static let parameters = [WordLists.added, WordLists.excepted]
  public static let sentence = "An open item's title begins with a verb that names a result, not an activity."
  public static let reason = """
    Nobody can tell when "investigate" is done. Lunney, Lueder and Beyer ("Postmortem Action Items", 2017) ask for a \
    sentence that begins with a verb and ends in a useful outcome, not in a process.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: ⟪Look into⟫ automated rollbacks, owner: maria, created: 2026-11-02, due: 2026-12-10}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically when the budget burns fast, owner: maria, created: 2026-11-02, due: 2026-12-10}
      """
  )

  public static func signs(in context: TextContext) -> [String] { [] }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    for (item, judgement) in text.titles {
      switch judgement.fault {
      case .vague:
        findings.add(
          Self.self,
          at: judgement.range,
          "item '\(item.id.value)' says '\(judgement.words)', and not what will be there when it is done",
          help: "write what will be different: 'Write down why …', 'Decide whether …', 'Add …'"
        )
      case .verbless:
        findings.add(
          Self.self,
          at: judgement.range,
          "item '\(item.id.value)' begins with '\(judgement.words)', and not with a verb",
          help: "begin with what is to be done: Add, Alert, Remove, Write, Move"
        )
      case .aimedAtPeople, .endless: break
      }
    }
  }
}
