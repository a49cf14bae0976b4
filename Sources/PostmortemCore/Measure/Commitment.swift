/// An action item in its archive: what the document leaves to defaults is filled in.
///
/// A class because every figure and every list holds the same ones.
public final class Commitment: Sendable {
  /// Its place among the archive's items, from 0.
  public let number: Int
  public let postmortem: Postmortem
  public let item: ActionItem
  /// The item's own team, else its owner's, else the first of its postmortem's.
  public let team: String?
  /// `created`, else the day its postmortem was published, else resolved, else started.
  public let created: Day?
  /// Where it stands: `state` without its texts, which figures ask of every item again and again.
  public let progress: Progress
  /// The day it was shipped or dropped; nil where it was neither, or the day is not said.
  public let outcomeDay: Day?
  /// The day it is promised for now.
  public let due: Day?
  /// The day it was promised for at first.
  public let firstDue: Day?
  /// Which values it has that every item should.
  let says: Hygiene.Values
  /// The category of the cause it answers; where it names none, every category of its postmortem's causes.
  public let causeCategories: [String]

  /// The item as it stands in a postmortem; `roster` knows its owner's team, and `categories` those of its causes.
  fileprivate init(
    _ item: ActionItem,
    of postmortem: Postmortem,
    number: Int,
    roster: borrowing Catalog<Settings.Person>,
    _ categories: inout CauseCategories
  ) {
    self.number = number
    self.item = item
    self.postmortem = postmortem
    var team = item.team?.value
    if team == nil, let owner = item.owner { team = roster[owner.value]?.team }
    self.team = team ?? postmortem.teams.first?.value
    created = item.created?.value ?? postmortem.defaultCreation
    progress = Progress(item.state.value)
    outcomeDay = item.outcomeDay
    due = item.due?.value
    firstDue = item.firstDue
    says = Hygiene.Values(of: item)
    causeCategories = categories.answered(by: item)
  }

  /// `<postmortem>#<item>`, unique in the archive.
  public var id: String { String(joining: postmortem.id, "#", item.id.value) }

  /// Whether this item comes before another in the order of ids.
  public func precedes(_ other: Commitment) -> Bool {
    postmortem.id != other.postmortem.id
      ? postmortem.id < other.postmortem.id : item.id.value < other.item.id.value
  }

  /// Where the item stands.
  public var state: ActionItem.State { item.state.value }

  /// Every item but a proposed one is a promise.
  public var isCommitted: Bool { progress != .proposed }

  /// Committed and neither shipped nor dropped.
  public var isOpen: Bool { progress == .open || progress == .inProgress }

  /// Whether it ended without its date or its reason.
  var isIncomplete: Bool { item.state.value.isIncomplete }

  /// Open, and due before `day`.
  public func isOverdue(on day: Day) -> Bool {
    guard isOpen, let due else { return false }
    return due < day
  }

  /// The day to order it by: of items without a due date none comes before one that has it.
  var dueOrNever: Day { due ?? Day(number: .max) }

  /// The parts of an item's life.
  public enum Progress: Sendable, CaseIterable {
    case proposed, open, inProgress, shipped, dropped

    init(_ state: ActionItem.State) {
      switch state {
      case .proposed: self = .proposed
      case .open: self = .open
      case .inProgress: self = .inProgress
      case .shipped, .incomplete(.shipped): self = .shipped
      case .dropped, .incomplete(.dropped): self = .dropped
      }
    }
  }
}

extension Archive {
  /// Every item of every postmortem, in the order of the archive and then of the document.
  public var commitments: [Commitment] {
    let roster = settings.people
    var commitments: [Commitment] = []
    commitments.reserveCapacity(postmortems.reduce(0) { $0 + $1.actionItems.count })
    for postmortem in postmortems {
      var categories = CauseCategories(postmortem)
      for item in postmortem.actionItems {
        let number = commitments.count
        commitments.append(Commitment(item, of: postmortem, number: number, roster: roster, &categories))
      }
    }
    return commitments
  }
}

/// The categories that the items of a postmortem answer: a list that several have is made once.
private struct CauseCategories {
  private let postmortem: Postmortem
  /// By the id of a cause; nil for all of them.
  private var known: [(cause: String?, categories: [String])] = []

  init(_ postmortem: Postmortem) { self.postmortem = postmortem }

  /// The category of the cause that an item answers; where it names none, every category of its postmortem's causes.
  mutating func answered(by item: ActionItem) -> [String] {
    let cause = item.cause?.value
    if let place = known.firstIndex(where: { $0.cause == cause }) { return known[place].categories }
    let isThere = postmortem.causes.contains { $0.id.value == cause }
    let categories = postmortem.causeCategories(of: isThere ? cause : nil)
    known.append((cause, categories))
    return categories
  }
}

extension Postmortem {
  /// The categories of the causes with an id, or of all causes: each once, in the order of its first place.
  func causeCategories(of id: String? = nil) -> [String] {
    var categories: [String] = []
    for cause in causes where id == nil || cause.id.value == id {
      guard let category = cause.category?.value, !categories.contains(category) else { continue }
      categories.append(category)
    }
    return categories
  }
}
