/// A part of a whole, always shown with both numbers: `7 of 11`.
public struct Ratio: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  /// `numerator` of `denominator`.
  public init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Hundredths, rounded half up; 99 and 1 at the most and the least where it is not all or none, so that
  /// "100 %" always means every one. Nil where there is nothing to be a part of: a dash, never 0 % or 100 %.
  public var percent: Int? {
    guard denominator > 0 else { return nil }
    let rounded = (200 * numerator + denominator) / (2 * denominator)
    if rounded == 100, numerator < denominator { return 99 }
    if rounded == 0, numerator > 0 { return 1 }
    return rounded
  }

  /// Under five, a percentage says more than is known; it steps back behind the count.
  public var isSmall: Bool { denominator < 5 }
}
