internal import PostmortemCore

/// What came in and went out by month, and what stayed open: a line above bars up and down.
enum NetFlowDrawing {
  /// The drawing of these months, oldest first; empty without any.
  static func draw(_ rows: [NetFlow.Row], _ words: Words) -> [UInt8] {
    guard let last = rows.last else { return [] }
    let (openAxis, openScale) = Axis.counting(to: rows.map(\.open).max() ?? 0, unit: "", words)
    let most = rows.map { max($0.created, $0.shipped + $0.dropped) }.max() ?? 0
    let (scale, _) = Scale.counting(to: most)
    let open = Panel(scale: openScale, top: 30, bottom: 130)
    let flow = Panel(scale: Scale(-scale.upper, to: scale.upper), top: 174, bottom: 294)
    var plot = Plot(
      height: 318,
      across: Scale(0, to: Double(rows.count)),
      label: words(.netFlowDrawing, count: last.open)
    )
    plot.axisDown(openAxis, of: open)
    plot.heading(words[.netFlowDrawingOpen], of: open, isRaised: true)
    let points = rows.enumerated().map { (Double($0) + 0.5, Double($1.open)) }
    plot.line(points, in: open)
    if let end = points.last {
      plot.dot(at: end, in: open)
      plot.word(words(.drawnOpen, count: last.open), beside: end, in: open)
    }
    let ticks = [-scale.upper, 0, scale.upper]
    plot.axisDown(Axis(ticks.map { Axis.Tick(at: $0, label: words.number(Int(abs($0)))) }), of: flow)
    plot.heading(words[.netFlowDrawingFlow], of: flow, isRaised: true)
    for (place, row) in rows.enumerated() {
      if row.created > 0 { plot.bar("created", at: place, from: 0, to: Double(row.created), in: flow) }
      if row.shipped > 0 { plot.bar("shipped", at: place, from: 0, to: -Double(row.shipped), in: flow) }
      guard row.dropped > 0 else { continue }
      plot.bar(
        "dropped",
        at: place,
        from: -Double(row.shipped),
        to: -Double(row.shipped + row.dropped),
        in: flow
      )
    }
    plot.axisAcross(Axis(named: rows.map { words.month($0.month) }), at: flow.bottom)
    return plot.finish()
  }
}
