/// The order of all overdue items. Of some of them it is an order of numbers then.
struct OverdueOrder: Sendable {
  private let all: Overdue
  /// The place of each item in it, by `Commitment.number`; -1 where it is not overdue.
  private let places: [Int32]

  /// The order of what is overdue of `count` items.
  init(_ all: Overdue, of count: Int) {
    var places = [Int32](repeating: -1, count: count)
    for (place, commitment) in all.commitments.enumerated() { places[commitment.number] = Int32(place) }
    self.all = all
    self.places = places
  }

  /// What is overdue of some items.
  func overdue(of commitments: [Commitment]) -> Overdue {
    var found = NumberSet(below: all.count)
    for commitment in commitments {
      let place = places[commitment.number]
      if place >= 0 { found.insert(Int(place)) }
    }
    let inOrder = found.inOrder
    return Overdue(commitments: inOrder.map { all.commitments[$0] }, ages: inOrder.map { all.ages[$0] })
  }
}
