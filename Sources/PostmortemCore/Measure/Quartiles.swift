/// The median and the quartiles of some numbers.
///
/// - Formula: definition 7 of Hyndman and Fan: with the numbers sorted, the quantile p stands at place
///   (n − 1) p, counted from 0, and between two places in proportion. It is what R, NumPy and Excel's
///   QUARTILE.INC give, and its median is the mean of the two in the middle.
/// - Unit: that of the numbers.
/// - Missing data: of no numbers there are no quartiles; of one, all three are that one.
/// - Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996).
/// - Example: of 1, 2, 3, 4 the median is 2.5 and the quartiles are 1.75 and 3.25.
public struct Quartiles: Hashable, Sendable {
  /// How many numbers.
  public let count: Int
  /// A quarter is at most this.
  public let lower: Double
  public let median: Double
  /// Three quarters are at most this.
  public let upper: Double

  /// The quartiles of `numbers`, in any order; nil where there is none.
  public init?(of numbers: some Sequence<Int>) {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return nil }
    count = sorted.count
    lower = Quartiles.quarter(1, of: sorted)
    median = Quartiles.quarter(2, of: sorted)
    upper = Quartiles.quarter(3, of: sorted)
  }

  /// The number that `quarters` of four parts do not exceed. Places are counted in quarters, so that they are exact.
  private static func quarter(_ quarters: Int, of sorted: [Int]) -> Double {
    let (place, part) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
    guard part > 0 else { return Double(sorted[place]) }
    return Double(sorted[place]) + Double(sorted[place + 1] - sorted[place]) * Double(part) / 4
  }
}
