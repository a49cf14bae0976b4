/// A team, service, SLO, trigger or cause category is one the settings list, where they list any.
public enum NameIsInCatalog: PostmortemRule {
  public static let id: RuleID = "name-is-in-catalog"
  public static let sentence =
    "A team, service, SLO, trigger or cause category is one the settings list, where they list any."
  public static let reason = """
    A second spelling of one service is a second service in every figure.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      services: [⟪chekout⟫]
      """,
    good: """
      services: [checkout]
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let settings = context.settings
    for team in postmortem.teams { check(team, is: "team", in: settings.teams, key: "teams", &findings) }
    for item in postmortem.actionItems {
      guard let team = item.team else { continue }
      check(team, is: "team", in: settings.teams, key: "teams", &findings)
    }
    for service in postmortem.services {
      check(service, is: "service", in: settings.services, key: "services", &findings)
    }
    for spend in postmortem.impact.budget {
      check(spend.slo, is: "SLO", in: settings.slos, key: "slos", &findings)
    }
    if let trigger = postmortem.trigger {
      check(trigger, is: "trigger", in: settings.triggers, key: "triggers", &findings)
    }
    for cause in postmortem.causes {
      guard let category = cause.category else { continue }
      check(category, is: "cause category", in: settings.causeCategories, key: "cause_categories", &findings)
    }
  }

  private static func check<Entry>(
    _ name: Located<String>,
    is noun: String,
    in catalog: Catalog<Entry>,
    key: String,
    _ findings: inout Findings
  ) {
    guard !catalog.allows(name.value) else { return }
    let near = NearNames(to: name.value, among: catalog.ids)
    // A team or a service may be a new one; the kinds of trigger, cause and objective are a fixed vocabulary.
    let isName = key == "teams" || key == "services"
    findings.add(
      Self.self,
      at: name.range,
      "'\(name.value)' is no \(noun) of this archive",
      help: near.help(
        else: "add it under `\(key):` in followthrough.yml, or name one of \(listed(catalog.ids))"
      ),
      repair: (isName ? near.respelling : near.only).flatMap { Repair(name, as: $0) }
    )
  }
}
