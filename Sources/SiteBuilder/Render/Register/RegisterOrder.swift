internal import PostmortemCore

/// The order of every list of items: what is overdue first, oldest due date on top; then what is open by due date, what
/// is proposed, and what shipped or was dropped, latest first.
///
/// All items are sorted once. A list of some of them has theirs ranks in order, which are numbers.
struct RegisterOrder: Sendable {
  /// Every item, in this order: an item's place is its rank.
  private let commitments: [Commitment]
  /// By `Commitment.number`.
  private let ranks: [Int]
  /// The rank behind the last of each group, by `ItemGroup.rawValue`.
  private let ends: [Int]

  /// The order of all items of an archive.
  init(_ commitments: [Commitment], asOf day: Day) {
    let groups = commitments.map { ItemState($0, asOf: day).group }
    // Group and position as one number: most comparisons end there, and hold on to no item.
    let keys = zip(commitments, groups).map { $1.rawValue << 40 + RegisterOrder.position(of: $0) }
    let order = zip(keys, commitments.indices).sorted { left, right in
      left.0 != right.0 ? left.0 < right.0 : commitments[left.1].precedes(commitments[right.1])
    }.map(\.1)
    self.commitments = order.map { commitments[$0] }
    var ranks = [Int](repeating: 0, count: commitments.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    self.ranks = ranks
    var end = 0
    ends = ItemGroup.allCases.map { group in
      end += groups.count { $0 == group }
      return end
    }
  }

  /// Days since 1970 by due date, the other way round for what has ended, and beyond any date without one.
  private static func position(of commitment: Commitment) -> Int {
    let farAway = 1 << 32
    switch commitment.progress {
    case .shipped, .dropped: return -Int(commitment.outcomeDay?.number ?? 0)
    case .proposed, .open, .inProgress: return commitment.due.map { Int($0.number) } ?? farAway
    }
  }

  /// Some of the items, in this order.
  func list(_ commitments: [Commitment]) -> RegisterList {
    var ranks = NumberSet(below: self.ranks.count)
    for commitment in commitments { ranks.insert(self.ranks[commitment.number]) }
    return RegisterList(ranks: ranks.inOrder, order: self)
  }

  /// Where a group begins in the register of all items, from the site's root: the page, and the place on it.
  func address(of group: ItemGroup) -> String {
    let start = ranks(of: group).lowerBound
    let page = start / SitePlan.rowsPerPage + 1
    let file = PagerView(number: page, count: page, first: "index.html").fileName(page)
    return "actions/\(file)" + (ranks(of: group).isEmpty ? "" : "#\(group.word)")
  }

  fileprivate func ranks(of group: ItemGroup) -> Range<Int> {
    (group.rawValue == 0 ? 0 : ends[group.rawValue - 1])..<ends[group.rawValue]
  }

  fileprivate subscript(rank: Int) -> Commitment { commitments[rank] }
}

/// Some items in the register's order.
struct RegisterList: Sendable {
  /// Of its items, lowest first.
  let ranks: [Int]
  fileprivate let order: RegisterOrder

  /// Some of its items, each had when it is asked for.
  typealias Items = LazyMapSequence<ArraySlice<Int>, Commitment>

  /// The items themselves.
  var commitments: [Commitment] { ranks.map { order[$0] } }

  /// How many of them are in a group.
  func count(of group: ItemGroup) -> Int { part(of: group, in: ranks[...]).count }

  /// A part of them, in groups by state.
  func groups(_ part: ArraySlice<Int>, _ words: Words, rows: (Items) -> Value) -> [ItemGroupView] {
    ItemGroup.allCases.compactMap { group in
      let items = self.part(of: group, in: part)
      guard !items.isEmpty else { return nil }
      return ItemGroupView(
        heading: words.heading(group),
        state: group.word,
        rows: rows(items.lazy.map { [order] in order[$0] }),
        count: count(of: group)
      )
    }
  }

  private func part(of group: ItemGroup, in ranks: ArraySlice<Int>) -> ArraySlice<Int> {
    let wanted = order.ranks(of: group)
    let start = ranks.firstPlace { $0 >= wanted.lowerBound }
    return ranks[start..<ranks.firstPlace { $0 >= wanted.upperBound }]
  }
}
