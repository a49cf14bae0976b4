/// When each event of a timeline is said to have come, found in one walk over it.
struct EventMoments {
  private var started: Timestamp?
  private var detected: Timestamp?
  private var acknowledged: Timestamp?
  private var declared: Timestamp?
  private var mitigated: Timestamp?
  private var resolved: Timestamp?

  /// The moments of a timeline; of an event that is there twice, the first.
  init(_ timeline: Timeline) {
    // By place, so that no entry is copied.
    for place in timeline.entries.indices {
      guard let event = timeline.entries[place].event?.value, self[event] == nil else { continue }
      self[event] = timeline.entries[place].at.value
    }
  }

  /// The moment of an event; nil where it did not come.
  private(set) subscript(event: Timeline.Event) -> Timestamp? {
    get {
      switch event {
      case .started: started
      case .detected: detected
      case .acknowledged: acknowledged
      case .declared: declared
      case .mitigated: mitigated
      case .resolved: resolved
      }
    }
    set {
      switch event {
      case .started: started = newValue
      case .detected: detected = newValue
      case .acknowledged: acknowledged = newValue
      case .declared: declared = newValue
      case .mitigated: mitigated = newValue
      case .resolved: resolved = newValue
      }
    }
  }
}
