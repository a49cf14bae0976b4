internal import PostmortemCore

/// An action item, and the day it is looked at.
struct ActionRecord: Sendable {
  let commitment: Commitment
  fileprivate let item: ActionItem
  fileprivate let postmortem: Postmortem
  let asOf: Day

  /// `commitment`, as of `asOf`. What it leads to is taken from it once and not for each field.
  init(commitment: Commitment, asOf: Day) {
    self.commitment = commitment
    item = commitment.item
    postmortem = commitment.postmortem
    self.asOf = asOf
  }

  /// Days since its due date, where it is open and was due before.
  fileprivate var overdueDays: Int? {
    guard commitment.isOverdue(on: asOf), let due = item.due?.value else { return nil }
    return asOf - due
  }
}

extension DataField<ActionRecord> {
  /// What machines read of an action item, in the order of the files.
  static let all = [
    DataField("id", "Of its incident and of itself, with `#` between: unique.", .item { $1($0.commitment) }),
    text("incident", "The id of its incident.") { $1($0.postmortem.id) },
    DataField("incident_date", "The day its incident began.", .dayOrNull { $0.postmortem.date }),
    textOrNull("severity", "How bad its incident was.") { $1($0.postmortem.severity) },
    text("title", "What will be true when it is done.") { $1($0.item.title.value) },
    DataField(
      "status",
      "Where it stands. A proposed item is no promise, and no ratio counts it.",
      .word(ActionItem.State.keywords) { $0.item.state.value.keyword }
    ),
    DataField(
      "kind",
      "What it is good for.",
      .wordOrNull(ActionItem.Kind.allCases.map(\.rawValue)) { $0.item.kind?.rawValue }
    ),
    textOrNull("priority", "How pressing it is.") { $1($0.item.priority) },
    nameOrNull("owner", "The one person who does it.") { $1($0.item.owner) },
    textOrNull("team", "Its own team, else its owner's, else its incident's first.") {
      $1($0.commitment.team)
    },
    DataField("created", "The day it was promised.", .dayOrNull { $0.commitment.created }),
    DataField("due", "The day it is promised for.", .dayOrNull { $0.item.due?.value }),
    DataField(
      "first_due",
      "The day it was first promised for, by which it is on time or not.",
      .dayOrNull { $0.commitment.firstDue }
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
      .dayOrNull { if case .shipped(let day) = $0.item.state.value { day } else { nil } }
    ),
    DataField(
      "dropped",
      "The day it was given up.",
      .dayOrNull { if case .dropped(let day, _) = $0.item.state.value { day } else { nil } }
    ),
    textOrNull("reason", "Why it was given up.") {
      if case .dropped(_, let reason) = $0.item.state.value { $1(reason) } else { $1(nil) }
    },
    DataField("verified", "The day something proved that it works.", .dayOrNull { $0.item.verified?.value }),
    textOrNull("evidence", "The address of what shows that it is done.") { $1($0.item.evidence) },
    textOrNull("tracker", "Its address in an issue tracker.") { $1($0.item.tracker) },
    nameOrNull("cause", "The id of the cause it answers, in its incident.") { $1($0.item.cause) },
    DataField(
      "overdue_days",
      "Days since its due date, as of the files' day; null where it is not overdue.",
      .numberOrNull(minimum: 1) { $0.overdueDays }
    ),
    names("services", "The services its incident struck.") { $1($0.postmortem.services) },
    texts("cause_categories", "The kind of the cause it answers, or of all of its incident's.") {
      $1($0.commitment.causeCategories)
    },
  ]

  // These take closures that are given an item itself. A field of any source gives its closures an address, and what
  // stands there might change for all that the compiler knows: it would hold on to each text while that is written.

  private typealias OfItem<Part> = @Sendable (_ item: ActionRecord, _ take: (Part) -> Void) -> Void

  private static func text(
    _ name: StaticString,
    _ meaning: StaticString,
    _ text: @escaping OfItem<String>
  ) -> DataField { DataField(name, meaning, .text(text)) }

  private static func textOrNull(
    _ name: StaticString,
    _ meaning: StaticString,
    _ text: @escaping OfItem<String?>
  ) -> DataField { DataField(name, meaning, .textOrNull(text)) }

  private static func nameOrNull(
    _ name: StaticString,
    _ meaning: StaticString,
    _ located: @escaping OfItem<Located<String>?>
  ) -> DataField {
    textOrNull(name, meaning) { item, take in
      located(item) { if let name = $0 { take(name.value) } else { take(nil) } }
    }
  }

  private static func texts(
    _ name: StaticString,
    _ meaning: StaticString,
    _ texts: @escaping OfItem<[String]>
  ) -> DataField { DataField(name, meaning, .texts(texts)) }

  private static func names(
    _ name: StaticString,
    _ meaning: StaticString,
    _ names: @escaping OfItem<[Located<String>]>
  ) -> DataField { DataField(name, meaning, .names(names)) }
}

extension DataField<DueDateMove> {
  /// What machines read of a due date that moved.
  static let all = [
    DataField("due", "The day the item was promised for until then.", .day { $0.due.value }),
    DataField("because", "Why that moved.", .text { $1($0.because.value) }),
    DataField("on", "The day on which it moved.", .day { $0.on.value }),
  ]
}
