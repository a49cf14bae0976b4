/// A person named is in the roster.
public enum PersonIsInRoster: PostmortemRule {
  public static let id: RuleID = "person-is-in-roster"
  public static let sentence = "A person named is in the roster."
  public static let reason = """
    A misspelt owner is an owner nobody can ask.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      owner: ⟪mara⟫
      """,
    good: """
      owner: maria
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let roster = context.settings.people
    postmortem.forEachPerson { person in
      // A team and several people at once have rules of their own.
      guard !roster.allows(person.value), !PersonIsOnePerson.names(person.value),
        PersonIsNotATeam.team(named: person.value, in: context.settings, of: postmortem) == nil
      else { return }
      let near = NearNames(to: person.value, among: roster.ids)
      findings.add(
        Self.self,
        at: person.range,
        "nobody in the roster is '\(person.value)'",
        help: key(of: person.value, in: roster).map { "write \($0)" }
          ?? near.help(
            else: "add them under `people:` in followthrough.yml, or name one of \(listed(roster.ids))"
          ),
        repair: near.respelling.flatMap { Repair(person, as: $0) }
      )
    }
  }

  /// The key of the one who is called so, in full or in part: of Maria Okafor, maria.
  private static func key(of name: String, in roster: Catalog<Settings.Person>) -> String? {
    let wanted = name.lowercased()
    let named = roster.ids.filter { id in
      guard let full = roster[id]?.name?.lowercased() else { return false }
      return full == wanted || full.split(separator: " ").contains { $0 == wanted }
    }
    return named.count == 1 ? named.first : nil
  }
}
