internal import PostmortemCore

/// The values that items and incidents have on each dimension, numbered, so that the register's data and its filters
/// name each once.
struct RegisterNames: Sendable {
  /// The values of a dimension.
  struct Values: Sendable {
    let dimension: Dimension
    /// In the order that readers expect.
    let names: [String]
    /// Of each name, counted from 1.
    fileprivate let numbers: [String: Int]

    fileprivate init(_ dimension: Dimension, _ names: [String]) {
      self.dimension = dimension
      self.names = names
      numbers = Dictionary(names.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    }

    /// The number of a name; 0 where there is none.
    func number(of name: String?) -> Int { name.flatMap { numbers[$0] } ?? 0 }
  }

  /// Of every dimension that can be filtered by, in the order of the form.
  let all: [Values]

  /// The order of the filters: those of an item, then those of its incident.
  static let dimensions: [Dimension] = [
    .team, .owner, .priority, .kind, .service, .severity, .causeCategory, .quarter, .trigger, .detection,
  ]

  /// The values that are found in the archive of a site.
  init(_ site: SiteFacts) {
    all = RegisterNames.dimensions.map { Values($0, RegisterNames.values(of: site, along: $0)) }
  }

  subscript(dimension: Dimension) -> Values {
    all.first { $0.dimension == dimension } ?? Values(dimension, [])
  }

  private static func values(of site: SiteFacts, along dimension: Dimension) -> [String] {
    switch dimension {
    case .owner:
      dimension.order(Set(site.figures.commitments.compactMap { $0.item.owner?.value }), site.settings)
    case .trigger, .detection:
      dimension.order(Set(site.archive.postmortems.flatMap(dimension.values(of:))), site.settings)
    default: site.figures.by(dimension).slices.map(\.name)
    }
  }
}
