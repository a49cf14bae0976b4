/// What happens to an incident comes in its order.
public enum EventsAreInOrder: PostmortemRule {
  public static let id: RuleID = "events-are-in-order"
  public static let sentence =
    "An incident is started, detected, acknowledged, mitigated and resolved in this order."
  public static let reason = """
    Every response time is measured from one of these events to the next, and would be negative. \
    `declared` may stand anywhere after `started`.
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:24", event: ⟪acknowledged⟫}
        - {at: "09:31", event: detected}
      """,
    good: """
      timeline:
        - {at: "2026-03-14 09:12", event: started}
        - {at: "09:20", event: declared}
        - {at: "09:24", event: detected}
        - {at: "09:31", event: acknowledged}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let entries = postmortem.timeline.entries
    let started = place(of: .started, in: entries)
    var last = started
    for event in [Timeline.Event.detected, .acknowledged, .mitigated, .resolved] {
      guard let place = place(of: event, in: entries) else { continue }
      // That an incident is resolved before it started has a rule of its own.
      let isToldElsewhere =
        event == .resolved && started.map { entries[place].at.value < entries[$0].at.value } ?? false
      if let last, !isToldElsewhere { compare(place, with: last, of: postmortem, in: context, &findings) }
      last = place
    }
    if let started, let declared = place(of: .declared, in: entries) {
      compare(declared, with: started, of: postmortem, in: context, &findings)
    }
  }

  private static func place(of event: Timeline.Event, in entries: [Timeline.Entry]) -> Int? {
    for place in entries.indices where entries[place].event?.value == event { return place }
    return nil
  }

  /// Reports the entry at `place` where it is earlier than the one at `before`, whose event comes first.
  private static func compare(
    _ place: Int,
    with before: Int,
    of postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let entries = postmortem.timeline.entries
    guard entries[place].at.value < entries[before].at.value,
      // Where the entries stand in the right order, it is a time that is wrong, and that is told already.
      place < before || context.settings.weight(of: TimelineIsInOrder.self) == .off,
      let event = entries[place].event, let first = entries[before].event
    else { return }
    findings.add(
      Self.self,
      at: event.range,
      "\(event.value.rawValue) before it was \(first.value.rawValue)",
      help: "mend one of the two times, or the events they bear; if it was so, say why under `ignore:`",
      notes: [
        .init("\(first.value.rawValue) stands here", file: postmortem.file, at: entries[before].at.range)
      ]
    )
  }
}
