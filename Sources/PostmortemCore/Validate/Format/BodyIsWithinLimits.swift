/// A body has no construct that takes Markdown parsers unreasonably long.
public enum BodyIsWithinLimits: Rule {
  public static let id: RuleID = "body-is-within-limits"
  public static let canBeRelaxed = false
  public static let sentence = "A body has no construct that takes Markdown parsers unreasonably long."
  public static let reason = """
    Some patterns of a few kilobytes keep a parser busy for minutes; no postmortem needs them.
    """
  public static let example = RuleExample.words(
    bad: """
      A table of 5,000 columns.
      """,
    good: """
      A table of ten, or a CSV file beside the document.
      """
  )
}
