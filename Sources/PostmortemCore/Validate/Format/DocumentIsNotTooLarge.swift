/// A document is at most 1 MiB.
public enum DocumentIsNotTooLarge: Rule {
  public static let id: RuleID = "document-is-not-too-large"
  public static let canBeRelaxed = false
  public static let sentence = "A document is at most 1 MiB."
  public static let reason = """
    Nobody reads a postmortem that long; what makes it long is a log, which belongs in a file beside \
    it.
    """
  public static let example = RuleExample.words(
    bad: """
      A document with a day of logs in its body.
      """,
    good: """
      The log as a file beside the document, linked from it.
      """
  )
}
