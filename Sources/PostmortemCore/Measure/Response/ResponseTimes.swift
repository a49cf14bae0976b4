/// Response times: how long each phase took, incident by incident.
///
/// There is no mean, and no comparison of one month with the next: durations of incidents are so skewed that
/// either says more about one bad day than about the team.
///
/// - Formula: the times started → detected → acknowledged → mitigated → resolved, and started → resolved, of each
///   production incident; their median and quartiles (definition 7 of Hyndman and Fan, see `Quartiles`).
/// - Unit: seconds.
/// - Missing data: an incident without one of a phase's two events, or with them the wrong way round, is left out
///   of that phase and counted there. (On an incident's own page a phase reaches back over an event that is not
///   there; here that would mix two different times.) A time is approximate where either end is. Game days and
///   near misses are left out.
/// - Source: Davidovič, "Incident Metrics in SRE" (2021); the VOID reports; Hyndman and Fan (1996).
/// - Example: detected after 5, 10, 20 and about 60 minutes, and once not said: 4 times, median 15 minutes,
///   quartiles 8 min 45 s and 30 min, one approximate, one left out.
public struct ResponseTimes: Sendable {
  /// One incident's time.
  public struct Dot: Sendable {
    public let incident: Postmortem
    public let seconds: Int
    /// An author was not sure of one of its ends.
    public let isApproximate: Bool
  }

  /// The times of one phase.
  public struct Times: Sendable {
    public let phase: ResponsePhase
    /// Shortest first, then by id.
    public let dots: [Dot]
    /// Of the seconds; nil where there is no time.
    public let quartiles: Quartiles?
    /// Left out: an event is missing, or they stand the wrong way round.
    public let leftOut: Int

    /// The times of those of `count` incidents that have one, in any order.
    fileprivate init(_ phase: ResponsePhase, _ dots: [Dot], of count: Int) {
      self.phase = phase
      self.dots = dots.sorted {
        $0.seconds != $1.seconds ? $0.seconds < $1.seconds : $0.incident.id < $1.incident.id
      }
      // Numbers in order are sorted at once.
      quartiles = Quartiles(of: self.dots.map(\.seconds))
      leftOut = count - dots.count
    }
  }

  /// In the order of a response, the whole of it last.
  public let phases: [Times]
  /// Left out: game days and near misses.
  public let rehearsed: Int

  /// Measures `incidents`: all, or those of a severity or of a way of detection (`Parts`).
  public init(of incidents: some Sequence<Postmortem>) {
    var (real, rehearsed) = (0, 0)
    var dots = [[Dot]](repeating: [], count: ResponsePhase.allCases.count)
    for incident in incidents {
      guard incident.origin == .production else {
        rehearsed += 1
        continue
      }
      real += 1
      let moments = EventMoments(incident.timeline)
      for (place, phase) in ResponsePhase.allCases.enumerated() {
        guard let start = moments[phase.start], let end = moments[phase.end], start <= end else { continue }
        dots[place].append(
          Dot(
            incident: incident,
            seconds: Int(end.seconds - start.seconds),
            isApproximate: start.isApproximate || end.isApproximate
          )
        )
      }
    }
    phases = zip(ResponsePhase.allCases, dots).map { Times($0, $1, of: real) }
    self.rehearsed = rehearsed
  }
}
