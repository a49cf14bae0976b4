/// An open item's title says how to tell that it is done.
public enum ActionItemIsBounded: TextRule {
  public static let id: RuleID = "action-item-is-bounded"
  public static let weight = RuleWeight.warning
  public static let parameters = [WordLists.added, WordLists.excepted]
  public static let sentence = "An open item's title says how to tell that it is done."
  public static let reason = """
    What is to be improved can always be improved further, so the item is never done, or is done by any change at all. \
    Lunney, Lueder and Beyer ("Postmortem Action Items", 2017) call for bounded items, which tell when they are finished.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: alerts, title: ⟪Improve⟫ the alerts of checkout, owner: maria, created: 2026-11-02, due: 2026-12-10}
      """,
    good: """
      action_items:
        - {id: alerts, title: Improve the alerts of checkout to page within 5 minutes, owner: maria, created: 2026-11-02, due: 2026-12-10}
      """
  )

  public static func signs(in context: TextContext) -> [String] { [] }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    for (item, judgement) in text.titles where judgement.fault == .endless {
      findings.add(
        Self.self,
        at: judgement.range,
        "item '\(item.id.value)' says '\(judgement.words)', and not when that is reached",
        help: "name a number or the one thing that will be there: 'to 5 minutes', 'by adding …', 'so that …'"
      )
    }
  }
}
