internal import PostmortemCore

/// The phases of the response on a logarithmic axis: a dot for each incident, the median and the middle half.
enum ResponseDrawing {
  /// More dots would be a texture; the quartiles stand alone then.
  private static let mostDots = 500
  /// Pixels: a panel's foot to the next one's, and the panel in it.
  private static let (pitch, height) = (64, 32)
  /// Heights that dots take in turn, so that equal times do not cover each other.
  private static let rows = [0.5, 0.25, 0.75, 0.12, 0.88]

  /// Whether the dots are few enough to be drawn.
  static func showsDots(of times: ResponseTimes) -> Bool {
    times.phases.reduce(0) { $0 + $1.dots.count } <= mostDots
  }

  /// The drawing; empty where no phase has a time.
  static func draw(_ times: ResponseTimes) -> [UInt8] {
    let seconds = times.phases.flatMap { $0.dots.map(\.seconds) }
    guard let most = seconds.max() else { return [] }
    // What took less than the beginning of the axis stands there.
    let least = max(1, seconds.lazy.filter { $0 > 0 }.min() ?? 1)
    let across = Scale(logarithmic: Double(least), to: Double(max(most, least * 10)))
    let phases = times.phases
    var plot = Plot(height: phases.count * pitch + 24, across: across, label: label(times))
    let hasDots = showsDots(of: times)
    for (index, phase) in phases.enumerated() {
      let bottom = (index + 1) * pitch - 8
      let panel = Panel(scale: Scale(0, to: 1), top: bottom - height, bottom: bottom)
      plot.heading(ResponseMetric.name(phase.phase), of: panel)
      guard let quartiles = phase.quartiles else {
        plot.remark("no times", of: panel)
        continue
      }
      let median = "median \(MetricWords.duration(quartiles.median))"
      plot.remark("\(median), n = \(Words.number(quartiles.count))", onNarrowPages: median, of: panel)
      if quartiles.count >= 5 { plot.range(from: quartiles.lower, to: quartiles.upper, in: panel) }
      if hasDots {
        for (place, dot) in phase.dots.enumerated() {
          plot.dot(
            at: (Double(dot.seconds), rows[place % rows.count]),
            isHollow: dot.isApproximate,
            in: panel
          )
        }
      }
      plot.mark(at: quartiles.median, in: panel)
    }
    plot.axisAcross(.durations(across), at: phases.count * pitch)
    return plot.finish()
  }

  private static func label(_ times: ResponseTimes) -> String {
    let medians = times.phases.map { phase in
      let median = phase.quartiles.map { MetricWords.duration($0.median) } ?? "no times"
      return "\(ResponseMetric.name(phase.phase).lowercased()) \(median)"
    }
    return
      "Dots on a logarithmic axis of time, a row for each phase, with medians: \(medians.joined(separator: ", "))"
  }
}
