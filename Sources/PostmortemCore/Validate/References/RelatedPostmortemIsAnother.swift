/// A related postmortem is another one.
public enum RelatedPostmortemIsAnother: PostmortemRule {
  public static let id: RuleID = "related-postmortem-is-another"
  public static let sentence = "A related postmortem is another one."
  public static let reason = """
    One that names itself was copied and not changed, and the link that was meant is missing.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      related: [⟪2026-03-14-checkout-502s⟫]
      """,
    good: """
      related: []
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    for related in postmortem.related where related.value == postmortem.id {
      findings.add(
        Self.self,
        at: related.range,
        "this postmortem names itself",
        help: "write the id of the one it continues or repeats, or take it away"
      )
    }
  }
}
