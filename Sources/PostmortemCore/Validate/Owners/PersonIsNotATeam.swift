/// Where a person is named, it is no team.
public enum PersonIsNotATeam: PostmortemRule {
  public static let id: RuleID = "person-is-not-a-team"
  public static let sentence = "Where a person is named, it is no team."
  public static let reason = """
    What a team owns nobody in it owns. Ideally an owner is a single point of contact (Site Reliability \
    Workbook, ch. 10).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: ⟪payments⟫, created: 2026-03-16, due: 2026-04-10}
      """,
    good: """
      action_items:
        - {id: rollback, title: Roll back automatically, owner: maria, team: payments, created: 2026-03-16, due: 2026-04-10}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let settings = context.settings
    postmortem.forEachPerson { person in
      guard let team = team(named: person.value, in: settings, of: postmortem) else { return }
      let members = settings.people.ids.filter { id in
        guard let member = settings.people[id] else { return false }
        return member.team == team && member.left.map { $0 > context.today } ?? true
      }
      findings.add(
        Self.self,
        at: person.range,
        "'\(person.value)' is a team",
        help: "name one person"
          + (members.isEmpty ? "" : " of it, such as \(listed(members, limit: 4))")
          + "; an item can name its team besides: `team: \(team)`"
      )
    }
  }

  /// The team that a text names in a person's place, by its id or its name for readers; nil where it is somebody's
  /// key, or no team is called so.
  static func team(named text: String, in settings: Settings, of postmortem: Postmortem) -> String? {
    guard !settings.people.has(text) else { return nil }
    for team in postmortem.teams where team.value == text { return text }
    guard settings.teams.isClosed else { return nil }
    if settings.teams.has(text) { return text }
    // A name for readers has a capital or a space, and a person's key has neither.
    guard text.utf8.contains(where: { $0 < 0x2D || (0x41...0x5A).contains($0) || $0 > 0x7A }) else {
      return nil
    }
    let wanted = text.lowercased()
    return settings.teams.ids.first { $0 == wanted || settings.teams[$0]?.name?.lowercased() == wanted }
  }
}
