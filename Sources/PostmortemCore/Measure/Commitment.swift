/// An action item in its archive: what the document leaves to defaults is filled in.
///
/// A class because every figure and every list holds the same ones.
public final class Commitment: Sendable {
  public let postmortem: Postmortem
  public let item: ActionItem
  /// The item's own team, else its owner's, else the first of its postmortem's.
  public let team: String?
  /// `created`, else the day its postmortem was published, else resolved, else started.
  public let created: Day?
  /// The category of the cause it answers; where it names none, every category of its postmortem's causes.
  public let causeCategories: [String]

  /// The item as it stands in a postmortem, with `settings` for its owner's team.
  init(_ item: ActionItem, of postmortem: Postmortem, settings: Settings) {
    self.item = item
    self.postmortem = postmortem
    team =
      item.team?.value ?? item.owner.flatMap { settings.people[$0.value]?.team }
      ?? postmortem.teams.first?.value
    created = item.created?.value ?? postmortem.defaultCreation
    let cause = item.cause?.value
    let isThere = postmortem.causes.contains { $0.id.value == cause }
    causeCategories = postmortem.causeCategories(of: isThere ? cause : nil)
  }

  /// `<postmortem>#<item>`, unique in the archive.
  public var id: String { "\(postmortem.id)#\(item.id.value)" }

  /// Whether this item comes before another in the order of ids.
  public func precedes(_ other: Commitment) -> Bool {
    postmortem.id != other.postmortem.id
      ? postmortem.id < other.postmortem.id : item.id.value < other.item.id.value
  }

  /// Where the item stands.
  public var state: ActionItem.State { item.state.value }

  /// Every item but a proposed one is a promise.
  public var isCommitted: Bool { item.state.value.isCommitted }

  /// Open, and due before `day`.
  public func isOverdue(on day: Day) -> Bool {
    guard item.state.value.isOpen, let due = item.due?.value else { return false }
    return due < day
  }
}

extension Archive {
  /// Every item of every postmortem, in the order of the archive and then of the document.
  public var commitments: [Commitment] {
    let settings = settings
    return postmortems.flatMap { postmortem in
      postmortem.actionItems.map { Commitment($0, of: postmortem, settings: settings) }
    }
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
