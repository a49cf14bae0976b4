/// Each event stands once in a timeline.
public enum EventAppearsOnce: PostmortemRule {
  public static let id: RuleID = "event-appears-once"
  public static let sentence = "Each event stands once in a timeline."
  public static let reason = """
    Every response time is measured between two of them; which of two would be meant?
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:24", event: ⟪started⟫}
      """,
    good: """
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:24", event: detected}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let entries = postmortem.timeline.entries
    // There are six events: they are sooner compared than hashed.
    var first: [Located<Timeline.Event>] = []
    first.reserveCapacity(Timeline.Event.allCases.count)
    // By place, so that no entry is copied.
    for place in entries.indices {
      guard let event = entries[place].event else { continue }
      guard let earlier = first.first(where: { $0.value == event.value }) else {
        first.append(event)
        continue
      }
      findings.add(
        Self.self,
        at: event.range,
        "'\(event.value.rawValue)' is there twice",
        help: "keep the one that counts; the other entry stays without `event:`",
        notes: [.init("the first is here", file: postmortem.file, at: earlier.range)]
      )
    }
  }
}
