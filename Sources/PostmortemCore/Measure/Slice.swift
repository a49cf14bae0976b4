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
    self.dimension = dimension
    var parts: [String: Part] = [:]
    var withoutValue: [Commitment] = []
    var next = commitments.startIndex
    for postmortem in archive.postmortems {
      let start = next
      while next < commitments.count, commitments[next].postmortem === postmortem { next += 1 }
      let values = dimension.values(of: postmortem)
      for value in values {
        let items = dimension.isOfIncident ? commitments[start..<next] : []
        parts[value, default: Part()].add(items, of: postmortem)
      }
      if dimension.isOfIncident {
        if values.isEmpty { withoutValue += commitments[start..<next] }
        continue
      }
      for commitment in commitments[start..<next] {
        let values = dimension.values(of: commitment)
        if values.isEmpty { withoutValue.append(commitment) }
        for value in values { parts[value, default: Part()].add(CollectionOfOne(commitment), of: postmortem) }
      }
    }
    self.withoutValue = withoutValue
    // A team or service that nothing has happened to has a page all the same.
    let known = dimension == .team || dimension == .service ? dimension.listedValues(archive.settings) : []
    slices = dimension.order(Set(parts.keys).union(known), archive.settings).map { name in
      let part = parts[name] ?? Part()
      return Slice(name: name, commitments: part.commitments, incidents: part.incidents, asOf: day)
    }
  }

  /// What has one value.
  private struct Part {
    var commitments: [Commitment] = []
    var incidents: [Postmortem] = []

    /// Adds some items of an incident; without any, the incident alone.
    mutating func add(_ items: some Collection<Commitment>, of postmortem: Postmortem) {
      commitments += items
      if incidents.last !== postmortem { incidents.append(postmortem) }
    }
  }
}
