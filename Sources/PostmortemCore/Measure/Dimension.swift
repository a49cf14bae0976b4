/// A way to part items: each figure can be computed for each of its values.
public enum Dimension: Int, CaseIterable, Sendable {
  case quarter, team, service, severity, priority, kind, causeCategory

  /// The values an item has on this dimension. An item of two services counts in both; one without a value
  /// counts in none, and is told apart in `Breakdown.withoutValue`.
  public func values(of commitment: Commitment) -> [String] {
    switch self {
    case .quarter: [commitment.postmortem.date?.quarter.description].compactMap { $0 }
    case .team: [commitment.team].compactMap { $0 }
    case .service: commitment.postmortem.services.map(\.value)
    case .severity: [commitment.postmortem.severity].compactMap { $0 }
    case .priority: [commitment.item.priority].compactMap { $0 }
    case .kind: [commitment.item.kind?.rawValue].compactMap { $0 }
    case .causeCategory: commitment.causeCategories
    }
  }

  /// The values an incident has on this dimension: of itself, not of its items.
  public func values(of postmortem: Postmortem) -> [String] {
    switch self {
    case .quarter: [postmortem.date?.quarter.description].compactMap { $0 }
    case .team: postmortem.teams.map(\.value)
    case .service: postmortem.services.map(\.value)
    case .severity: [postmortem.severity].compactMap { $0 }
    case .priority, .kind: []
    case .causeCategory: postmortem.causes.compactMap(\.category?.value).unique()
    }
  }

  /// The values the settings list, in their order; found values that are not there come after, sorted.
  func listedValues(_ settings: Settings) -> [String] {
    switch self {
    case .quarter: []
    case .team: settings.teams.ids
    case .service: settings.services.ids
    case .severity: settings.severities.map(\.name)
    case .priority: settings.priorities.map(\.name)
    case .kind: ActionItem.Kind.allCases.map(\.rawValue)
    case .causeCategory: settings.causeCategories.ids
    }
  }
}
