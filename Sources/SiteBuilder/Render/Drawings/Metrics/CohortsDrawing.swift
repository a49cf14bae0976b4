internal import PostmortemCore

/// The matured cohorts: a panel for each age, a bar for each quarter.
enum CohortsDrawing {
  /// Pixels: a panel's foot to the next one's, and the panel in it.
  private static let (pitch, height) = (104, 64)

  /// The drawing of these cohorts, oldest first; empty without any.
  static func draw(_ cohorts: [MaturedCohort]) -> [UInt8] {
    guard !cohorts.isEmpty else { return [] }
    let ages = MaturedRatio.standardAges
    var plot = Plot(
      height: ages.count * pitch + 24,
      across: Scale(0, to: Double(cohorts.count)),
      label:
        "Bars: shipped within \(listed(ages)) days, by quarter, from 0 to 100 %. The numbers stand in the table."
    )
    for (index, age) in ages.enumerated() {
      let bottom = (index + 1) * pitch
      let panel = Panel(scale: Scale(0, to: 1), top: bottom - height, bottom: bottom)
      plot.axisDown(.percent, of: panel)
      plot.heading("Within \(age) days", of: panel, isRaised: true)
      for (place, cohort) in cohorts.enumerated() {
        let ratio = cohort.ratios[index].ratio
        guard ratio.denominator > 0 else {
          if cohorts.count <= 12 {
            plot.word("too young", above: (Double(place) + 0.5, 0), in: panel, isCrowded: cohorts.count > 4)
          }
          continue
        }
        let share = Double(ratio.numerator) / Double(ratio.denominator)
        plot.bar(ratio.isSmall ? "small" : "sure", at: place, from: 0, to: share, in: panel)
        guard cohorts.count <= 12 else { continue }
        plot.word(
          "\(ratio.numerator) of \(ratio.denominator)",
          above: (Double(place) + 0.5, share),
          in: panel,
          isCrowded: cohorts.count > 4
        )
      }
    }
    let names = cohorts.map { "\($0.quarter.suffix(2)) \($0.quarter.prefix(4))" }
    plot.axisAcross(Axis(named: names), at: ages.count * pitch)
    return plot.finish()
  }

  /// `30, 60, 90`
  private static func listed(_ ages: [Int]) -> String { ages.map(String.init).joined(separator: ", ") }
}
