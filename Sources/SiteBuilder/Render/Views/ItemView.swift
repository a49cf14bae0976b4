internal import PostmortemCore

/// An action item: a row of the register, and an entry of its incident's page.
struct ItemView: View {
  let commitment: Commitment
  let place: Place

  private var asOf: Day { place.site.asOf }
  private var isOverdue: Bool { commitment.isOverdue(on: asOf) }
  private var incidentURL: String { place.incident(commitment.postmortem) }

  func value(of name: Name) -> Value? {
    switch name {
    case .anchor: .text("item-" + commitment.item.id.value)
    case .title: .text(commitment.item.title.value)
    case .url: .written(appendURL)
    case .incidentTitle: .text(commitment.postmortem.title.value)
    case .incidentDate: .view(DateView(commitment.postmortem.date, asOf: asOf))
    case .incidentUrl: .text(incidentURL)
    case .state: .trusted(ItemState(commitment, asOf: asOf).word)
    case .stateLabel: .trusted(ItemState(commitment, asOf: asOf).label)
    case .isOverdue: .flag(isOverdue)
    case .isOpen: .flag(commitment.state.isOpen)
    case .owner: .view(PersonView(commitment.item.owner?.value, place))
    case .team: .view(commitment.team.map { place.link(to: $0, along: .team) })
    case .priority: .text(commitment.item.priority)
    case .kind: .text(commitment.item.kind?.rawValue)
    case .created: .view(DateView(commitment.created, asOf: asOf))
    case .due: .view(DateView(commitment.item.due?.value, asOf: asOf))
    case .firstDue: .view(DateView(commitment.item.firstDue, asOf: asOf))
    case .moved: .trusted(Words.moves(commitment.item.dueHistory.count))
    case .ended: .view(DateView(commitment.item.outcomeDay, asOf: asOf))
    case .isLate: .flag(isLate)
    case .reason: .text(reason)
    case .evidence: .text(commitment.item.evidence)
    case .tracker: .text(commitment.item.tracker)
    case .verified: .view(DateView(commitment.item.verified?.value, asOf: asOf))
    case .cause: .text(cause)
    case .struckAgain: .view(struckAgain)
    case .askedBefore: .view(place.site.recurrence.earlier(than: commitment).map { ItemView($0, place) })
    case .askedAgain: .view(place.site.recurrence.later(than: commitment).map { ItemView($0, place) })
    default: nil
    }
  }

  init(_ commitment: Commitment, _ place: Place) {
    self.commitment = commitment
    self.place = place
  }

  private func appendURL(to page: inout ByteBuffer) {
    page.append(place.root)
    page.append(literal: "incidents/")
    page.append(escaping: commitment.postmortem.id)
    page.append(literal: "/index.html#item-")
    page.append(escaping: commitment.item.id.value)
  }

  /// Shipped after it was first due.
  private var isLate: Bool {
    guard case .shipped(let day) = commitment.state, let due = commitment.item.firstDue else {
      return false
    }
    return day > due
  }

  /// The last incident that struck while the item was open.
  private var struckAgain: IncidentView? {
    place.site.recurrence.latestStrike(during: commitment).map { IncidentView($0, place) }
  }

  private var reason: String? {
    if case .dropped(_, let reason) = commitment.state { return reason }
    return nil
  }

  private var cause: String? {
    guard let id = commitment.item.cause?.value else { return nil }
    return commitment.postmortem.causes.first { $0.id.value == id }?.summary.value
  }
}

/// The items of one state in a list of items.
struct ItemGroupView: View {
  let heading: String
  let state: String
  let rows: Value
  /// In the whole list, of which a page may show a part.
  let count: Int

  func value(of name: Name) -> Value? {
    switch name {
    case .heading: .text(heading)
    case .state: .trusted(state)
    case .count: .number(count)
    case .rows: rows
    default: nil
    }
  }
}

/// The order of every list of items: what is overdue first, oldest due date on top; then what is open by due date, what
/// is proposed, and what shipped or was dropped, latest first.
enum RegisterOrder {
  /// One place in that order.
  struct Entry {
    let commitment: Commitment
    let group: ItemGroup
    /// Days since 1970 by due date, and the other way round for what has ended.
    let position: Int

    init(_ commitment: Commitment, asOf day: Day) {
      self.commitment = commitment
      group = ItemState(commitment, asOf: day).group
      position =
        commitment.state.outcome == nil
        ? commitment.item.due.map { Int($0.value.number) } ?? Int.max
        : -Int(commitment.item.outcomeDay?.number ?? 0)
    }
  }

  static func sort(_ commitments: [Commitment], asOf day: Day) -> [Entry] {
    let entries = commitments.map { Entry($0, asOf: day) }
    // Group and position as one number: most comparisons end there, and hold on to no item.
    let keys = entries.map { $0.group.rawValue << 40 + min(max($0.position, -farAway), farAway) }
    let order = entries.indices.sorted { left, right in
      keys[left] != keys[right]
        ? keys[left] < keys[right] : entries[left].commitment.precedes(entries[right].commitment)
    }
    return order.map { entries[$0] }
  }

  /// In days: beyond any date.
  private static let farAway = 1 << 32

  /// The entries in groups by state; `counts` are those of the whole list.
  static func groups(
    _ entries: ArraySlice<Entry>,
    counts: [ItemGroup: Int],
    rows: ([Commitment]) -> Value
  ) -> [ItemGroupView] {
    ItemGroup.allCases.compactMap { group in
      let items = entries.filter { $0.group == group }.map(\.commitment)
      guard !items.isEmpty else { return nil }
      return ItemGroupView(
        heading: group.heading,
        state: group.word,
        rows: rows(items),
        count: counts[group] ?? items.count
      )
    }
  }

  /// Where a state begins in the register of all items, from the site's root: the page, and the place on it.
  static func address(of state: String, in all: Slice) -> String {
    let counts = [
      all.overdue.count, all.shipped.open - all.overdue.count, all.shipped.proposed, all.shipped.shipped,
      all.shipped.dropped,
    ]
    let rank = ItemGroup.allCases.first { $0.word == state }?.rawValue ?? 0
    let page = counts[..<rank].reduce(0, +) / SitePlan.rowsPerPage + 1
    let file = PagerView(number: page, count: page, first: "index.html").fileName(page)
    return "actions/\(file)" + (counts[rank] > 0 ? "#\(state)" : "")
  }

  /// How many of a list are in each group.
  static func counts(_ entries: [Entry]) -> [ItemGroup: Int] {
    entries.reduce(into: [:]) { $0[$1.group, default: 0] += 1 }
  }
}
