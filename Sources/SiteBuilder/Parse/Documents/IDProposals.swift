internal import PostmortemCore

/// Makes up ids in a list of groups of keys: for one that has none, and for one that is written as none may be.
struct IDProposals {
  private let groups: YAMLTree.Places
  /// The list of groups that refer to those ids, and the key they do it with.
  private let referring: (list: YAMLNode?, key: String)
  /// The ids that are given, once somebody asks.
  private var taken: Set<String>?

  /// For the groups of a list.
  init(for groups: YAMLTree.Places, referredToBy referring: YAMLNode? = nil, as key: String = "") {
    self.groups = groups
    self.referring = (referring, key)
  }

  /// An id of the first words of a title, as many as make it one of its own.
  mutating func id(from title: String?) -> String? {
    let words = IDText.proposal(for: title ?? "").split { "-._".contains($0) }
      .filter { !["a", "an", "the"].contains($0) }
    guard !words.isEmpty else { return nil }
    let shortest = min(3, words.count)
    for count in shortest...words.count {
      let id = words.prefix(count).joined(separator: "-")
      if !isTaken(id) { return take(id) }
    }
    // One more than there are can't all be taken.
    for number in 2...groups.underestimatedCount + 2 {
      let id = words.prefix(shortest).joined(separator: "-") + "-\(number)"
      if !isTaken(id) { return take(id) }
    }
    return nil
  }

  /// The id that a text was likely meant to be, there and where it is referred to.
  mutating func repair(_ text: Located<String>) -> Repair? {
    let proposal = IDText.proposal(for: text.value)
    guard !proposal.isEmpty, !isTaken(proposal), let repair = Repair(text, as: take(proposal)) else {
      return nil
    }
    let references = (referring.list?.items ?? [])
      .compactMap { IDProposals.value(of: referring.key, in: $0.tree, at: $0.place) }
      .filter { $0.value == text.value }
    return repair.with(references.compactMap { Repair($0, as: proposal) }.flatMap(\.edits))
  }

  private mutating func isTaken(_ id: String) -> Bool {
    let known =
      taken ?? Set(groups.compactMap { IDProposals.value(of: "id", in: groups.tree, at: $0)?.value })
    taken = known
    return known.contains(id)
  }

  private mutating func take(_ id: String) -> String {
    taken?.insert(id)
    return id
  }

  private static func value(of key: String, in tree: YAMLTree, at group: Int) -> Located<String>? {
    guard let place = tree.keys(at: group).first(where: { tree.holds(key, at: $0) }),
      let text = tree.text(at: place + 1)
    else { return nil }
    return Located(text, at: tree[place + 1].range)
  }
}
