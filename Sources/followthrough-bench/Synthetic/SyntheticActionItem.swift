import PostmortemCore

extension SyntheticDocument {
  /// Writes one action item, in a state that its dates allow.
  mutating func writeActionItem(_ number: Int) {
    let created = min(published ?? incident.day + 1, SyntheticArchive.asOf)
    let (priority, days) = random.pick(Self.priorities)
    let state = itemState(created: created, within: days)
    let owner = random.pick(state.isOpen ? Company.present : Company.people)
    line("  - id: item-\(number)")
    line("    title: See that \(incident.service.id) \(random.pick(Prose.promises))")
    line("    kind: \(random.pick(ActionItem.Kind.allCases).rawValue)")
    line("    priority: \(priority)")
    line("    owner: \(owner.id)")
    line("    created: \(created)")
    line("    due: \(created + days)")
    write(state)
    let issue = random.number(in: 1000...99_999)
    line("    tracker: https://git.northwind.example/\(owner.team)/issues/\(issue)")
    line("    cause: \(random.pick(causes))")
  }

  /// Most ship, some late; a few of those that could have are still open, and overdue.
  private mutating func itemState(created: Day, within days: Int) -> ActionItem.State {
    if random.chance(percent: 4) { return .proposed }
    let end = created + random.number(in: 1...days * 4 / 3)
    if end > SyntheticArchive.asOf || random.chance(percent: 4) {
      return random.chance(percent: 40) ? .inProgress : .open
    }
    if random.chance(percent: 8) { return .dropped(on: end, because: "The part it concerns is gone.") }
    return .shipped(on: end)
  }

  /// Each with the days it gives an item, as often as they occur.
  private static let priorities = [
    ("P0", 7), ("P1", 30), ("P1", 30), ("P2", 60), ("P2", 60), ("P3", 90),
  ]

  private mutating func write(_ state: ActionItem.State) {
    line("    status: \(state.keyword)")
    switch state {
    case .shipped(let day):
      line("    shipped: \(day)")
      line("    evidence: https://git.northwind.example/pull/\(random.number(in: 1000...99_999))")
      let verified = day + random.number(in: 5...40)
      if verified <= SyntheticArchive.asOf, random.chance(percent: 40) { line("    verified: \(verified)") }
    case .dropped(let day, let reason):
      line("    dropped: \(day)")
      line("    reason: \(reason)")
    default: break
    }
  }
}
