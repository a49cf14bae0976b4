internal import PostmortemCore

/// The part of all promises that has not shipped yet, by days: a step curve in its band, and the median where it is
/// reached.
enum SurvivalDrawing {
  /// The drawing; empty where nothing shipped.
  static func draw(_ time: TimeToShip, _ words: Words) -> [UInt8] {
    let steps = time.curve.steps
    guard let last = steps.last else { return [] }
    // Half as far again as the last that shipped: a longer tail would press the curve into a corner.
    let end = min(time.curve.end, last.time * 3 / 2 + 30)
    let (axis, across) = Axis.counting(to: end, unit: words[.survivalDrawingUnit], words)
    let panel = Panel(scale: Scale(0, to: 1), top: 24, bottom: 204)
    var plot = Plot(height: 244, across: across, label: label(time, words))
    let bands = steps.map { (time: Double($0.time), band: $0.band ?? 0...0) }
    plot.band(
      from: [(0, 1)] + bands.map { ($0.time, $0.band.lowerBound) },
      to: [(0, 1)] + bands.map { ($0.time, $0.band.upperBound) },
      until: Double(end),
      in: panel
    )
    plot.axisDown(.percent(words), of: panel)
    plot.heading(words[.timeToShipNotShipped], of: panel, isRaised: true)
    plot.step([(0, 1)] + steps.map { (Double($0.time), $0.share) }, until: Double(end), in: panel)
    if let median = time.median.time {
      plot.drop(from: (Double(median), 0.5), in: panel)
      plot.word(words(.survivalDrawingHalf, count: median), beside: (Double(median), 0.5), in: panel)
    }
    plot.axisAcross(axis, at: panel.bottom)
    return plot.finish()
  }

  private static func label(_ time: TimeToShip, _ words: Words) -> String {
    time.median.time.map { words(.survivalDrawing, ["day": words.number($0)]) }
      ?? words[.survivalDrawingNeverHalf]
  }
}
