/// A time without an offset is one that clocks showed.
public enum LocalTimeExists: Rule {
  public static let id: RuleID = "local-time-exists"
  public static let sentence = "A time without an offset is one that clocks showed."
  public static let reason = """
    When clocks are put forward an hour is left out, and a time in it is a typing error, or was read \
    from a clock with another zone.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      timezone: Europe/Berlin
      timeline:
        - {at: ⟪"2026-03-29 02:30"⟫, event: started}
      """,
    good: """
      timezone: Europe/Berlin
      timeline:
        - {at: "2026-03-29 02:30+01:00", event: started}
      """
  )
}
