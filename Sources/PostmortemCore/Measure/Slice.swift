/// The figures over some of the archive's items: all of them, a team's, a quarter's.
public struct Slice: Sendable {
  /// The value of its dimension: `payments`, `2026-Q1`; empty for all.
  public let name: String
  /// The items, in the order of the archive.
  public let commitments: [Commitment]
  /// The incidents that have this value themselves, or an item in it; newest first.
  public let incidents: [Postmortem]
  public let shipped: ShippedRatio
  public let onTime: OnTimeRatio
  public let overdue: Overdue

  /// Measures these items and incidents as of `day`.
  init(name: String, commitments: [Commitment], incidents: [Postmortem], asOf day: Day) {
    self.name = name
    self.commitments = commitments
    self.incidents = incidents
    shipped = ShippedRatio(of: commitments)
    onTime = OnTimeRatio(of: commitments, asOf: day)
    overdue = Overdue(of: commitments, asOf: day)
  }
}

/// One dimension, and the slice of each of its values.
public struct Breakdown: Sendable {
  public let dimension: Dimension
  /// In the order of the settings, then by name; quarters newest first.
  public let slices: [Slice]
  /// Items that no slice counts.
  public let withoutValue: [Commitment]

  /// Parts an archive's items and incidents along `dimension`.
  init(_ dimension: Dimension, archive: Archive, commitments: [Commitment], asOf day: Day) {
    let settings = archive.settings
    let items = Parts(commitments, by: dimension, settings)
    var rest = commitments[...]
    let incidents = Parts(archive.postmortems, by: dimension, settings) { incident in
      let values = dimension.values(of: incident)
      guard !dimension.isOfIncident else { return values }
      // An incident stands with its items, whichever value they have.
      let own = rest.prefix { $0.postmortem === incident }
      rest = rest.dropFirst(own.count)
      return values + own.flatMap(dimension.values)
    }
    // A team or service that nothing has happened to has a page all the same.
    let known = dimension == .team || dimension == .service ? dimension.listedValues(settings) : []
    let itemsByName = Dictionary(uniqueKeysWithValues: items.parts.map { ($0.name, $0.elements) })
    let incidentsByName = Dictionary(uniqueKeysWithValues: incidents.parts.map { ($0.name, $0.elements) })
    self.dimension = dimension
    withoutValue = items.withoutValue
    slices = dimension.order(Set(incidentsByName.keys).union(known), settings).map { name in
      Slice(
        name: name,
        commitments: itemsByName[name] ?? [],
        incidents: incidentsByName[name] ?? [],
        asOf: day
      )
    }
  }
}
