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

    fileprivate init(_ phase: ResponsePhase, of incidents: [Postmortem]) {
      let dots = incidents.compactMap { incident -> Dot? in
        guard let start = incident.timeline.moment(of: phase.start),
          let end = incident.timeline.moment(of: phase.end), start <= end
        else { return nil }
        return Dot(
          incident: incident,
          seconds: Int(end.seconds - start.seconds),
          isApproximate: start.isApproximate || end.isApproximate
        )
      }
      self.phase = phase
      self.dots = dots.sorted {
        $0.seconds != $1.seconds ? $0.seconds < $1.seconds : $0.incident.id < $1.incident.id
      }
      // Numbers in order are sorted at once.
      quartiles = Quartiles(of: self.dots.map(\.seconds))
      leftOut = incidents.count - dots.count
    }
  }

  /// In the order of a response, the whole of it last.
  public let phases: [Times]
  /// Left out: game days and near misses.
  public let rehearsed: Int

  /// Measures `incidents`: all, or those of a severity or of a way of detection (`Parts`).
  public init(of incidents: some Sequence<Postmortem>) {
    let all = Array(incidents)
    let real = all.filter { $0.origin == .production }
    phases = ResponsePhase.allCases.map { Times($0, of: real) }
    rehearsed = all.count - real.count
  }
}
