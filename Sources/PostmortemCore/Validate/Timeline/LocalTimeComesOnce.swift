/// A time without an offset is one that clocks showed once.
public enum LocalTimeComesOnce: Rule {
  public static let id: RuleID = "local-time-comes-once"
  public static let weight = RuleWeight.warning
  public static let sentence = "A time without an offset is one that clocks showed once."
  public static let reason = """
    When clocks are put back an hour comes twice, and everything measured from a time in it may be wrong \
    by an hour. Without an offset it is read as the first of the two.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      timezone: Europe/Berlin
      timeline:
        - {at: ⟪"2026-10-25 02:30"⟫, event: started}
      """,
    good: """
      timezone: Europe/Berlin
      timeline:
        - {at: "2026-10-25 02:30+02:00", event: started}
        - {at: "02:10+01:00", event: detected}
      """
  )
}
