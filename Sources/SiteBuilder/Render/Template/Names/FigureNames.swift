// Figures, and what they count.

extension SliceView {
  static let names = ViewNames(
    "the figures of some items",
    [
      .bar: .html, .droppedCount: .number, .hasReceipts: .flag, .incidentCount: .number, .label: .text,
      .medianAge: .text, .ninetiethAge: .text, .oldestAge: .text, .onTime: .one(RatioView.self),
      .onTimeLeftOut: .text, .openCount: .number, .overdueCount: .number, .overdueUrl: .text,
      .proposedCount: .number, .receipts: .many([ReceiptView.self]), .shipped: .one(RatioView.self),
      .squares: .html, .url: .text,
    ]
  )
}

extension SlicePageView {
  static let names = ViewNames(
    "the page of a team, a service and the like",
    [
      .incidentList: .one(IncidentListView.self), .itemList: .one(ItemListView.self),
      .moreIncidents: .one(MoreView.self), .moreItems: .one(MoreView.self), .newer: .one(LinkView.self),
      .older: .one(LinkView.self), .slice: .one(SliceView.self),
    ]
  )
}

extension BreakdownView {
  static let names = ViewNames(
    "a dimension, with the figures of each value",
    [
      .count: .number, .hasMore: .flag, .label: .text, .slices: .many([SliceView.self]), .url: .text,
      .withoutValue: .text,
    ]
  )
}

extension BreakdownPageView {
  static let names = ViewNames(
    "the page of a dimension",
    [.breakdown: .one(BreakdownView.self), .dimensions: .many([LinkView.self])]
  )
}

extension PeoplePageView {
  static let names = ViewNames(
    "the page of all people",
    [.dimensions: .many([LinkView.self]), .people: .many([PersonView.self])]
  )
}

extension ReceiptView {
  static let names = ViewNames(
    "what a figure counts",
    [.counts: .many([ReceiptPartView.self]), .label: .text, .meaning: .text]
  )
}

extension ReceiptPartView {
  static let names = ViewNames(
    "a line of what a figure counts",
    [
      .count: .number, .detail: .text, .isLeftOut: .flag, .isWhole: .flag, .items: .many([ItemView.self]),
      .names: .flag, .url: .text,
    ]
  )
}

extension MetricsView {
  static let names = ViewNames("the metrics", [.metrics: .many([MetricView.self])])
}

extension MetricView {
  static let names = ViewNames(
    "a figure in full",
    [
      .anchor: .text, .caption: .text, .drawing: .html, .finding: .text, .heading: .text, .leftOut: .text,
      .links: .many([LinkView.self]), .meaning: .text, .parts: .many([NumbersView.self]),
      .receipts: .many([ReceiptView.self]), .sentence: .text, .source: .text,
      .tables: .many([NumbersView.self]),
    ]
  )
}

extension NumbersView {
  static let names = ViewNames(
    "a table of numbers",
    [.caption: .text, .columns: .many([LinkView.self]), .rows: .many([NumbersView.Row.self])]
  )
}

extension NumbersView.Row {
  static let names = ViewNames(
    "a row of a table of numbers",
    [.cells: .many([NumbersView.Cell.self]), .link: .one(LinkView.self)]
  )
}

extension NumbersView.Cell {
  static let names = ViewNames(
    "a cell of a table of numbers: one of these",
    [.bar: .html, .detail: .text, .link: .one(LinkView.self), .ratio: .one(RatioView.self)]
  )
}

extension TablesView {
  static let names = ViewNames("tables", [.tables: .many([NumbersView.self])])
}
