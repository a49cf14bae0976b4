/// A way to part items: each figure can be computed for each of its values.
public enum Dimension: Int, CaseIterable, Sendable {
  case quarter, team, service, severity, priority, kind, causeCategory, owner, trigger, detection

  /// The values an item has on this dimension, each once. An item of two services counts in both; one without a value
  /// counts in none, and is told apart in `Breakdown.withoutValue`.
  public func values(of commitment: Commitment) -> [String] {
    Dimension.distinct { eachValue(of: commitment, $0) }
  }

  /// The values an incident has on this dimension, each once: of itself, not of its items.
  public func values(of postmortem: Postmortem) -> [String] {
    Dimension.distinct { eachValue(of: postmortem, $0) }
  }

  /// Each name once, in the order of its first place: a service that is written twice was struck once.
  private static func distinct(_ eachValue: ((String) -> Void) -> Void) -> [String] {
    var values: [String] = []
    eachValue { if !values.contains($0) { values.append($0) } }
    return values
  }

  /// Whether every item has the values of its incident.
  var isOfIncident: Bool {
    switch self {
    case .quarter, .service, .severity, .trigger, .detection: true
    case .team, .priority, .kind, .causeCategory, .owner: false
    }
  }

  /// Tells `visit` of each value an item has, as often as it is written.
  func eachValue(of commitment: Commitment, _ visit: (String) -> Void) {
    switch self {
    case .quarter, .service, .severity, .trigger, .detection: eachValue(of: commitment.postmortem, visit)
    case .team: if let team = commitment.team { visit(team) }
    case .priority: if let priority = commitment.item.priority { visit(priority) }
    case .kind: if let kind = commitment.item.kind { visit(kind.rawValue) }
    case .causeCategory: for category in commitment.causeCategories { visit(category) }
    case .owner: if let owner = commitment.item.owner { visit(owner.value) }
    }
  }

  /// Tells `visit` of each value an incident has, as often as it is written.
  func eachValue(of postmortem: Postmortem, _ visit: (String) -> Void) {
    switch self {
    case .quarter: if let date = postmortem.date { visit(date.quarter.description) }
    case .team: for team in postmortem.teams { visit(team.value) }
    case .service: for service in postmortem.services { visit(service.value) }
    case .severity: if let severity = postmortem.severity { visit(severity) }
    case .priority, .kind, .owner: break
    case .causeCategory:
      // By place, so that no cause is copied.
      let causes = postmortem.causes
      for place in causes.indices { if let category = causes[place].category { visit(category.value) } }
    case .trigger: if let trigger = postmortem.trigger { visit(trigger.value) }
    case .detection: if let detection = postmortem.detection { visit(detection) }
    }
  }

  /// The values the settings list, in their order; found values that are not there come after, sorted.
  func listedValues(_ settings: Settings) -> [String] {
    switch self {
    case .quarter, .detection: []
    case .team: settings.teams.ids
    case .service: settings.services.ids
    case .severity: settings.severities.map(\.name)
    case .priority: settings.priorities.map(\.name)
    case .kind: ActionItem.Kind.allCases.map(\.rawValue)
    case .causeCategory: settings.causeCategories.ids
    case .owner: settings.people.ids
    case .trigger: settings.triggers.ids
    }
  }

  /// Values in the order readers expect: the settings' own, then the others by name; quarters newest first.
  public func order(_ values: Set<String>, _ settings: Settings) -> [String] {
    let listed = listedValues(settings)
    let rest = values.subtracting(listed).sorted()
    return self == .quarter ? rest.reversed() : listed.filter(values.contains) + rest
  }
}
