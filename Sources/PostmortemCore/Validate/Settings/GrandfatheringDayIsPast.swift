/// Incidents are not grandfathered beyond the day that is pinned as today.
public enum GrandfatheringDayIsPast: ArchiveRule {
  public static let id: RuleID = "grandfathering-day-is-past"
  public static let sentence = "Incidents are not grandfathered beyond the day that `as_of` pins."
  public static let reason = """
    Nothing in the archive would be held to the rules.
    """
  public static let example = RuleExample.settings(
    bad: """
      as_of: 2026-11-20
      grandfathered_before: ⟪2027-01-01⟫
      """,
    good: """
      as_of: 2026-11-20
      grandfathered_before: 2026-01-01
      """
  )

  public static func check(_ context: ValidationContext) -> [Diagnostic] {
    let settings = context.settings
    guard let day = settings.grandfatheredBefore, let asOf = settings.asOf, day > asOf else { return [] }
    var findings = Findings(file: Settings.file)
    findings.add(
      Self.self,
      at: settings.place(of: "grandfathered_before"),
      "every incident is older than \(day), since today is pinned to \(asOf)",
      help: "mend one of the two dates"
    )
    return findings.diagnostics
  }
}
