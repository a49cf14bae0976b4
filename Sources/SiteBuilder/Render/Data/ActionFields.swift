internal import PostmortemCore

/// An action item, and the day it is looked at.
struct ActionRecord: Sendable {
  let commitment: Commitment
  let asOf: Day

  fileprivate var item: ActionItem { commitment.item }

  /// Days since its due date, where it is open and was due before.
  fileprivate var overdueDays: Int? {
    guard commitment.isOverdue(on: asOf), let due = item.due?.value else { return nil }
    return asOf - due
  }
}

extension DataField<ActionRecord> {
  /// What machines read of an action item, in the order of the files.
  static let all = [
    DataField("id", "Of its incident and of itself, with `#` between: unique.", .text { $0.commitment.id }),
    DataField("incident", "The id of its incident.", .text { $0.commitment.postmortem.id }),
    DataField("incident_date", "The day its incident began.", .dayOrNull { $0.commitment.postmortem.date }),
    DataField("severity", "How bad its incident was.", .textOrNull { $0.commitment.postmortem.severity }),
    DataField("title", "What will be true when it is done.", .text { $0.item.title.value }),
    DataField(
      "status",
      "Where it stands. A proposed item is no promise, and no ratio counts it.",
      .word(ActionItem.State.keywords) { $0.commitment.state.keyword }
    ),
    DataField(
      "kind",
      "What it is good for.",
      .wordOrNull(ActionItem.Kind.allCases.map(\.rawValue)) { $0.item.kind?.rawValue }
    ),
    DataField("priority", "How pressing it is.", .textOrNull { $0.item.priority }),
    DataField("owner", "The one person who does it.", .textOrNull { $0.item.owner?.value }),
    DataField(
      "team",
      "Its own team, else its owner's, else its incident's first.",
      .textOrNull { $0.commitment.team }
    ),
    DataField("created", "The day it was promised.", .dayOrNull { $0.commitment.created }),
    DataField("due", "The day it is promised for.", .dayOrNull { $0.item.due?.value }),
    DataField(
      "first_due",
      "The day it was first promised for, by which it is on time or not.",
      .dayOrNull { $0.item.firstDue }
    ),
    DataField(
      "due_moves",
      "How often its due date moved.",
      .count { $0.item.dueHistory.count }
    ),
    DataField(
      "due_history",
      "The days it was promised for before, earliest first.",
      .list(DataShape(DataField<DueDateMove>.all)) { $0.item.dueHistory }
    ),
    DataField(
      "shipped",
      "The day it went live.",
      .dayOrNull { if case .shipped(let day) = $0.commitment.state { day } else { nil } }
    ),
    DataField(
      "dropped",
      "The day it was given up.",
      .dayOrNull { if case .dropped(let day, _) = $0.commitment.state { day } else { nil } }
    ),
    DataField(
      "reason",
      "Why it was given up.",
      .textOrNull { if case .dropped(_, let reason) = $0.commitment.state { reason } else { nil } }
    ),
    DataField("verified", "The day something proved that it works.", .dayOrNull { $0.item.verified?.value }),
    DataField("evidence", "The address of what shows that it is done.", .textOrNull { $0.item.evidence }),
    DataField("tracker", "Its address in an issue tracker.", .textOrNull { $0.item.tracker }),
    DataField(
      "cause",
      "The id of the cause it answers, in its incident.",
      .textOrNull { $0.item.cause?.value }
    ),
    DataField(
      "overdue_days",
      "Days since its due date, as of the files' day; null where it is not overdue.",
      .numberOrNull(minimum: 1) { $0.overdueDays }
    ),
    DataField("services", "The services its incident struck.", .names { $0.commitment.postmortem.services }),
    DataField(
      "cause_categories",
      "The kind of the cause it answers, or of all of its incident's.",
      .texts { $0.commitment.causeCategories }
    ),
  ]
}

extension DataField<DueDateMove> {
  /// What machines read of a due date that moved.
  static let all = [
    DataField("due", "The day the item was promised for until then.", .day { $0.due.value }),
    DataField("because", "Why that moved.", .text { $0.because.value }),
    DataField("on", "The day on which it moved.", .day { $0.on.value }),
  ]
}
