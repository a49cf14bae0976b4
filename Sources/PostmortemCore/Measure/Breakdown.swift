/// One dimension, and the slice of each of its values.
public struct Breakdown: Sendable {
  public let dimension: Dimension
  /// In the order of the settings, then by name; quarters newest first.
  public let slices: [Slice]
  /// The items that none of them counts; it has no incidents of its own.
  public let withoutValue: Slice

  /// Parts incidents with their items along `dimension`; `order` is that of all their items on `day`.
  init(
    _ dimension: Dimension,
    of items: IncidentItems,
    _ settings: Settings,
    asOf day: Day,
    _ order: OverdueOrder
  ) {
    self.dimension = dimension
    var found = Found()
    for (place, incident) in items.incidents.enumerated() {
      var hasValue = false
      dimension.eachValue(of: incident) { name in
        hasValue = true
        found.add(incident, at: place, with: dimension.isOfIncident ? items[place] : [], to: name)
      }
      if dimension.isOfIncident {
        if !hasValue { found.withoutValue += items[place] }
        continue
      }
      for commitment in items[place] {
        var hasValue = false
        dimension.eachValue(of: commitment) { name in
          hasValue = true
          found.add(commitment, of: incident, at: place, to: name)
        }
        if !hasValue { found.withoutValue.append(commitment) }
      }
    }
    withoutValue = Slice(name: "", commitments: found.withoutValue, incidents: [], asOf: day, order)
    // A team or service that nothing has happened to has a page all the same.
    let known = dimension == .team || dimension == .service ? dimension.listedValues(settings) : []
    slices = dimension.order(Set(found.names.names).union(known), settings).map { name in
      let (commitments, incidents) = found[name]
      return Slice(name: name, commitments: commitments, incidents: incidents, asOf: day, order)
    }
  }

  /// What was found of each value. What has a value twice counts once.
  private struct Found {
    private(set) var names = NameNumbers()
    private var commitments: [[Commitment]] = []
    private var incidents: [[Postmortem]] = []
    /// The place of the incident that was added last.
    private var last: [Int] = []
    var withoutValue: [Commitment] = []

    subscript(name: String) -> ([Commitment], [Postmortem]) {
      names[name].map { (commitments[$0], incidents[$0]) } ?? ([], [])
    }

    /// Adds the incident at a place among all, with these of its items.
    mutating func add(
      _ incident: Postmortem,
      at place: Int,
      with items: ArraySlice<Commitment>,
      to name: String
    ) {
      let part = number(of: name)
      if add(incident, at: place, to: part) { commitments[part] += items }
    }

    /// Adds an item; its incident stands with it, whichever value that has itself.
    mutating func add(_ commitment: Commitment, of incident: Postmortem, at place: Int, to name: String) {
      let part = number(of: name)
      add(incident, at: place, to: part)
      if commitments[part].last !== commitment { commitments[part].append(commitment) }
    }

    private mutating func number(of name: String) -> Int {
      let number = names.number(of: name)
      if number == last.count {
        commitments.append([])
        incidents.append([])
        last.append(-1)
      }
      return number
    }

    /// Whether it was not there.
    @discardableResult
    private mutating func add(_ incident: Postmortem, at place: Int, to part: Int) -> Bool {
      guard last[part] != place else { return false }
      last[part] = place
      incidents[part].append(incident)
      return true
    }
  }
}
