/// A file of the archive can be read.
public enum FileIsReadable: Rule {
  public static let id: RuleID = "file-is-readable"
  public static let canBeRelaxed = false
  public static let sentence = "A file of the archive can be read."
  public static let reason = """
    A document that is left out is a promise that is left out of every figure.
    """
  public static let example = RuleExample.words(
    bad: """
      A link named `2026-03-14-checkout.md` that leads to a file that is gone.
      """,
    good: """
      A file that everyone who builds the site may read.
      """
  )
}
