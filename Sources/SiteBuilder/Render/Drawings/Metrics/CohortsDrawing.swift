internal import PostmortemCore

/// The matured cohorts: a panel for each age, a bar for each quarter.
enum CohortsDrawing {
  /// Pixels: a panel's foot to the next one's, and the panel in it.
  private static let (pitch, height) = (104, 64)

  /// The drawing of these cohorts with the names of their quarters, oldest first; empty without any.
  static func draw(_ cohorts: [(name: String, cohort: MaturedCohort)], _ words: Words) -> [UInt8] {
    guard !cohorts.isEmpty else { return [] }
    let ages = MaturedRatio.standardAges
    var plot = Plot(
      height: ages.count * pitch + 24,
      across: Scale(0, to: Double(cohorts.count)),
      label: words(.cohortsDrawing, ["ages": ages.map(words.number).joined(separator: ", ")])
    )
    for (index, age) in ages.enumerated() {
      let bottom = (index + 1) * pitch
      let panel = Panel(scale: Scale(0, to: 1), top: bottom - height, bottom: bottom)
      plot.axisDown(.percent(words), of: panel)
      plot.heading(words(.cohortsWithin, ["age": words.number(age)]), of: panel, isRaised: true)
      for (place, (_, cohort)) in cohorts.enumerated() {
        let ratio = cohort.ratios[index].ratio
        guard ratio.denominator > 0 else {
          if cohorts.count <= 12 {
            plot.word(
              words[.cohortsDrawingTooYoung],
              above: (Double(place) + 0.5, 0),
              in: panel,
              isCrowded: cohorts.count > 4
            )
          }
          continue
        }
        let share = Double(ratio.numerator) / Double(ratio.denominator)
        plot.bar(ratio.isSmall ? "small" : "sure", at: place, from: 0, to: share, in: panel)
        guard cohorts.count <= 12 else { continue }
        plot.word(
          words.count(ratio),
          above: (Double(place) + 0.5, share),
          in: panel,
          isCrowded: cohorts.count > 4
        )
      }
    }
    plot.axisAcross(Axis(named: cohorts.map(\.name)), at: ages.count * pitch)
    return plot.finish()
  }
}
