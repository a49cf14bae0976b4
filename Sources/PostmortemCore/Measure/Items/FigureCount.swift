/// How many items a figure has in each of its parts.
public struct FigureCount: Sendable {
  public let figure: ItemFigure
  /// The items of each part, in the order given; parts in the order of the figure.
  public let parts: [(part: FigurePart, commitments: [Commitment])]

  /// Sorts `commitments` into the parts of `figure` as of `day`.
  public init(_ figure: ItemFigure, of commitments: some Sequence<Commitment>, asOf day: Day) {
    var found: [FigurePart: [Commitment]] = [:]
    for commitment in commitments {
      found[figure.part(of: commitment, asOf: day), default: []].append(commitment)
    }
    self.figure = figure
    parts = figure.parts.map { ($0, found[$0] ?? []) }
  }

  /// The numerator of the denominator.
  public var ratio: Ratio {
    let numerator = parts.reduce(0) { $0 + ($1.part.standing == .numerator ? $1.commitments.count : 0) }
    let denominator = parts.reduce(0) { $0 + ($1.part.isCounted ? $1.commitments.count : 0) }
    return Ratio(numerator, of: denominator)
  }
}
