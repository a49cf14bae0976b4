internal import PostmortemCore

/// The figures of one slice: a row of a breakdown, and the head of its page.
struct SliceView: View {
  let slice: Slice
  let dimension: Dimension?
  let place: Place
  /// Whether it is told what the figures count: once in each list.
  var hasReceipts = true
  /// Where its items stand in the register.
  private let address: RegisterAddress

  func value(of name: Name) -> Value? {
    switch name {
    case .label: .text(dimension.map { place.site.label(of: slice.name, along: $0) })
    case .url: .text(url)
    case .incidentCount: .number(slice.incidents.count)
    case .shipped: .view(RatioView(slice.shipped.ratio, url: url(of: .shipped)))
    case .droppedCount: .number(slice.shipped.dropped)
    case .openCount: .number(slice.shipped.open)
    case .proposedCount: .number(slice.shipped.proposed)
    case .onTime: .view(RatioView(slice.onTime.ratio, url: url(of: .onTime)))
    case .onTimeLeftOut: .text(onTimeLeftOut)
    case .overdueCount: .number(slice.overdue.count)
    case .overdueUrl: .text(url(of: .overdue))
    case .hasReceipts: .flag(hasReceipts)
    case .receipts: .list(SliceView.receipted.map(receipt))
    case .medianAge: .trusted(slice.overdue.medianAge.map(place.words.decimal))
    case .oldestAge: .trusted(slice.overdue.oldestAge.map(place.words.days))
    case .ninetiethAge: .trusted(slice.overdue.ninetiethPercentileAge.map(place.words.days))
    case .bar: .trusted(ShareBar.draw(slice.shipped, overdue: slice.overdue.count, place.words))
    case .squares: Squares.draw(slice.commitments, asOf: place.site.asOf, place.words)
    default: nil
    }
  }

  /// A slice of all items, or, along a dimension, of those with its name.
  init(_ slice: Slice, along dimension: Dimension? = nil, _ place: Place) {
    self.slice = slice
    self.dimension = dimension
    self.place = place
    address = dimension.map { RegisterAddress().along($0, slice.name) } ?? RegisterAddress()
  }

  /// The slice of some incidents' items.
  init(_ slice: Slice, at address: RegisterAddress, _ place: Place) {
    self.slice = slice
    dimension = nil
    self.place = place
    self.address = address
  }

  /// The figures of every slice.
  private static let receipted: [ItemFigure] = [.shipped, .onTime, .overdue]

  private func receipt(of figure: ItemFigure) -> ReceiptView {
    ReceiptView(figure, of: slice, at: address, place, meaning: place.words.meaning(figure))
  }

  private func url(of figure: ItemFigure) -> String {
    address.counted(in: figure).url(root: place.root)
  }

  private var url: String? {
    guard let dimension, let path = place.site.path(of: slice.name, along: dimension) else { return nil }
    return place.root + path + "index.html"
  }

  /// `12 not yet due, 2 dropped in time`: by the first due date of each.
  private var onTimeLeftOut: String {
    let onTime = slice.onTime
    let parts = [
      (onTime.notYetDue, Phrase.itemsNotYetDue), (onTime.droppedInTime, .itemsDroppedInTime),
      (onTime.withoutDueDate, .itemsWithoutDueDate),
    ]
    return parts.filter { $0.0 > 0 }.map { place.words($0.1, count: $0.0) }.joined(separator: ", ")
  }
}

/// One dimension, with the figures of each of its values.
struct BreakdownView: View {
  let breakdown: Breakdown
  let place: Place
  /// At most so many, the most recent or most populous.
  var limit = Int.max

  func value(of name: Name) -> Value? {
    switch name {
    case .label: .text(place.words.label(breakdown.dimension))
    case .url: .text(url)
    case .slices:
      .list(breakdown.slices.prefix(limit).map { SliceView($0, along: breakdown.dimension, place) })
    case .hasMore: .flag(breakdown.slices.count > limit)
    case .count: .number(breakdown.slices.count)
    case .withoutValue: .text(withoutValue)
    default: nil
    }
  }

  init(_ breakdown: Breakdown, _ place: Place, limit: Int = .max) {
    self.breakdown = breakdown
    self.place = place
    self.limit = limit
  }

  private var url: String? {
    guard place.site.pagedDimensions.contains(breakdown.dimension) else { return nil }
    return place.root + breakdown.dimension.folder + "/index.html"
  }

  private var withoutValue: String? {
    let count = breakdown.withoutValue.shipped.committed
    return count == 0 ? nil : place.words(.items, count: count)
  }
}
