@testable import PostmortemCore

/// Archives made up by chance, the same ones for the same seed on every machine.
struct MadeUpArchive {
  /// The day they are looked at; some of what they hold is later.
  static let asOf = day("2026-06-30")
  private static let teams = ["payments", "web", "edge"]

  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// A number below `bound` (Vigna's splitmix64).
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(bound))
  }

  private mutating func chance(percent: Int) -> Bool { number(below: 100) < percent }

  /// A day around as-of, most of them before.
  mutating func date() -> Day { MadeUpArchive.asOf + (20 - number(below: 220)) }

  /// Some incidents with a few items each.
  mutating func archive() -> Archive {
    let count = number(below: 9)
    return Archive(settings: Settings(), postmortems: (0..<count).map { incident(named: "incident-\($0)") })
  }

  private mutating func incident(named id: String) -> Postmortem {
    let date = chance(percent: 95) ? date().description : nil
    let origins: [Postmortem.Origin] = [.production, .production, .production, .gameDay, .nearMiss]
    let teams = chance(percent: 80) ? [MadeUpArchive.teams[number(below: 3)]] : []
    let items = (0..<number(below: 6)).map { item(named: "item-\($0)") }
    return PostmortemCoreTests.incident(
      id,
      on: date,
      severity: "SEV\(1 + number(below: 3))",
      teams: teams,
      services: chance(percent: 80) ? ["service-\(number(below: 2))"] : [],
      origin: origins[number(below: origins.count)],
      causes: [(id: "cause", category: "category-\(number(below: 2))")],
      items: items
    )
  }

  /// An item in any state.
  mutating func item(named id: String) -> ActionItem {
    let states: [ActionItem.State] = [
      .open, .inProgress, .proposed, .shipped(on: date()), .shipped(on: date()),
      .dropped(on: date(), because: "Moot."), .incomplete(.shipped), .incomplete(.dropped),
    ]
    return PostmortemCoreTests.item(
      id,
      states[number(below: states.count)],
      due: chance(percent: 85) ? date().description : nil,
      created: chance(percent: 60) ? date().description : nil,
      team: chance(percent: 30) ? MadeUpArchive.teams[number(below: 3)] : nil,
      kind: chance(percent: 70) ? .prevent : nil,
      priority: "P\(number(below: 4))"
    )
  }
}

extension Archive {
  /// The archive with each postmortem as `change` makes it.
  func map(_ change: (Postmortem) -> Postmortem) -> Archive {
    Archive(settings: settings, postmortems: postmortems.map(change))
  }
}

extension Postmortem {
  /// A copy with other items, or under another name.
  func with(items: [ActionItem]? = nil, id: String? = nil) -> Postmortem {
    Postmortem(
      id: id ?? self.id,
      file: "\(id ?? self.id).md",
      title: title,
      severity: severity,
      status: status,
      zone: zone,
      date: date,
      teams: teams,
      services: services,
      origin: origin,
      causes: causes,
      timeline: timeline,
      actionItems: items ?? actionItems
    )
  }
}

extension ActionItem {
  /// A copy in another state.
  func with(_ state: State) -> ActionItem {
    ActionItem(
      id: id,
      title: title,
      kind: kind,
      priority: priority,
      owner: owner,
      team: team,
      created: created,
      due: due,
      state: written(state)
    )
  }
}
