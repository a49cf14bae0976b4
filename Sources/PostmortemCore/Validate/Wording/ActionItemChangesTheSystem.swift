/// An open item's title is about the system, not about people who should be different.
public enum ActionItemChangesTheSystem: TextRule {
  public static let id: RuleID = "action-item-changes-the-system"
  public static let weight = RuleWeight.warning
  public static let parameters = [WordLists.added, WordLists.excepted]
  public static let sentence = "An open item changes the system, and does not ask people to take more care."
  public static let reason = """
    Everybody was careful the last time, too. The SRE Workbook (chapter 10) holds that changing how people behave is \
    less reliable than changing automated systems and processes.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: care, title: ⟪Be more careful⟫ with migrations, owner: maria, created: 2026-11-02, due: 2026-12-10}
      """,
    good: """
      action_items:
        - {id: lock, title: Refuse a migration that locks a table for over a second, owner: maria, created: 2026-11-02, due: 2026-12-10}
      """
  )

  public static func signs(in context: TextContext) -> [String] { [] }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    for (item, judgement) in text.titles where judgement.fault == .aimedAtPeople {
      findings.add(
        Self.self,
        at: judgement.range,
        "item '\(item.id.value)' says '\(judgement.words)', which changes people and not the system",
        help: "write what will make the mistake impossible, harmless or visible: a check, a limit, an alert"
      )
    }
  }
}
