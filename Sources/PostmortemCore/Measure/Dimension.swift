/// A way to part items: each figure can be computed for each of its values.
public enum Dimension: Int, CaseIterable, Sendable {
  case quarter, team, service, severity, priority, kind, causeCategory, owner, trigger, detection

  /// The values an item has on this dimension. An item of two services counts in both; one without a value
  /// counts in none, and is told apart in `Breakdown.withoutValue`.
  public func values(of commitment: Commitment) -> [String] {
    switch self {
    case .quarter, .service, .severity, .trigger, .detection: values(of: commitment.postmortem)
    case .team: list(commitment.team)
    case .priority: list(commitment.item.priority)
    case .kind: list(commitment.item.kind?.rawValue)
    case .causeCategory: commitment.causeCategories
    case .owner: list(commitment.item.owner?.value)
    }
  }

  /// Whether every item has the values of its incident.
  var isOfIncident: Bool {
    switch self {
    case .quarter, .service, .severity, .trigger, .detection: true
    case .team, .priority, .kind, .causeCategory, .owner: false
    }
  }

  private func list(_ value: String?) -> [String] { value.map { [$0] } ?? [] }

  /// Each name once, in the order of its first place: a service that is written twice was struck once.
  private func distinct(_ names: [Located<String>]) -> [String] {
    guard names.count > 1 else { return names.map(\.value) }
    var seen: Set<String> = []
    return names.map(\.value).filter { seen.insert($0).inserted }
  }

  /// The values an incident has on this dimension, each once: of itself, not of its items.
  public func values(of postmortem: Postmortem) -> [String] {
    switch self {
    case .quarter: list(postmortem.date?.quarter.description)
    case .team: distinct(postmortem.teams)
    case .service: distinct(postmortem.services)
    case .severity: list(postmortem.severity)
    case .priority, .kind, .owner: []
    case .causeCategory: postmortem.causeCategories()
    case .trigger: list(postmortem.trigger?.value)
    case .detection: list(postmortem.detection)
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
