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
    _ postmortem: Postmortem, in context: ValidationContext, _ findings: inout Findings
  ) {
    let roster = context.settings.people
    for person in postmortem.everybody where !roster.allows(person.value) {
      findings.add(
        Self.self, at: person.range, "nobody in the roster is '\(person.value)'",
        help: suggestion(
          for: person.value, among: roster.ids,
          else: "add them under `people:` in followthrough.yml, or name one of \(listed(roster.ids))"))
    }
  }
}
