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
    var items: [String: [Commitment]] = [:]
    var incidents: [String: [Postmortem]] = [:]
    var withoutValue: [Commitment] = []
    func place(_ postmortem: Postmortem, in value: String) {
      guard incidents[value]?.last !== postmortem else { return }
      incidents[value, default: []].append(postmortem)
    }
    var next = commitments[...]
    for postmortem in archive.postmortems {
      for value in dimension.values(of: postmortem) { place(postmortem, in: value) }
      while let commitment = next.first, commitment.postmortem === postmortem {
        let values = dimension.values(of: commitment)
        if values.isEmpty { withoutValue.append(commitment) }
        for value in values {
          items[value, default: []].append(commitment)
          place(postmortem, in: value)
        }
        next = next.dropFirst()
      }
    }
    self.withoutValue = withoutValue
    slices = Breakdown.order(
      Set(items.keys).union(incidents.keys), of: dimension, listed: dimension.listedValues(archive.settings)
    ).map { Slice(name: $0, commitments: items[$0] ?? [], incidents: incidents[$0] ?? [], asOf: day) }
  }

  private static func order(_ found: Set<String>, of dimension: Dimension, listed: [String]) -> [String] {
    let rest = found.subtracting(listed).sorted()
    // A team or service that nothing has happened to has a page all the same.
    let known = dimension == .team || dimension == .service ? listed : listed.filter(found.contains)
    return dimension == .quarter ? rest.reversed() : known + rest
  }
}
