/// A stretch of the response between two events, measured in every incident alike.
public enum ResponsePhase: String, Sendable, CaseIterable {
  case detection, acknowledgement, mitigation, resolution
  /// All of it.
  case whole

  /// The event it begins with.
  public var start: Timeline.Event {
    switch self {
    case .detection, .whole: .started
    case .acknowledgement: .detected
    case .mitigation: .acknowledged
    case .resolution: .mitigated
    }
  }

  /// The event it ends with.
  public var end: Timeline.Event {
    switch self {
    case .detection: .detected
    case .acknowledgement: .acknowledged
    case .mitigation: .mitigated
    case .resolution, .whole: .resolved
    }
  }
}
