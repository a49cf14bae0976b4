/// Where a person is named, it is one person.
public enum PersonIsOnePerson: PostmortemRule {
  public static let id: RuleID = "person-is-one-person"
  public static let sentence = "Where a person is named, it is one person."
  public static let reason = """
    Of two owners each believes it is the other's. It is better to have a single owner and several \
    collaborators (Site Reliability Workbook, ch. 10).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: ⟪maria and jun⟫, created: 2026-03-16, due: 2026-04-10}
      """,
    good: """
      authors: [maria, jun]
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, created: 2026-03-16, due: 2026-04-10}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    postmortem.forEachPerson { person in
      guard names(person.value),
        PersonIsNotATeam.team(named: person.value, in: context.settings, of: postmortem) == nil
      else { return }
      findings.add(
        Self.self,
        at: person.range,
        "'\(person.value)' are several people",
        help: "name the one who carries it; the others can be authors, each a name of its own in the list"
      )
    }
  }

  /// Whether a text that should name a person names more than one: `maria and jun`, `maria, jun`, `maria/jun`.
  public static func names(_ text: String) -> Bool {
    // A key of the roster has neither a space nor a sign but `.`, `_` and `-`, and nearly every text is one.
    guard text.withBytes({ $0.contains { $0 < 0x2D || $0 == 0x2F || $0 == 0x3B } }) else { return false }
    return text.contains(" and ") || text.contains { ",/&+;".contains($0) }
  }
}
