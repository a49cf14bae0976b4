internal import PostmortemCore

/// How incidents were noticed: a panel for each way, a bar for each quarter, all on one scale.
enum DetectionDrawing {
  /// Pixels: a panel's foot to the next one's, and the panel in it.
  private static let (pitch, height) = (68, 36)

  /// The drawing of these ways over `quarters`, oldest first; empty without any.
  static func draw(_ ways: [DetectionMetric.Way], quarters: [String], _ words: Words) -> [UInt8] {
    guard !ways.isEmpty, !quarters.isEmpty else { return [] }
    let (scale, _) = Scale.counting(to: ways.flatMap(\.counts).max() ?? 0)
    let axis = Axis([0, scale.upper].map { Axis.Tick(at: $0, label: words.number(Int($0))) })
    let totals = ways.map { way in
      words(.detectionWay, count: way.total, ["way": words.inSentence(way.label)])
    }
    var plot = Plot(
      height: ways.count * pitch + 24,
      across: Scale(0, to: Double(quarters.count)),
      label: words(.detectionDrawing, ["totals": totals.joined(separator: ", ")])
    )
    for (index, way) in ways.enumerated() {
      let bottom = (index + 1) * pitch
      let panel = Panel(scale: scale, top: bottom - height, bottom: bottom)
      plot.axisDown(axis, of: panel)
      plot.heading(way.label, of: panel)
      plot.remark(words(.incidentsCounted, count: way.total), of: panel)
      for (place, count) in way.counts.enumerated() where count > 0 {
        plot.bar(way.name == "customer" ? "first" : "sure", at: place, from: 0, to: Double(count), in: panel)
      }
    }
    plot.axisAcross(Axis(named: quarters), at: ways.count * pitch)
    return plot.finish()
  }
}
