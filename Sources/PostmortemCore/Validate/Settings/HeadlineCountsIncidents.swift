/// The headline counts one incident or more.
public enum HeadlineCountsIncidents: ArchiveRule {
  public static let id: RuleID = "headline-counts-incidents"
  public static let sentence = "The headline counts one incident or more."
  public static let reason = """
    Of no incidents there is nothing to say, and the first figure of the site would be a dash.
    """
  public static let example = RuleExample.settings(
    bad: """
      headline_incidents: ⟪0⟫
      """,
    good: """
      headline_incidents: 3
      """
  )

  public static func check(_ context: ValidationContext) -> [Diagnostic] {
    guard context.settings.headlineIncidents < 1 else { return [] }
    var findings = Findings(file: Settings.file)
    findings.add(
      Self.self,
      at: context.settings.place(of: "headline_incidents"),
      "the headline is of no incidents",
      help: "write `headline_incidents: 3`, or take the line away"
    )
    return findings.diagnostics
  }
}
