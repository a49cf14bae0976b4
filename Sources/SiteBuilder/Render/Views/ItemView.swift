internal import PostmortemCore

/// An action item: a row of the register, and an entry of its incident's page.
struct ItemView: View {
  let commitment: Commitment
  let place: Place

  private var item: ActionItem { commitment.item }
  private var asOf: Day { place.site.asOf }
  private var isOverdue: Bool { commitment.isOverdue(on: asOf) }
  private var incidentURL: String { place.root + Site.incident(commitment.postmortem.id) }

  static let fields: [String: @Sendable (ItemView) -> Value] = [
    "anchor": { .text("item-" + $0.item.id.value) },
    "title": { .text($0.item.title.value) },
    "url": { .text($0.incidentURL + "#item-" + $0.item.id.value) },
    "incidentTitle": { .text($0.commitment.postmortem.title.value) },
    "incidentUrl": { .text($0.incidentURL) },
    "state": { .text($0.isOverdue ? "overdue" : $0.commitment.state.keyword) },
    "stateLabel": { .text($0.isOverdue ? "overdue" : Words.label($0.commitment.state.keyword).lowercased()) },
    "isOverdue": { .flag($0.isOverdue) },
    "isOpen": { .flag($0.commitment.state.isOpen) },
    "owner": { .view(PersonView($0.item.owner?.value, $0.place)) },
    "team": { view in .view(view.commitment.team.map { LinkView($0, along: .team, from: view.place) }) },
    "priority": { .text($0.item.priority) },
    "kind": { .text($0.item.kind?.rawValue) },
    "created": { .view(DateView($0.commitment.created, asOf: $0.asOf)) },
    "due": { .view(DateView($0.item.due?.value, asOf: $0.asOf)) },
    "ended": { .view(DateView($0.item.outcomeDay, asOf: $0.asOf)) },
    "isLate": { .flag($0.isLate) },
    "reason": { .text($0.reason) },
    "evidence": { .text($0.item.evidence) },
    "tracker": { .text($0.item.tracker) },
    "verified": { .view(DateView($0.item.verified?.value, asOf: $0.asOf)) },
    "cause": { .text($0.cause) },
  ]

  init(_ commitment: Commitment, _ place: Place) {
    self.commitment = commitment
    self.place = place
  }

  /// Shipped after it was due.
  private var isLate: Bool {
    guard case .shipped(let day) = commitment.state, let due = item.due?.value else { return false }
    return day > due
  }

  private var reason: String? {
    if case .dropped(_, let reason) = commitment.state { return reason }
    return nil
  }

  private var cause: String? {
    guard let id = item.cause?.value else { return nil }
    return commitment.postmortem.causes.first { $0.id.value == id }?.summary
  }
}

/// The items of one state in a list of items.
struct ItemGroupView: View {
  let heading: String
  let state: String
  let items: [ItemView]
  /// In the whole list, of which a page may show a part.
  let count: Int

  static let fields: [String: @Sendable (ItemGroupView) -> Value] = [
    "heading": { .text($0.heading) },
    "state": { .text($0.state) },
    "count": { .number($0.count) },
    "items": { .list($0.items) },
  ]
}

/// The order of every list of items: what is overdue first, oldest due date on top; then what is open by due date, what
/// is proposed, and what shipped or was dropped, latest first.
enum RegisterOrder {
  /// One place in that order.
  struct Entry {
    let commitment: Commitment
    let rank: Int
  }

  private static let headings = ["Overdue", "Open", "Proposed", "Shipped", "Dropped"]

  static func sort(_ commitments: [Commitment], asOf day: Day) -> [Entry] {
    commitments.map { Entry(commitment: $0, rank: rank(of: $0, asOf: day)) }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      let (a, b) = (position(of: left.commitment), position(of: right.commitment))
      return a != b ? a < b : left.commitment.id < right.commitment.id
    }
  }

  /// The entries in groups by state; `counts` are those of the whole list.
  static func groups(_ entries: ArraySlice<Entry>, counts: [Int: Int], _ place: Place) -> [ItemGroupView] {
    headings.indices.compactMap { rank in
      let items = entries.filter { $0.rank == rank }
      guard !items.isEmpty else { return nil }
      return ItemGroupView(
        heading: headings[rank], state: headings[rank].lowercased(),
        items: items.map { ItemView($0.commitment, place) }, count: counts[rank] ?? items.count)
    }
  }

  /// How many of a list have each rank.
  static func counts(_ entries: [Entry]) -> [Int: Int] {
    entries.reduce(into: [:]) { $0[$1.rank, default: 0] += 1 }
  }

  private static func rank(of commitment: Commitment, asOf day: Day) -> Int {
    switch commitment.state.outcome {
    case .shipped: 3
    case .dropped: 4
    case nil: !commitment.isCommitted ? 2 : commitment.isOverdue(on: day) ? 0 : 1
    }
  }

  /// Days since 1970 by due date, and the other way round for what has ended.
  private static func position(of commitment: Commitment) -> Int {
    if commitment.state.outcome != nil { return -Int(commitment.item.outcomeDay?.number ?? 0) }
    return commitment.item.due.map { Int($0.value.number) } ?? Int.max
  }
}
