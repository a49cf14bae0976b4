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

extension ActionRecord: DataRecord {
  /// What machines read of an action item, in the order of the files.
  static func visitFields(_ visitor: inout some DataFieldVisitor<ActionRecord> & ~Copyable) {
    visitor.item("id", "Of its incident and of itself, with `#` between: unique.") { $1($0.commitment) }
    visitor.text("incident", "The id of its incident.") { $1($0.postmortem.id) }
    visitor.visit("incident_date", "The day its incident began.", .dayOrNull { $0.postmortem.date })
    visitor.textOrNull("severity", "How bad its incident was.") { $1($0.postmortem.severity) }
    visitor.text("title", "What will be true when it is done.") { $1($0.item.title.value) }
    visitor.visit(
      "status",
      "Where it stands. A proposed item is no promise, and no ratio counts it.",
      .word(ActionItem.State.keywords) { $0.item.state.value.keyword }
    )
    visitor.visit(
      "kind",
      "What it is good for.",
      .wordOrNull(ActionItem.Kind.allCases.map(\.rawValue)) { $0.item.kind?.rawValue }
    )
    visitor.textOrNull("priority", "How pressing it is.") { $1($0.item.priority) }
    visitor.textOrNull("owner", "The one person who does it.") {
      if let owner = $0.item.owner { $1(owner.value) } else { $1(nil) }
    }
    visitor.textOrNull("team", "Its own team, else its owner's, else its incident's first.") {
      $1($0.commitment.team)
    }
    visitor.visit("created", "The day it was promised.", .dayOrNull { $0.commitment.created })
    visitor.visit("due", "The day it is promised for.", .dayOrNull { $0.item.due?.value })
    visitor.visit(
      "first_due",
      "The day it was first promised for, by which it is on time or not.",
      .dayOrNull { $0.commitment.firstDue }
    )
    visitor.visit(
      "due_moves",
      "How often its due date moved.",
      .count { $0.item.dueHistory.count }
    )
    visitor.visit(
      "due_history",
      "The days it was promised for before, earliest first.",
      dueHistory
    )
    visitor.visit(
      "shipped",
      "The day it went live.",
      .dayOrNull { if case .shipped(let day) = $0.item.state.value { day } else { nil } }
    )
    visitor.visit(
      "dropped",
      "The day it was given up.",
      .dayOrNull { if case .dropped(let day, _) = $0.item.state.value { day } else { nil } }
    )
    visitor.textOrNull("reason", "Why it was given up.") {
      if case .dropped(_, let reason) = $0.item.state.value { $1(reason) } else { $1(nil) }
    }
    visitor.visit(
      "verified",
      "The day something proved that it works.",
      .dayOrNull { $0.item.verified?.value }
    )
    visitor.textOrNull("evidence", "The address of what shows that it is done.") { $1($0.item.evidence) }
    visitor.textOrNull("tracker", "Its address in an issue tracker.") { $1($0.item.tracker) }
    visitor.textOrNull("cause", "The id of the cause it answers, in its incident.") {
      if let cause = $0.item.cause { $1(cause.value) } else { $1(nil) }
    }
    visitor.visit(
      "overdue_days",
      "Days since its due date, as of the files' day; null where it is not overdue.",
      .numberOrNull(minimum: 1) { $0.overdueDays }
    )
    visitor.names("services", "The services its incident struck.") { $1($0.postmortem.services) }
    visitor.texts("cause_categories", "The kind of the cause it answers, or of all of its incident's.") {
      $1($0.commitment.causeCategories)
    }
  }

  /// Made once, and not for each item.
  private static let dueHistory = DataField<ActionRecord>.Value.list(DataShape(DataField<DueDateMove>.all)) {
    $0.item.dueHistory
  }
}

// These take closures that are given an item itself. A field of any source gives its closures an address, and what stands
// there might change for all that the compiler knows: it would hold on to each text while that is written.
extension DataFieldVisitor where Self: ~Copyable, Source == ActionRecord {
  fileprivate typealias OfItem<Part> = @Sendable (_ item: ActionRecord, _ take: (Part) -> Void) -> Void

  fileprivate mutating func item(
    _ name: StaticString,
    _ meaning: StaticString,
    _ item: @escaping OfItem<Commitment>
  ) { visit(name, meaning, .item(item)) }

  fileprivate mutating func text(
    _ name: StaticString,
    _ meaning: StaticString,
    _ text: @escaping OfItem<String>
  ) { visit(name, meaning, .text(text)) }

  fileprivate mutating func textOrNull(
    _ name: StaticString,
    _ meaning: StaticString,
    _ text: @escaping OfItem<String?>
  ) { visit(name, meaning, .textOrNull(text)) }

  fileprivate mutating func texts(
    _ name: StaticString,
    _ meaning: StaticString,
    _ texts: @escaping OfItem<[String]>
  ) { visit(name, meaning, .texts(texts)) }

  fileprivate mutating func names(
    _ name: StaticString,
    _ meaning: StaticString,
    _ names: @escaping OfItem<[Located<String>]>
  ) { visit(name, meaning, .names(names)) }
}
