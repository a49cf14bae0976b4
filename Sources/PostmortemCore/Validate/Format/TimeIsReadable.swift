/// A time is of a form the format has, and has a date.
public enum TimeIsReadable: Rule {
  public static let id: RuleID = "time-is-readable"
  public static let sentence = "A time is of a form the format has, and has a date."
  public static let reason = """
    Response times are computed from it.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      timeline:
        - {at: ⟪"9:12 am"⟫, event: started}
      """,
    good: """
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:24", event: detected}
      """
  )
}
