internal import PostmortemCore

/// The phases of the response, each with a row for each part of the incidents, all on one logarithmic axis.
enum ResponsePartsDrawing {
  /// Pixels: the name of a phase, a row, and what is between two phases.
  private static let (head, row, gap) = (18, 18, 8)
  /// Heights in a row that dots take in turn, so that equal times do not cover each other.
  private static let heights = [0.5, 0.3, 0.7]

  /// The drawing of these parts; empty where none has a time.
  static func draw(_ parts: [(name: String, times: ResponseTimes)], _ words: Words) -> [UInt8] {
    let seconds = parts.flatMap { $0.times.phases.flatMap { $0.dots.map(\.seconds) } }
    guard let most = seconds.max() else { return [] }
    let least = max(1, seconds.lazy.filter { $0 > 0 }.min() ?? 1)
    let across = Scale(logarithmic: Double(least), to: Double(max(most, least * 10)))
    let hasDots = parts.allSatisfy { ResponseDrawing.showsDots(of: $0.times) }
    let pitch = head + parts.count * row + gap
    var plot = Plot(
      height: ResponsePhase.allCases.count * pitch + 24,
      across: across,
      label: label(parts, words),
      hasNamedRows: true
    )
    for (place, phase) in ResponsePhase.allCases.enumerated() {
      let top = place * pitch + head
      plot.heading(
        words.name(phase),
        of: Panel(scale: Scale(0, to: 1), top: top, bottom: top)
      )
      for (index, part) in parts.enumerated() {
        let panel = Panel(scale: Scale(0, to: 1), top: top + index * row, bottom: top + (index + 1) * row - 4)
        plot.axisDown(Axis([.init(at: 0.5, label: part.name)]), of: panel)
        guard let times = part.times.phases.first(where: { $0.phase == phase }),
          let quartiles = times.quartiles
        else { continue }
        if quartiles.count >= 5 { plot.range(from: quartiles.lower, to: quartiles.upper, in: panel) }
        if hasDots {
          for (index, dot) in times.dots.enumerated() {
            let height = heights[index % heights.count]
            plot.dot(at: (Double(dot.seconds), height), isHollow: dot.isApproximate, in: panel)
          }
        }
        plot.mark(at: quartiles.median, in: panel)
      }
    }
    plot.axisAcross(.durations(across, words), at: ResponsePhase.allCases.count * pitch)
    return plot.finish()
  }

  private static func label(_ parts: [(name: String, times: ResponseTimes)], _ words: Words) -> String {
    let medians = parts.map { words.median(of: $0.name, $0.times.phases.last) }
    return words(.responsePartsDrawing, ["medians": medians.joined(separator: ", ")])
  }
}
