public import PostmortemCore

/// What a command does to one action item.
public enum ItemChange: Sendable {
  /// It went live on that day, today if nil, as an address shows.
  case ship(on: Day?, evidence: String?)
  /// It was given up on that day, today if nil.
  case drop(on: Day?, because: String)
  /// Somebody has begun.
  case start
  /// Something proved on that day, today if nil, that it works.
  case verify(on: Day?)
  /// Another person does it.
  case assign(to: String)
  /// It is due later than it was.
  case putOff(to: Day, because: String)
}

extension ItemChange {
  /// What is written for it, by the keys of the item.
  func values(for item: ActionItem, today: Day) -> [(key: ActionItemParser.Key, value: WrittenValue)] {
    switch self {
    case .ship(let day, let evidence):
      [(.status, .text("shipped")), (.shipped, .text((day ?? today).description))]
        + (evidence.map { [(.evidence, .text($0))] } ?? [])
    case .drop(let day, let reason):
      [
        (.status, .text("dropped")), (.dropped, .text((day ?? today).description)), (.reason, .text(reason)),
      ]
    case .start: [(.status, .text("in-progress"))]
    case .verify(let day): [(.verified, .text((day ?? today).description))]
    case .assign(let person): [(.owner, .text(person))]
    case .putOff(let due, let reason):
      [
        (.due, .text(due.description)),
        (
          .due_history,
          .entry([
            ("due", item.due?.value.description ?? ""), ("because", reason), ("on", today.description),
          ])
        ),
      ]
    }
  }

  /// Whether an item that was read again says what was written, and has the past of what it was before.
  func isDone(in item: ActionItem, since before: ActionItem, today: Day) -> Bool {
    switch self {
    case .ship(let day, let evidence):
      item.state.value == .shipped(on: day ?? today) && item.evidence == evidence ?? before.evidence
    case .drop(let day, let reason): item.state.value == .dropped(on: day ?? today, because: reason)
    case .start: item.state.value == .inProgress
    case .verify(let day): item.verified?.value == day ?? today
    case .assign(let person): item.owner?.value == person
    case .putOff(let due, let reason):
      item.due?.value == due && item.dueHistory.count == before.dueHistory.count + 1
        && item.dueHistory.last.map { move in
          move.due.value == before.due?.value && move.because.value == reason && move.on.value == today
        } == true
    }
  }

  /// What was done, for those who asked for it: `shipped 'Move the quota' on 2026-11-20`.
  func said(of item: ActionItem, today: Day) -> String {
    let title = "'\(item.title.value.visible)'"
    switch self {
    case .ship(let day, _): return "shipped \(title) on \(day ?? today)"
    case .drop(let day, _): return "dropped \(title) on \(day ?? today)"
    case .start: return "started \(title)"
    case .verify(let day): return "verified \(title) on \(day ?? today)"
    case .assign(let person): return "assigned \(title) to \(person.visible)"
    case .putOff(let due, _): return "deferred \(title) to \(due)"
    }
  }
}
