/// A severity or priority has no more time than the less pressing ones below it.
public enum PressingLevelHasLessTime: ArchiveRule {
  public static let id: RuleID = "pressing-level-has-less-time"
  public static let sentence = "A severity or priority has no more time than the less pressing ones below it."
  public static let reason = """
    Levels stand worst first. Where a worse one may take longer, one of the times or the order is wrong, \
    and every date counted from it.
    """
  public static let example = RuleExample.settings(
    bad: """
      priorities:
        P0: {ship_within: 30d}
        P1: {ship_within: ⟪7d⟫}
      """,
    good: """
      priorities:
        P0: {ship_within: 7d}
        P1: {ship_within: 30d}
      """
  )

  public static func check(_ context: ValidationContext) -> [Diagnostic] {
    var findings = Findings(file: Settings.file)
    let settings = context.settings
    check(settings.severities, "severities", "publish_within", settings, &findings)
    check(settings.priorities, "priorities", "ship_within", settings, &findings)
    return findings.diagnostics
  }

  private static func check(
    _ levels: [Settings.Level],
    _ list: String,
    _ key: String,
    _ settings: Settings,
    _ findings: inout Findings
  ) {
    var above: (name: String, within: Duration)?
    for level in levels {
      guard let within = level.within else { continue }
      if let above, within < above.within {
        findings.add(
          Self.self,
          at: settings.place(of: "\(list).\(level.name).\(key)"),
          "\(level.name) has less time than \(above.name), which is more pressing",
          help: "mend one of the two times, or put the levels in order, the most pressing first",
          notes: [
            .init(
              "that of \(above.name)",
              file: findings.file,
              at: settings.place(of: "\(list).\(above.name).\(key)")
            )
          ]
        )
      }
      above = (level.name, within)
    }
  }
}
