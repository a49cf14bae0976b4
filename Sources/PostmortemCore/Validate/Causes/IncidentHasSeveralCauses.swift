/// A postmortem in review or published names more than one cause, if it names any.
public enum IncidentHasSeveralCauses: PostmortemRule {
  public static let id: RuleID = "incident-has-several-causes"
  public static let weight = RuleWeight.warning
  public static let sentence =
    "A postmortem in review or published names more than one cause, if it names any."
  public static let reason = """
    Several things had to come together, each necessary and none enough; to attribute an accident to one \
    root cause is "fundamentally wrong" (Richard Cook, "How Complex Systems Fail", 1998). A game day may \
    well look for one.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      status: in-review
      causes:
        - {id: ⟪typo⟫, summary: The configuration had a misspelt host.}
      """,
    good: """
      status: in-review
      causes:
        - {id: typo, summary: The configuration had a misspelt host.}
        - {id: no-canary, summary: Configuration reached every region at once.}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard postmortem.causes.count == 1, let cause = postmortem.causes.first, !postmortem.status.value.isDraft,
      postmortem.origin != .gameDay, !postmortem.unreadable.contains("causes")
    else { return }
    findings.add(
      Self.self,
      at: cause.id.range,
      "'\(cause.id.value)' is the only cause",
      help: "add what let it through, what kept it unseen and what made it worse"
    )
  }
}
