internal import PostmortemCore

/// The figures of one slice: a row of a breakdown, and the head of its page.
struct SliceView: View {
  let slice: Slice
  let dimension: Dimension?
  let place: Place

  static let fields: [String: @Sendable (SliceView) -> Value] = [
    "label": { view in .text(view.dimension.map { view.place.site.label(of: view.slice.name, along: $0) }) },
    "url": { .text($0.url) },
    "incidentCount": { .number($0.slice.incidents.count) },
    "shipped": { .view(RatioView($0.slice.shipped.ratio)) },
    "droppedCount": { .number($0.slice.shipped.dropped) },
    "openCount": { .number($0.slice.shipped.open) },
    "proposedCount": { .number($0.slice.shipped.proposed) },
    "hasProposed": { .flag($0.slice.shipped.proposed > 0) },
    "onTime": { .view(RatioView($0.slice.onTime.ratio)) },
    "onTimeLeftOut": { .text($0.onTimeLeftOut) },
    "overdueCount": { .number($0.slice.overdue.count) },
    "hasOverdue": { .flag($0.slice.overdue.count > 0) },
    "medianAge": { .text($0.slice.overdue.medianAge.map(Words.decimal)) },
    "oldestAge": { .text($0.slice.overdue.oldestAge.map(Words.days)) },
    "ninetiethAge": { .text($0.slice.overdue.ninetiethPercentileAge.map(Words.days)) },
    "bar": { .html(ShareBar.draw($0.slice.shipped, overdue: $0.slice.overdue.count)) },
    "squares": { .html(Squares.draw($0.slice.commitments, asOf: $0.place.site.asOf)) },
  ]

  init(_ slice: Slice, along dimension: Dimension? = nil, _ place: Place) {
    self.slice = slice
    self.dimension = dimension
    self.place = place
  }

  private var url: String? {
    guard let dimension, let path = place.site.path(of: slice.name, along: dimension) else { return nil }
    return place.root + path + "index.html"
  }

  /// `12 not yet due, 2 dropped in time`
  private var onTimeLeftOut: String {
    let onTime = slice.onTime
    let parts = [
      (onTime.notYetDue, "not yet due"), (onTime.droppedInTime, "dropped in time"),
      (onTime.withoutDueDate, "without a due date"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\(Words.number($0.0)) \($0.1)" }.joined(separator: ", ")
  }
}

/// One dimension, with the figures of each of its values.
struct BreakdownView: View {
  let breakdown: Breakdown
  let place: Place
  /// At most so many, the most recent or most populous.
  var limit = Int.max

  static let fields: [String: @Sendable (BreakdownView) -> Value] = [
    "label": { .text($0.breakdown.dimension.label) },
    "url": { .text($0.url) },
    "slices": { view in
      .list(view.breakdown.slices.prefix(view.limit).map { SliceView($0, along: view.breakdown.dimension, view.place) })
    },
    "hasMore": { .flag($0.breakdown.slices.count > $0.limit) },
    "count": { .number($0.breakdown.slices.count) },
    "withoutValue": { .text($0.withoutValue) },
  ]

  init(_ breakdown: Breakdown, _ place: Place, limit: Int = .max) {
    self.breakdown = breakdown
    self.place = place
    self.limit = limit
  }

  private var url: String? {
    guard SiteFacts.pagedDimensions.contains(breakdown.dimension) else { return nil }
    return place.root + breakdown.dimension.folder + "/index.html"
  }

  private var withoutValue: String? {
    let count = breakdown.withoutValue.count { $0.isCommitted }
    return count == 0 ? nil : Words.counted(count, "item")
  }
}
