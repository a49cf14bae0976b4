/// What happened when, in the order it was written.
public struct Timeline: Sendable {
  /// The moments every response time comes from. Each stands at most once in a timeline.
  public enum Event: String, Sendable, CaseIterable {
    /// The first effect on anybody.
    case started
    /// Somebody or something noticed.
    case detected
    /// Somebody took it on.
    case acknowledged
    /// It was named an incident.
    case declared
    /// The effect on customers ended.
    case mitigated
    /// The response ended.
    case resolved
  }

  /// One line of it.
  public struct Entry: Sendable {
    public let at: Located<Timestamp>
    public let event: Located<Event>?
    /// Markdown of one line.
    public let note: Located<String>?
    /// An address that bears it out.
    public let link: String?
    /// Somebody chose among ways to go on.
    public let isDecision: Bool

    /// An entry with these values.
    public init(
      at: Located<Timestamp>,
      event: Located<Event>? = nil,
      note: Located<String>? = nil,
      link: String? = nil,
      isDecision: Bool = false
    ) {
      self.at = at
      self.event = event
      self.note = note
      self.link = link
      self.isDecision = isDecision
    }
  }

  /// A stretch between two events that follow each other.
  public struct Phase: Hashable, Sendable {
    /// The event that ends it, for which it is named: the phase that ends in `detected` is the detection.
    public let end: Event
    public let from: Timestamp
    public let to: Timestamp

    /// How long it took.
    public var duration: Duration { to - from }
  }

  public let entries: [Entry]

  /// A timeline of these entries.
  public init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// When an event is said to have come; the first, should it be there twice.
  public func moment(of event: Event) -> Timestamp? {
    // By place, so that no entry is copied.
    for place in entries.indices where entries[place].event?.value == event { return entries[place].at.value }
    return nil
  }

  /// The phases started → detected → acknowledged → mitigated → resolved, those with both ends known, in order.
  /// Where an event between is missing, the phase reaches back to the last one that is there. `declared` ends
  /// none: teams declare before or after they acknowledge.
  public var phases: [Phase] {
    let ends = [Event.detected, .acknowledged, .mitigated, .resolved]
    var phases: [Phase] = []
    phases.reserveCapacity(ends.count)
    var from = moment(of: .started)
    for event in ends {
      guard let to = moment(of: event) else { continue }
      if let from, from <= to { phases.append(Phase(end: event, from: from, to: to)) }
      from = to
    }
    return phases
  }

  /// From `started` to `resolved`; nil where either is missing or they stand the wrong way round.
  public var duration: Duration? {
    guard let start = moment(of: .started), let end = moment(of: .resolved), start <= end else { return nil }
    return end - start
  }
}
