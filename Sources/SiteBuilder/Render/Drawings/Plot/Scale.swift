internal import PostmortemCore

/// Where a number stands between the two ends of an axis.
struct Scale: Sendable {
  /// The number at the beginning, and the one at the end; never equal.
  let lower: Double
  let upper: Double
  /// Whether equal steps are equal factors; both ends are above 0 then.
  let isLogarithmic: Bool

  /// Equal steps from `lower` to `upper`.
  init(_ lower: Double, to upper: Double) {
    self.lower = lower
    self.upper = upper > lower ? upper : lower + 1
    isLogarithmic = false
  }

  /// Equal factors from `lower`, which is above 0, to `upper`.
  init(logarithmic lower: Double, to upper: Double) {
    self.lower = lower
    self.upper = upper > lower ? upper : lower * 10
    isLogarithmic = true
  }

  /// 0 at `lower`, 1 at `upper`; what is beyond an end stands at that end.
  func share(of number: Double) -> Double {
    guard number > lower else { return 0 }
    guard number < upper else { return 1 }
    guard isLogarithmic else { return (number - lower) / (upper - lower) }
    return naturalLogarithm(number / lower) / naturalLogarithm(upper / lower)
  }

  /// From 0 to the first full step that `most` does not exceed, in at most five steps of 1, 2 or 5 times a power of ten.
  static func counting(to most: Int) -> (scale: Scale, step: Int) {
    var unit = 1
    while true {
      for step in [unit, 2 * unit, 5 * unit] where most <= 5 * step {
        return (Scale(0, to: Double(max(1, (most + step - 1) / step) * step)), step)
      }
      unit *= 10
    }
  }
}
