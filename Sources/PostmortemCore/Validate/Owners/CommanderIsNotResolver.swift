/// In an incident of the worst severity, the commander is not also the resolver.
public enum CommanderIsNotResolver: PostmortemRule {
  public static let id: RuleID = "commander-is-not-resolver"
  public static let weight = RuleWeight.off
  public static let sentence = "In an incident of the worst severity, the commander is not also the resolver."
  public static let reason = """
    Who repairs can't keep the overview as well: a commander delegates and does not carry out repairs \
    (PagerDuty, Incident Response; Site Reliability Engineering, ch. 14).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: in-review
      roles: {incident_commander: maria, resolver: ⟪maria⟫}
      """,
    good: """
      status: in-review
      roles: {incident_commander: maria, resolver: jun}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard !postmortem.status.value.isDraft, postmortem.isOfWorstSeverity(in: context.settings),
      let commander = postmortem.people.roles.first(where: { $0.name == "incident_commander" })?.person,
      let resolver = postmortem.people.roles.first(where: { $0.name == "resolver" })?.person,
      commander.value == resolver.value
    else { return }
    findings.add(
      Self.self,
      at: resolver.range,
      "'\(resolver.value)' was both incident commander and resolver",
      help: "name who had the role longest; if it was one person, have an item that sees to the next time",
      notes: [.init("the commander", file: postmortem.file, at: commander.range)]
    )
  }
}
