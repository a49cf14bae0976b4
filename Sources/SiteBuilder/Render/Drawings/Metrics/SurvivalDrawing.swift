internal import PostmortemCore

/// The part of all promises that has not shipped yet, by days: a step curve in its band, and the median where it is
/// reached.
enum SurvivalDrawing {
  /// The drawing; empty where nothing shipped.
  static func draw(_ time: TimeToShip) -> [UInt8] {
    let steps = time.curve.steps
    guard let last = steps.last else { return [] }
    // Half as far again as the last that shipped: a longer tail would press the curve into a corner.
    let end = min(time.curve.end, last.time * 3 / 2 + 30)
    let (axis, across) = Axis.counting(to: end, unit: "days since the promise")
    let panel = Panel(scale: Scale(0, to: 1), top: 24, bottom: 204)
    var plot = Plot(height: 244, across: across, label: label(time))
    let bands = steps.map { (time: Double($0.time), band: $0.band ?? 0...0) }
    plot.band(
      from: [(0, 1)] + bands.map { ($0.time, $0.band.lowerBound) },
      to: [(0, 1)] + bands.map { ($0.time, $0.band.upperBound) },
      until: Double(end),
      in: panel
    )
    plot.axisDown(.percent, of: panel)
    plot.heading("Not shipped yet", of: panel, isRaised: true)
    plot.step([(0, 1)] + steps.map { (Double($0.time), $0.share) }, until: Double(end), in: panel)
    if let median = time.median.time {
      plot.drop(from: (Double(median), 0.5), in: panel)
      plot.word("half within \(Words.days(median))", beside: (Double(median), 0.5), in: panel)
    }
    plot.axisAcross(axis, at: panel.bottom)
    return plot.finish()
  }

  private static func label(_ time: TimeToShip) -> String {
    let median = time.median.time.map { "half by day \($0)" } ?? "and never down to half"
    return "A falling step curve of the part not shipped yet, by days since the promise: \(median). "
      + "The numbers stand in the table."
  }
}
