/// Every figure of an archive, as of one day.
public struct Figures: Sendable {
  /// The day all of it is true of.
  public let asOf: Day
  /// Every item, in the order of the archive.
  public let commitments: [Commitment]
  public let headline: Headline
  public let all: Slice
  /// As seen on that day.
  let archive: Archive
  /// By `Dimension.rawValue`.
  private let breakdowns: [Breakdown]

  /// Computes every figure over `archive` as seen on `asOf`.
  fileprivate init(_ archive: Archive, asOf: Day) {
    let commitments = archive.commitments
    self.asOf = asOf
    self.archive = archive
    self.commitments = commitments
    headline = Headline(of: archive, commitments: commitments, asOf: asOf)
    all = Slice(name: "", commitments: commitments, incidents: archive.postmortems, asOf: asOf)
    let incidents = IncidentItems.all(archive, commitments)
    let settings = archive.settings
    breakdowns = Dimension.allCases.map { Breakdown($0, of: incidents, settings, asOf: asOf) }
  }

  /// The slices along a dimension.
  public func by(_ dimension: Dimension) -> Breakdown { breakdowns[dimension.rawValue] }
}

/// Computes every figure over what had happened by the end of `asOf`.
///
/// - Parameters:
///   - archive: as seen on that day (`Archive.seen(on:)`).
///   - asOf: the day that all of it is true of.
/// - Returns: the figures over everything, and along each dimension.
public func measure(_ archive: Archive, asOf: Day) -> Figures {
  Figures(archive, asOf: asOf)
}
