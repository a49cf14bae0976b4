internal import PostmortemCore

/// What comes in, what goes out and what stays open, month by month.
struct NetFlowMetric {
  private let place: Place
  private let flow: NetFlow
  /// The last five years of it.
  private let rows: [NetFlow.Row]

  init(_ place: Place) {
    self.place = place
    flow = place.site.figures.netFlow
    rows = flow.rows.suffix(60)
  }

  var view: MetricView {
    let earlier = flow.rows.count - rows.count
    return MetricView(
      anchor: "net-flow",
      heading: "Whether the backlog grows",
      sentence: sentence,
      caption:
        "Above, the items open at each month’s end. Below, upwards what was promised in the month, downwards what "
        + "shipped (filled) and what was dropped (hollow).",
      drawing: NetFlowDrawing.draw(rows),
      tables: rows.isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          Committed items by the month they were created, shipped or dropped in. Open at a month’s end = open \
          before + created − shipped − dropped. The last month goes as far as the day all of this is true of.
          """,
        leftOut: MetricWords.leftOut([
          (flow.withoutDates, "item", "without a day of creation or end"),
          (earlier, "earlier month", "counted and not shown"),
        ]),
        source: "The cumulative flow diagram: Anderson, “Kanban” (2010).",
        counts: MetricWords.receipts([.netFlow], place),
        links: [MetricWords.register(place)]
      )
    )
  }

  private var sentence: String {
    guard let last = rows.last else { return "Nothing that somebody committed to has a date to count from." }
    let recent = rows.suffix(3)
    let created = recent.reduce(0) { $0 + $1.created }
    let shipped = recent.reduce(0) { $0 + $1.shipped }
    let dropped = recent.reduce(0) { $0 + $1.dropped }
    let net = created - shipped - dropped
    let change =
      net == 0
      ? "stayed as it was" : net > 0 ? "grew by \(Words.number(net))" : "fell by \(Words.number(-net))"
    let span = recent.count == 1 ? "This month" : "In the last \(recent.count) months"
    let open = "\(Words.counted(last.open, "item")) \(last.open == 1 ? "is" : "are") open. "
    let flow = "\(span) \(Words.number(created)) came in, \(Words.number(shipped)) shipped and "
    return open + flow
      + "\(Words.number(dropped)) \(dropped == 1 ? "was" : "were") dropped: the backlog \(change)."
  }

  /// Where items stand, where there are any.
  private func url(_ count: Int, _ address: RegisterAddress) -> String {
    count == 0 ? "" : address.url(root: place.root)
  }

  private var table: NumbersView {
    let all = RegisterAddress().counted(in: .netFlow)
    let shipped = RegisterAddress().counted(in: .netFlow, .shipped)
    let dropped = RegisterAddress().counted(in: .netFlow, .dropped)
    return NumbersView(
      caption: "Net flow and open items by month",
      columns: ["Month", "Promised", "Shipped", "Dropped", "Open at its end"],
      rows: rows.reversed().map { row in
        .init(
          Words.month(row.month),
          [
            .number(row.created, at: url(row.created, all.inMonth("created", row.month))),
            .number(row.shipped, at: url(row.shipped, shipped.inMonth("ended", row.month))),
            .number(row.dropped, at: url(row.dropped, dropped.inMonth("ended", row.month))),
            .number(row.open, at: url(row.open, all.inMonth("backlog", row.month))),
          ]
        )
      }
    )
  }
}
