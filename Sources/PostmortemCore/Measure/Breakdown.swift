/// One dimension, and the slice of each of its values.
public struct Breakdown: Sendable {
  public let dimension: Dimension
  /// In the order of the settings, then by name; quarters newest first.
  public let slices: [Slice]
  /// The items that none of them counts; it has no incidents of its own.
  public let withoutValue: Slice

  /// Parts incidents with their items along every dimension, by `Dimension.rawValue`; `order` is that of all their items
  /// on `day`.
  ///
  /// One walk for all of them: an item that was fetched for one dimension is there for the others.
  static func all(
    of items: IncidentItems,
    _ settings: Settings,
    asOf day: Day,
    _ order: OverdueOrder
  ) -> [Breakdown] {
    var found = Dimension.allCases.map { Found($0) }
    let ofItems = found.indices.filter { !found[$0].dimension.isOfIncident }
    for (place, incident) in items.incidents.enumerated() {
      let own = items[place]
      for dimension in found.indices { found[dimension].add(incident, at: place, with: own) }
      for commitment in own {
        for dimension in ofItems { found[dimension].add(commitment, of: incident, at: place) }
      }
    }
    return found.map { Breakdown($0, settings, asOf: day, order) }
  }

  private init(_ found: Found, _ settings: Settings, asOf day: Day, _ order: OverdueOrder) {
    let dimension = found.dimension
    self.dimension = dimension
    withoutValue = Slice(name: "", commitments: found.withoutValue, incidents: [], asOf: day, order)
    // A team or service that nothing has happened to has a page all the same.
    let known = dimension == .team || dimension == .service ? dimension.listedValues(settings) : []
    slices = dimension.order(Set(found.names.names).union(known), settings).map { name in
      let part = found[name]
      return Slice(
        name: name,
        commitments: part.commitments,
        incidents: part.incidents,
        asOf: day,
        order
      )
    }
  }

  /// What was found of each value of a dimension. What has a value twice counts once.
  private struct Found {
    let dimension: Dimension
    private(set) var names = NameNumbers()
    private var parts: [Part] = []
    private(set) var withoutValue: [Commitment] = []

    init(_ dimension: Dimension) { self.dimension = dimension }

    /// What has one value.
    struct Part {
      fileprivate(set) var commitments: [Commitment] = []
      fileprivate(set) var incidents: [Postmortem] = []
      /// The place among all of the incident that was added last.
      fileprivate var lastIncident = -1
      /// The number of the item that was added last.
      fileprivate var lastItem = -1

      /// Adds the incident at a place among all; false where it is there.
      fileprivate mutating func add(_ incident: Postmortem, at place: Int) -> Bool {
        guard lastIncident != place else { return false }
        lastIncident = place
        incidents.append(incident)
        return true
      }

      /// Adds an item with its incident, where they are not there.
      fileprivate mutating func add(_ commitment: Commitment, of incident: Postmortem, at place: Int) {
        _ = add(incident, at: place)
        guard lastItem != commitment.number else { return }
        lastItem = commitment.number
        commitments.append(commitment)
      }
    }

    subscript(name: String) -> Part { names[name].map { parts[$0] } ?? Part() }

    /// Adds the incident at a place among all, with its items where they have its values.
    mutating func add(_ incident: Postmortem, at place: Int, with items: ArraySlice<Commitment>) {
      let items = dimension.isOfIncident ? items : []
      var hasValue = false
      dimension.eachValue(of: incident) { name in
        hasValue = true
        let part = number(of: name)
        if parts[part].add(incident, at: place) { parts[part].commitments += items }
      }
      if !hasValue { withoutValue += items }
    }

    /// Adds an item; its incident stands with it, whichever value that has itself.
    mutating func add(_ commitment: Commitment, of incident: Postmortem, at place: Int) {
      var hasValue = false
      dimension.eachValue(of: commitment) { name in
        hasValue = true
        parts[number(of: name)].add(commitment, of: incident, at: place)
      }
      if !hasValue { withoutValue.append(commitment) }
    }

    private mutating func number(of name: String) -> Int {
      let number = names.number(of: name)
      if number == parts.count { parts.append(Part()) }
      return number
    }
  }
}
