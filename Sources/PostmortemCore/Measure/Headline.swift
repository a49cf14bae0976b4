/// The headline: of the last few incidents' action items, how many shipped.
///
/// - Formula: the shipped ratio over the items of the last N production incidents by the moment they began;
///   N is `headline_incidents`, 3 where the settings don't say.
/// - Unit: items.
/// - Missing data: an incident that promised nothing is one of the N, and adds nothing. Game days and near misses
///   are left out. An archive with fewer incidents counts those there are.
/// - Source: "ask to see the action items from their last three incidents and count how many shipped".
/// - Example: the last three incidents promised 4, 0 and 7 items, of which 3 and 4 shipped: 7 of 11.
public struct Headline: Sendable {
  /// The figures over the items of these incidents, which are newest first.
  public let slice: Slice

  /// Counts the items of the last production incidents of `archive`.
  public init(of archive: Archive, commitments: [Commitment], asOf day: Day) {
    let count = archive.settings.headlineIncidents
    self.init(ofLast: count, of: archive.postmortems, commitments: commitments, asOf: day)
  }

  /// Counts those of `commitments` that are of the last `count` production ones of `incidents`, which stand newest first.
  public init(ofLast count: Int, of incidents: [Postmortem], commitments: [Commitment], asOf day: Day) {
    let last = Array(incidents.lazy.filter { $0.origin == .production }.prefix(count))
    let wanted = Set(last.map { ObjectIdentifier($0) })
    var own: [Commitment] = []
    var (incident, isWanted): (Postmortem?, Bool) = (nil, false)
    for commitment in commitments {
      // Items of an incident stand together.
      if commitment.postmortem !== incident {
        incident = commitment.postmortem
        isWanted = wanted.contains(ObjectIdentifier(commitment.postmortem))
      }
      if isWanted { own.append(commitment) }
    }
    slice = Slice(name: "", commitments: own, incidents: last, asOf: day)
  }
}
