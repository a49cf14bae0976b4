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
  static func draw(_ times: ResponseTimes, _ words: Words) -> [UInt8] {
    let seconds = times.phases.flatMap { $0.dots.map(\.seconds) }
    guard let most = seconds.max() else { return [] }
    // What took less than the beginning of the axis stands there.
    let least = max(1, seconds.lazy.filter { $0 > 0 }.min() ?? 1)
    let across = Scale(logarithmic: Double(least), to: Double(max(most, least * 10)))
    let phases = times.phases
    var plot = Plot(height: phases.count * pitch + 24, across: across, label: label(times, words))
    let hasDots = showsDots(of: times)
    for (index, phase) in phases.enumerated() {
      let bottom = (index + 1) * pitch - 8
      let panel = Panel(scale: Scale(0, to: 1), top: bottom - height, bottom: bottom)
      plot.heading(words.name(phase.phase), of: panel)
      guard let quartiles = phase.quartiles else {
        plot.remark(words[.drawnNoTimes], of: panel)
        continue
      }
      let median = Words.duration(quartiles.median)
      plot.remark(
        words(.drawnMedianOf, count: quartiles.count, ["time": median]),
        onNarrowPages: words(.drawnMedian, ["time": median]),
        of: panel
      )
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
    plot.axisAcross(.durations(across, words), at: phases.count * pitch)
    return plot.finish()
  }

  private static func label(_ times: ResponseTimes, _ words: Words) -> String {
    let medians = times.phases.map { phase in
      words.median(of: words.inSentence(words.name(phase.phase)), phase)
    }
    return words(.responseDrawing, ["medians": medians.joined(separator: ", ")])
  }
}

extension Words {
  /// The median of a part's times, as a drawing's label names it: `detection 9 min`.
  func median(of part: String, _ phase: ResponseTimes.Times?) -> String {
    let median = phase?.quartiles.map { Words.duration($0.median) } ?? self[.drawnNoTimes]
    return self(.drawnPart, ["part": part, "time": median])
  }
}
