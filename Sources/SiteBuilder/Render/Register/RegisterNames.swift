internal import PostmortemCore

/// The values that items and incidents have on each dimension, numbered, so that the register's data and its filters
/// name each once.
struct RegisterNames: Sendable {
  /// The values of a dimension.
  struct Values: Sendable {
    let dimension: Dimension
    /// In the order that readers expect.
    let names: [String]
    /// Of each name its place among them.
    private let numbers: NameNumbers
    /// The number of each item's name, by `Commitment.number`; of a dimension on which an item has one at most.
    private let ofItems: [Int32]

    fileprivate init(_ dimension: Dimension, _ slices: [Slice], items: Int) {
      self.dimension = dimension
      names = slices.map(\.name)
      var numbers = NameNumbers()
      for name in names { _ = numbers.number(of: name) }
      self.numbers = numbers
      guard RegisterNames.dimensionsOfItems.contains(dimension) else {
        ofItems = []
        return
      }
      var ofItems = [Int32](repeating: 0, count: items)
      for (place, slice) in slices.enumerated() {
        for commitment in slice.commitments { ofItems[commitment.number] = Int32(place + 1) }
      }
      self.ofItems = ofItems
    }

    /// The number of a name, counted from 1; 0 where there is none.
    func number(of name: String?) -> Int { name.flatMap { numbers[$0] }.map { $0 + 1 } ?? 0 }

    /// The number of the name that an item has; 0 where it has none. Only of a dimension of `dimensionsOfItems`.
    func number(of commitment: Commitment) -> Int { Int(ofItems[commitment.number]) }
  }

  /// Of every dimension that can be filtered by, in the order of the form.
  let all: [Values]

  /// The order of the filters: those of an item, then those of its incident.
  static let dimensions: [Dimension] = [
    .team, .owner, .priority, .kind, .service, .severity, .causeCategory, .quarter, .trigger, .detection,
  ]

  /// Those on which an item has one name at most.
  static let dimensionsOfItems: Set<Dimension> = [.team, .owner, .priority]

  /// The values that are found in the archive of a site.
  init(_ site: SiteFacts) {
    all = RegisterNames.dimensions.map { dimension in
      Values(dimension, site.figures.by(dimension).slices, items: site.figures.commitments.count)
    }
  }

  subscript(dimension: Dimension) -> Values {
    all.first { $0.dimension == dimension } ?? Values(dimension, [], items: 0)
  }
}
