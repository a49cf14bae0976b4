/// A related postmortem is in the archive.
public enum RelatedPostmortemExists: PostmortemRule {
  public static let id: RuleID = "related-postmortem-exists"
  public static let sentence = "A related postmortem is in the archive."
  public static let reason = """
    A reference that leads nowhere hides what struck twice.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      related: [⟪2026-02-01-checkout-timeouts⟫]
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
    for related in postmortem.related where context.postmortem(related.value) == nil {
      let near = NearNames(to: related.value, among: context.ids)
      findings.add(
        Self.self,
        at: related.range,
        "no postmortem has the id '\(related.value)'",
        help: near.help(else: "the id is the file's name without its folder and `.md`"),
        repair: near.respelling.flatMap { Repair(related, as: $0) }
      )
    }
  }
}
