/// A team or service that the settings refer to is one they list.
public enum SettingsReferenceExists: ArchiveRule {
  public static let id: RuleID = "settings-reference-exists"
  public static let sentence = "A team or service that the settings refer to is one they list."
  public static let reason = """
    Who is in a team that is not there is in none, and its figures lack them.
    """
  public static let example = RuleExample.settings(
    bad: """
      people: {maria: {team: ⟪paymnts⟫}}
      teams: {payments: {name: Payments}}
      """,
    good: """
      people: {maria: {team: payments}}
      teams: {payments: {name: Payments}}
      """
  )

  public static func check(_ context: ValidationContext) -> [Diagnostic] {
    let settings = context.settings
    var findings = Findings(file: Settings.file)
    for id in settings.people.ids {
      check(
        settings.people[id]?.team,
        "people.\(id).team",
        is: "team",
        in: settings.teams,
        settings,
        &findings
      )
    }
    for id in settings.services.ids {
      check(
        settings.services[id]?.team,
        "services.\(id).team",
        is: "team",
        in: settings.teams,
        settings,
        &findings
      )
    }
    for id in settings.slos.ids {
      check(
        settings.slos[id]?.service,
        "slos.\(id).service",
        is: "service",
        in: settings.services,
        settings,
        &findings
      )
    }
    return findings.diagnostics
  }

  private static func check<Entry>(
    _ name: String?,
    _ key: String,
    is noun: String,
    in catalog: Catalog<Entry>,
    _ settings: Settings,
    _ findings: inout Findings
  ) {
    guard let name, !catalog.allows(name) else { return }
    findings.add(
      Self.self,
      at: settings.place(of: key),
      "'\(name)' is no \(noun) of these settings",
      help: suggestion(
        for: name,
        among: catalog.ids,
        else: "add it under `\(noun)s:`, or name one of \(listed(catalog.ids))"
      )
    )
  }
}
