/// How many items a figure has in each of its parts.
public struct FigureCount: Sendable {
  public let figure: ItemFigure
  private let commitments: [Commitment]
  private let asOf: Day
  /// By `FigurePart.rawValue`.
  private let counts: [Int]

  /// Sorts `commitments` into the parts of `figure` as of `day`.
  public init(_ figure: ItemFigure, of commitments: [Commitment], asOf day: Day) {
    var counts = [Int](repeating: 0, count: FigurePart.allCases.count)
    for commitment in commitments { counts[Int(figure.part(of: commitment, asOf: day).rawValue)] += 1 }
    self.init(figure: figure, commitments: commitments, asOf: day, counts: counts)
  }

  /// The same of a slice, which has counted some of them already.
  public init(_ figure: ItemFigure, of slice: Slice, asOf day: Day) {
    let count: (FigurePart) -> Int
    switch figure {
    case .shipped: count = slice.shipped.count(of:)
    case .onTime: count = slice.onTime.count(of:)
    case .overdue:
      count = { $0 == .overdue ? slice.overdue.count : slice.commitments.count - slice.overdue.count }
    default:
      self.init(figure, of: slice.commitments, asOf: day)
      return
    }
    var counts = [Int](repeating: 0, count: FigurePart.allCases.count)
    for part in figure.parts { counts[Int(part.rawValue)] = count(part) }
    self.init(figure: figure, commitments: slice.commitments, asOf: day, counts: counts)
  }

  private init(figure: ItemFigure, commitments: [Commitment], asOf day: Day, counts: [Int]) {
    self.figure = figure
    self.commitments = commitments
    asOf = day
    self.counts = counts
  }

  /// How many items are in a part.
  public func count(of part: FigurePart) -> Int { counts[Int(part.rawValue)] }

  /// The items of a part, in the order given. They are looked for when they are asked for, until all are found.
  public func commitments(in part: FigurePart) -> [Commitment] {
    let count = count(of: part)
    var found: [Commitment] = []
    found.reserveCapacity(count)
    for commitment in commitments {
      if found.count == count { break }
      if figure.part(of: commitment, asOf: asOf) == part { found.append(commitment) }
    }
    return found
  }

  /// The numerator of the denominator.
  public var ratio: Ratio {
    let numerator = figure.parts.reduce(0) { $0 + ($1.standing == .numerator ? count(of: $1) : 0) }
    let denominator = figure.parts.reduce(0) { $0 + ($1.isCounted ? count(of: $1) : 0) }
    return Ratio(numerator, of: denominator)
  }
}
