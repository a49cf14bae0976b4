/// What is overdue, and for how long.
///
/// - Formula: committed items neither shipped nor dropped, due before as-of; age = as-of − due.
/// - Unit: items; ages in days. An item due today is not overdue.
/// - Missing data: an item without a due date can't be overdue.
/// - Source: the median is the middle age, or the mean of the two in the middle; the 90th percentile is the
///   nearest rank (the age at place ⌈0.9 n⌉).
/// - Example: as of 31 May, open items due 30 May, 21 May, 1 May and 31 May: three are overdue, by 1, 10 and
///   30 days; median 10, 90th percentile 30, oldest 30.
public struct Overdue: Sendable {
  /// The overdue items, oldest due date first.
  public let commitments: [Commitment]
  /// Their ages in days, in the same order: longest first.
  public let ages: [Int]

  /// Picks the overdue of `commitments` as of `day`.
  public init(of commitments: some Sequence<Commitment>, asOf day: Day) {
    let overdue: [(commitment: Commitment, due: Day)] = commitments.compactMap { commitment in
      guard commitment.isOverdue(on: day), let due = commitment.due else { return nil }
      return (commitment, due)
    }
    let sorted = overdue.sorted { left, right in
      left.due != right.due ? left.due < right.due : left.commitment.precedes(right.commitment)
    }
    self.commitments = sorted.map(\.commitment)
    ages = sorted.map { day - $0.due }
  }

  /// These items, which are overdue by so many days: longest first.
  init(commitments: [Commitment], ages: [Int]) {
    self.commitments = commitments
    self.ages = ages
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment, asOf day: Day) -> FigurePart {
    commitment.isOverdue(on: day) ? .overdue : .notOverdue
  }

  /// How many.
  public var count: Int { commitments.count }

  /// The middle age in days; nil where nothing is overdue.
  public var medianAge: Double? {
    guard !ages.isEmpty else { return nil }
    // They are in order, and of two in the middle the mean counts; of one, that is itself.
    return Double(ages[(ages.count - 1) / 2] + ages[ages.count / 2]) / 2
  }

  /// The age in days that nine in ten do not exceed; nil where nothing is overdue.
  public var ninetiethPercentileAge: Int? {
    guard !ages.isEmpty else { return nil }
    let rank = (9 * ages.count + 9) / 10
    return ages[ages.count - rank]
  }

  /// The longest age in days; nil where nothing is overdue.
  public var oldestAge: Int? { ages.first }
}
