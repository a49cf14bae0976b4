internal import PostmortemCore

/// How incidents were noticed: a panel for each way, a bar for each quarter, all on one scale.
enum DetectionDrawing {
  /// Pixels: a panel's foot to the next one's, and the panel in it.
  private static let (pitch, height) = (68, 36)

  /// The drawing of these ways over `quarters`, oldest first; empty without any.
  static func draw(_ ways: [DetectionMetric.Way], quarters: [String]) -> [UInt8] {
    guard !ways.isEmpty, !quarters.isEmpty else { return [] }
    let (scale, _) = Scale.counting(to: ways.flatMap(\.counts).max() ?? 0)
    let axis = Axis([0, scale.upper].map { Axis.Tick(at: $0, label: Words.number(Int($0))) })
    let totals = ways.map { "\(Words.label($0.name).lowercased()) \($0.total)" }
    var plot = Plot(
      height: ways.count * pitch + 24,
      across: Scale(0, to: Double(quarters.count)),
      label: "Bars by quarter, a row for each way of noticing, in all: \(totals.joined(separator: ", "))"
    )
    for (index, way) in ways.enumerated() {
      let bottom = (index + 1) * pitch
      let panel = Panel(scale: scale, top: bottom - height, bottom: bottom)
      plot.axisDown(axis, of: panel)
      plot.heading(Words.label(way.name), of: panel)
      plot.remark(Words.counted(way.total, "incident"), of: panel)
      for (place, count) in way.counts.enumerated() where count > 0 {
        plot.bar(way.name == "customer" ? "first" : "sure", at: place, from: 0, to: Double(count), in: panel)
      }
    }
    plot.axisAcross(Axis(named: quarters), at: ways.count * pitch)
    return plot.finish()
  }
}
