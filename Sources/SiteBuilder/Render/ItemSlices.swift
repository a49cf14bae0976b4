internal import PostmortemCore

/// Among the slices of a dimension, the place of the one that each item stands in.
///
/// Rows and pages ask for the owner and the team of every item. Their names would be looked up each time, where the
/// figures have put the items under them already.
struct ItemSlices: Sendable {
  /// By `Commitment.number`; -1 where an item has no value.
  private let places: [Int32]

  /// Of `count` items, along a dimension of which each has one value or none.
  init(_ breakdown: Breakdown, count: Int) {
    var places = [Int32](repeating: -1, count: count)
    for place in breakdown.slices.indices {
      for commitment in breakdown.slices[place].commitments { places[commitment.number] = Int32(place) }
    }
    self.places = places
  }

  /// What `values` has for the slice of an item; nothing where it stands in none.
  func value(of commitment: Commitment, among values: [Value]) -> Value {
    let place = places[commitment.number]
    return place < 0 ? .list([]) : values[Int(place)]
  }
}
