@testable import PostmortemCore

/// The date of a text that is one.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("'\(text)' is no date") }
  return day
}

/// A moment in UTC, `2026-03-14 09:12`.
func moment(_ text: String) -> Timestamp {
  guard let time = try? WrittenTime(text).timestamp(after: nil, in: .utc) else {
    preconditionFailure("'\(text)' is no time with a date")
  }
  return time
}

/// A value without a place of its own.
func written<Value>(_ value: Value) -> Located<Value> { Located(value, at: .start) }

/// An item of one id, with what a test is about.
func item(
  _ id: String,
  _ state: ActionItem.State = .open,
  due: String? = nil,
  moved: [(due: String, on: String)] = [],
  created: String? = nil,
  owner: String? = nil,
  team: String? = nil,
  kind: ActionItem.Kind? = nil,
  priority: String? = nil,
  cause: String? = nil,
  verified: String? = nil,
  evidence: String? = nil,
  tracker: String? = nil
) -> ActionItem {
  ActionItem(
    id: written(id),
    title: written("Title of \(id)"),
    kind: kind,
    priority: priority,
    owner: owner.map(written),
    team: team.map(written),
    created: created.map { written(day($0)) },
    due: due.map { written(day($0)) },
    dueHistory: moved.map {
      DueDateMove(due: written(day($0.due)), because: written("It had to wait."), on: written(day($0.on)))
    },
    state: written(state),
    evidence: evidence,
    verified: verified.map { written(day($0)) },
    tracker: tracker,
    cause: cause.map(written)
  )
}

/// An incident that began at noon of a day, with what a test is about.
func incident(
  _ id: String,
  on date: String? = "2026-03-14",
  severity: String = "SEV1",
  status: Postmortem.Status = .draft,
  teams: [String] = [],
  services: [String] = [],
  origin: Postmortem.Origin = .production,
  causes: [(id: String, category: String?)] = [],
  detection: String? = nil,
  trigger: String? = nil,
  budget: [(slo: String, duration: Duration)] = [],
  resolved: String? = nil,
  events: [(event: Timeline.Event, at: String)] = [],
  items: [ActionItem] = [],
  related: [String] = []
) -> Postmortem {
  var entries: [Timeline.Entry] = []
  if let date { entries.append(.init(at: written(moment("\(date) 12:00")), event: written(.started))) }
  if let resolved { entries.append(.init(at: written(moment(resolved)), event: written(.resolved))) }
  entries += events.map { .init(at: written(moment($0.at)), event: written($0.event)) }
  return Postmortem(
    id: id,
    file: "\(id).md",
    title: written(id),
    severity: severity,
    status: written(status),
    zone: .utc,
    date: date.map(day),
    teams: teams.map(written),
    services: services.map(written),
    detection: detection,
    trigger: trigger.map(written),
    origin: origin,
    impact: .init(budget: budget.map { .init(slo: written($0.slo), duration: $0.duration) }),
    causes: causes.map {
      .init(id: written($0.id), category: $0.category.map(written), summary: written($0.id))
    },
    timeline: Timeline(entries: entries),
    actionItems: items,
    related: related.map(written)
  )
}

/// The commitments of items that stand in one incident.
func commitments(_ items: [ActionItem]) -> [Commitment] {
  Archive(settings: Settings(), postmortems: [incident("incident", items: items)]).commitments
}

/// Several items of one state.
func items(_ count: Int, _ name: String, _ state: ActionItem.State) -> [ActionItem] {
  (0..<count).map { item("\(name)-\($0)", state) }
}
