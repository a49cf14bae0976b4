/// The search for the worst items that were open when each incident began.
///
/// Items are taken in, the worst first. Each takes all the incidents that struck while it was open, and one that as many
/// as are wanted have taken is passed over: it is taken so often at most, whatever the number of items.
struct WorstItems {
  private let most: Int
  /// A game day strikes nobody, and has no items.
  private let isGameDay: [Bool]
  /// Of each incident, places for as many ranks as are wanted.
  private var found: [Int32]
  /// How many ranks each incident has.
  private var counts: [Int]
  private let groups: NumberLists
  /// From each place in the groups' numbers, a step towards the next that may not be full.
  private var steps: [Int32]

  /// No items yet, for incidents in groups that have something in common.
  init(_ isGameDay: [Bool], _ groups: NumberLists, atMost most: Int) {
    self.most = most
    self.isGameDay = isGameDay
    self.groups = groups
    found = [Int32](repeating: 0, count: isGameDay.count * most)
    counts = [Int](repeating: 0, count: isGameDay.count)
    steps = Array(0...Int32(groups.numbers.count))
  }

  /// Takes in an item of an incident of a group: its rank, and the incidents that struck while it was open.
  mutating func take(_ rank: Int, open: Range<Int>, in group: Int) {
    let end = groups.range(of: group).upperBound
    var place = free(from: groups.place(of: open.lowerBound, in: group), to: end)
    while place < end, groups.numbers[place] < open.upperBound {
      add(Int32(rank), to: Int(groups.numbers[place]))
      place = free(from: place + 1, to: end)
    }
  }

  /// Adds a rank to an incident, which may have taken it in another group: then it was the last.
  private mutating func add(_ rank: Int32, to incident: Int) {
    let next = incident * most + counts[incident]
    if counts[incident] > 0, found[next - 1] == rank { return }
    found[next] = rank
    counts[incident] += 1
  }

  /// The first place from one on whose incident has taken less than is wanted; `end` or beyond where there is none.
  private mutating func free(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end {
      let next = Int(steps[place])
      if next != place {
        steps[place] = steps[next]
        place = next
      } else if takes(Int(groups.numbers[place])) {
        return place
      } else {
        steps[place] += 1
        place += 1
      }
    }
    return place
  }

  private func takes(_ incident: Int) -> Bool { counts[incident] < most && !isGameDay[incident] }

  /// The ranks of each incident, worst first; `others` has more of them, of items that no group leads to.
  func worst(_ others: (Int) -> [Int]) -> NumberLists {
    var lists = NumberLists()
    for incident in counts.indices {
      let own = found[incident * most..<incident * most + counts[incident]].lazy.map { Int($0) }
      let more = isGameDay[incident] ? [] : others(incident)
      if more.isEmpty { lists.append(own) } else { lists.append(Set(own + more).sorted().prefix(most)) }
    }
    return lists
  }
}
