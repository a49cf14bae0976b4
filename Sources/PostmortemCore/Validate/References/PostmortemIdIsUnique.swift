/// No two documents have one id.
public enum PostmortemIdIsUnique: PostmortemRule {
  public static let id: RuleID = "postmortem-id-is-unique"
  public static let canBeRelaxed = false
  public static let sentence = "No two documents have one id."
  public static let reason = """
    The id is the file's stem and its page's address; one of two would overwrite the other.
    """
  public static let example = RuleExample.words(
    bad: "`2025/checkout.md` and `2026/checkout.md`.",
    good: "`2025/2025-03-02-checkout.md` and `2026/2026-03-14-checkout.md`."
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    guard let first = context.postmortem(postmortem.id), first.file != postmortem.file else { return }
    findings.add(
      Self.self,
      at: .start,
      "the id '\(postmortem.id)' belongs to two documents",
      help: "rename one of the two files; its stem is its id",
      notes: [.init("the other is here", file: first.file, at: .start)]
    )
  }
}
