public import PostmortemCore

/// Which action items are asked for. Of several names for one thing any will do; all things must fit.
public struct ActionFilter: Sendable {
  public var owners: [String] = []
  public var teams: [String] = []
  public var priorities: [String] = []
  /// Words as documents have them.
  public var statuses: [String] = []
  public var isOverdue = false

  /// Every item.
  public init() {}

  /// Whether an item is asked for, as of a day.
  func selects(_ commitment: Commitment, asOf day: Day) -> Bool {
    fits(commitment.item.owner?.value, owners) && fits(commitment.team, teams)
      && fits(commitment.item.priority, priorities) && fits(commitment.state.keyword, statuses)
      && (!isOverdue || commitment.isOverdue(on: day))
  }

  private func fits(_ value: String?, _ names: [String]) -> Bool {
    names.isEmpty || value.map(names.contains) ?? false
  }

  /// Finds the first name that nothing in the archive has; nil where every name is known.
  public func unknownName(in figures: Figures, _ settings: Settings) -> UnknownName? {
    let named: [(noun: String, names: [String], dimension: Dimension)] = [
      ("person", owners, .owner), ("team", teams, .team), ("priority", priorities, .priority),
    ]
    for (noun, names, dimension) in named where !names.isEmpty {
      let known = figures.names(along: dimension, settings)
      if let name = names.first(where: { !known.contains($0) }) {
        return UnknownName(noun: noun, name: name, known: known)
      }
    }
    return nil
  }
}

/// A name that was asked for, and that nothing has.
public struct UnknownName: Sendable, CustomStringConvertible {
  let noun: String
  let name: String
  let known: [String]

  /// `no team is 'paymets'; did you mean 'payments'?`
  public var description: String {
    let names = known.isEmpty ? "there is none" : "there are \(listed(known))"
    return "no \(noun) is '\(name.visible)'; \(suggestion(for: name, among: known, else: names) ?? names)"
  }
}

extension Figures {
  /// The names that items can be asked by: those of the settings, then those that items have.
  public func names(along dimension: Dimension, _ settings: Settings) -> [String] {
    let found = Set(commitments.flatMap { dimension.values(of: $0) })
    let listed: [String] =
      switch dimension {
      case .owner: settings.people.ids
      case .team: settings.teams.ids
      case .priority: settings.priorities.map(\.name)
      default: []
      }
    let others = dimension == .team ? by(.team).slices.map(\.name) : []
    return listed + found.union(others).subtracting(listed).sorted()
  }
}
