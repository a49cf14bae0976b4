/// A file beside the documents is shown or linked to by one.
public enum AttachmentIsUsed: Rule {
  public static let id: RuleID = "attachment-is-used"
  public static let weight = RuleWeight.warning
  public static let sentence = "A file beside the documents is shown or linked to by one of them."
  public static let reason = """
    Only what a document refers to is published: a graph that nobody links to is evidence nobody sees.
    """
  public static let example = RuleExample.words(
    bad: "`2026/error-rate.png` stands beside the documents, and none has a link to it.",
    good: "`![The error rate](error-rate.png)` stands in a document of the same folder."
  )
}
