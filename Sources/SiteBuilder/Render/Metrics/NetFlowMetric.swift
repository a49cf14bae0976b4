internal import PostmortemCore

/// What comes in, what goes out and what stays open, month by month.
struct NetFlowMetric {
  private let place: Place
  private var words: Words { place.words }
  private let flow: NetFlow
  /// The last five years of it.
  private let rows: [NetFlow.Row]

  init(_ place: Place) {
    self.place = place
    flow = place.site.figures.netFlow
    rows = flow.rows.suffix(60)
  }

  var view: MetricView {
    MetricView(
      anchor: "net-flow",
      heading: words[.netFlowHeading],
      sentence: sentence,
      caption: words[.netFlowCaption],
      drawing: NetFlowDrawing.draw(rows, words),
      tables: rows.isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.netFlowDefinition],
        leftOut: words.leftOut([
          .leftOutWithoutDates: flow.withoutDates,
          .leftOutEarlierMonths: flow.rows.count - rows.count,
        ]),
        source: words[.netFlowSource],
        counts: place.receipts([.netFlow]),
        links: [place.allItems]
      )
    )
  }

  private var sentence: String {
    guard let last = rows.last else { return words[.nothingDated] }
    let recent = rows.suffix(3)
    let created = recent.reduce(0) { $0 + $1.created }
    let shipped = recent.reduce(0) { $0 + $1.shipped }
    let dropped = recent.reduce(0) { $0 + $1.dropped }
    let flow = words(
      recent.count == 1 ? .netFlowThisMonth : .netFlowLastMonths,
      count: dropped,
      [
        "months": words.number(recent.count), "created": words.number(created),
        "shipped": words.number(shipped), "change": change(by: created - shipped - dropped),
      ]
    )
    return words(.netFlowOpen, count: last.open) + " " + flow
  }

  private func change(by net: Int) -> String {
    switch net {
    case 0: words[.netFlowStayed]
    case 1...: words(.netFlowGrew, count: net)
    default: words(.netFlowFell, count: -net)
    }
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
      caption: words[.netFlowTable],
      columns: [
        words[.netFlowMonth], words[.netFlowPromised], words[.shipped], words[.netFlowDropped],
        words[.netFlowOpenAtEnd],
      ],
      rows: rows.reversed().map { row in
        .init(
          words.month(row.month),
          [
            .number(row.created, at: url(row.created, all.inMonth("created", row.month)), words),
            .number(row.shipped, at: url(row.shipped, shipped.inMonth("ended", row.month)), words),
            .number(row.dropped, at: url(row.dropped, dropped.inMonth("ended", row.month)), words),
            .number(row.open, at: url(row.open, all.inMonth("backlog", row.month)), words),
          ]
        )
      }
    )
  }
}
