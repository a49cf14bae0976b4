internal import PostmortemCore

/// What an item and its issue say otherwise of the same thing.
enum Difference: Equatable {
  /// The issue ended and the item did not.
  case closedThere(on: Day?, TrackedIssue.Ending)
  /// The item ended and the issue did not.
  case openThere
  /// Both ended: the item otherwise than the issue.
  case endedOtherwise(TrackedIssue.Ending)
  /// Somebody of the roster does it there, and another here.
  case assignedThere(to: String)
  /// Only people do it there whom the roster does not know, or several, of whom none is the owner.
  case assignedToOthers([String])

  /// What differs; nil where nothing does.
  static func between(_ item: ActionItem, _ issue: TrackedIssue, _ accounts: Accounts) -> Difference? {
    switch (item.state.value.outcome, issue.state) {
    case (nil, .closed(let day, let ending)): return .closedThere(on: day, ending)
    case (_?, .open): return .openThere
    case (.shipped, .closed(_, .givenUp(let word))): return .endedOtherwise(.givenUp(word))
    case (.dropped, .closed(_, .done)): return .endedOtherwise(.done)
    // Who did what has ended, matters to nobody.
    case (_?, .closed): return nil
    case (nil, .open): return assignment(item, issue, accounts)
    }
  }

  private static func assignment(_ item: ActionItem, _ issue: TrackedIssue, _ accounts: Accounts)
    -> Difference?
  {
    // Nobody there is no other person: many trackers are not kept up so far.
    guard !issue.assignees.isEmpty else { return nil }
    let people = issue.assignees.map { accounts.person($0) }
    let owner = item.owner?.value
    let names = issue.assignees.map { $0.name.flatMap { $0.isEmpty ? nil : $0 } ?? $0.account }
    if let owner {
      // Where there is no roster, the owner may be called the same there.
      let accounts = issue.assignees.map { $0.account.lowercased() }
      if people.contains(owner) || accounts.contains(owner.lowercased()) { return nil }
    }
    if people.count == 1, let person = people[0] { return .assignedThere(to: person) }
    return .assignedToOthers(names)
  }

  /// The change that makes the item say what its issue does; nil where that takes a person: only people know why
  /// something was given up, and what went live did, whatever a tracker says.
  var change: ItemChange? {
    switch self {
    case .closedThere(let day?, .done): .ship(on: day, evidence: nil)
    case .assignedThere(let person): .assign(to: person)
    default: nil
    }
  }

  /// What differs, in words behind the item's title.
  func words(for item: ActionItem) -> String {
    let here = item.state.value.keyword
    let since = item.outcomeDay.map { " on \($0)" } ?? ""
    switch self {
    case .closedThere(let day, let ending):
      return "is \(here) here, and closed \(ending.words)there\(day.map { " on \($0)" } ?? "")"
    case .openThere: return "\(here)\(since) here, and is open there"
    case .endedOtherwise(let ending): return "\(here)\(since) here, and was closed \(ending.words)there"
    case .assignedThere(let person):
      return
        "is \(person.visible)'s there, and here \(item.owner.map { "\($0.value.visible)'s" } ?? "nobody's")"
    case .assignedToOthers(let names):
      let here = item.owner.map { "\($0.value.visible)'s" } ?? "nobody's"
      return "is assigned to \(listed(names.map(\.visible))) there, and is \(here) here"
    }
  }

  /// What to type.
  func help(for commitment: Commitment, in folder: String) -> String {
    let (id, tail) = (commitment.id, folder == "postmortems" ? "" : " --source \(folder)")
    switch self {
    case .closedThere(let day, .done):
      return "followthrough ship '\(id)' --on \(day.map(\.description) ?? "DATE")\(tail)"
    case .closedThere(let day, .givenUp):
      return "followthrough drop '\(id)' --reason \"…\" --on \(day.map(\.description) ?? "DATE")\(tail)"
    case .closedThere(_, .other):
      return "followthrough ship '\(id)', or drop it; nobody but you knows which\(tail)"
    case .openThere:
      return
        "close the issue, or, where it is not done, write `status: open` by hand: \(commitment.item.tracker ?? "")"
    case .endedOtherwise: return "find out which is true, and change it by hand, here or there"
    case .assignedThere(let person): return "followthrough assign '\(id)' \(person)\(tail)"
    case .assignedToOthers:
      return
        "name one of them here, or say in followthrough.yml who that is: people: {maria: {accounts: [maria-o]}}"
    }
  }
}

extension TrackedIssue.Ending {
  /// `as not planned `, in front of `there`.
  fileprivate var words: String {
    switch self {
    case .done: ""
    case .givenUp(let word), .other(let word): "as '\(word.visible)' "
    }
  }
}
