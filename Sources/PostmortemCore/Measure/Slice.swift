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
    (shipped, onTime) = Slice.ratios(of: commitments, asOf: day)
    overdue = Overdue(of: commitments, asOf: day)
  }

  /// Both ratios in one walk over the items.
  private static func ratios(of commitments: [Commitment], asOf day: Day) -> (ShippedRatio, OnTimeRatio) {
    var (shipped, onTime) = (ShippedRatio(), OnTimeRatio())
    for commitment in commitments {
      shipped.add(commitment)
      onTime.add(commitment, asOf: day)
    }
    return (shipped, onTime)
  }
}

/// One dimension, and the slice of each of its values.
public struct Breakdown: Sendable {
  public let dimension: Dimension
  /// In the order of the settings, then by name; quarters newest first.
  public let slices: [Slice]
  /// The items that none of them counts; it has no incidents of its own.
  public let withoutValue: Slice

  /// Parts incidents with their items along `dimension`.
  init(_ dimension: Dimension, of incidents: [IncidentItems], _ settings: Settings, asOf day: Day) {
    self.dimension = dimension
    let parts = Parts(incidents, by: dimension, settings) { incident, visit in
      dimension.eachValue(of: incident.postmortem, visit)
      // An incident stands with its items, whichever value they have.
      if !dimension.isOfIncident { for item in incident.items { dimension.eachValue(of: item, visit) } }
    }
    let incidentsByName = Dictionary(uniqueKeysWithValues: parts.parts.map { ($0.name, $0.elements) })
    var itemsByName: [String: [Commitment]] = [:]
    let rest: [Commitment]
    if dimension.isOfIncident {
      itemsByName = incidentsByName.mapValues { $0.flatMap(\.items) }
      rest = parts.withoutValue.flatMap(\.items)
    } else {
      let items = Parts(incidents.lazy.flatMap(\.items), by: dimension, settings)
      itemsByName = Dictionary(uniqueKeysWithValues: items.parts.map { ($0.name, $0.elements) })
      rest = items.withoutValue
    }
    withoutValue = Slice(name: "", commitments: rest, incidents: [], asOf: day)
    // A team or service that nothing has happened to has a page all the same.
    let known = dimension == .team || dimension == .service ? dimension.listedValues(settings) : []
    slices = dimension.order(Set(incidentsByName.keys).union(known), settings).map { name in
      Slice(
        name: name,
        commitments: itemsByName[name] ?? [],
        incidents: (incidentsByName[name] ?? []).map(\.postmortem),
        asOf: day
      )
    }
  }
}

/// An incident with what was promised after it.
struct IncidentItems: Sendable {
  let postmortem: Postmortem
  /// In the order of the document.
  let items: ArraySlice<Commitment>

  /// The incidents of an archive, whose items are `commitments` in its order.
  static func all(_ archive: Archive, _ commitments: [Commitment]) -> [IncidentItems] {
    var rest = commitments[...]
    return archive.postmortems.map { postmortem in
      let items = rest.prefix { $0.postmortem === postmortem }
      rest = rest.dropFirst(items.count)
      return IncidentItems(postmortem: postmortem, items: items)
    }
  }
}
