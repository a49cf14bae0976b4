/// An id is given once in a document.
public enum IdAppearsOnce: Rule {
  public static let id: RuleID = "id-appears-once"
  public static let sentence = "An id is given once in a document."
  public static let reason = """
    A reference to it must lead to one thing.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      causes:
        - {id: a, summary: One.}
        - {id: ⟪a⟫, summary: Two.}
      """,
    good: """
      causes:
        - {id: a, summary: One.}
        - {id: b, summary: Two.}
      """
  )
}
