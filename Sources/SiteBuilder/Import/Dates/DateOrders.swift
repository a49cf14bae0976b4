internal import PostmortemCore

/// Decides how a document writes dates of three numbers, by what is possible: where one has a 14 in front, the day is
/// first in all of them.
struct DateOrders {
  private let words: ImportWords
  private let dates: DateSearch

  init(_ words: ImportWords) {
    self.words = words
    dates = DateSearch(words)
  }

  /// The one order in which all of a document's dates are days; nil where both are possible, or none.
  ///
  /// - Parameters:
  ///   - document: the whole of it.
  ///   - entries: dates that entries begin with, those without a year among them.
  ///   - latest: the day it was published, after which nothing on its timelines can have happened.
  ///   - known: days that its name and its title say in words or in one way: a date of numbers that is one of them in one
  ///     order alone is meant in that.
  /// - Returns: the order.
  func order(
    in document: ImportSection,
    entries: [WrittenDate],
    publishedOn latest: Day?,
    known: [WrittenDate]
  ) -> DateOrder? {
    var orders = entries.reduce(Set(DateOrder.allCases)) { $0.intersection($1.orders) }
    if let latest {
      for date in entries where date.hasYear {
        orders = orders.filter { order in date.day(in: order, near: nil).map { $0 <= latest } ?? true }
      }
    }
    for section in document.all {
      orders.formIntersection(self.orders(in: section.title))
      orders.formIntersection(self.orders(in: section.lead))
      for block in section.blocks {
        for piece in block.all({ $0.kind == .paragraph || $0.kind == .cell || isHeading($0) }) {
          orders.formIntersection(self.orders(in: InlineText(of: piece)))
        }
      }
    }
    if orders.count == 2 {
      let texts = document.all.map(\.title) + document.allBlocks.flatMap(self.texts)
      let written = texts.flatMap { text in dates.all(in: text.characters).map(\.date) }
      orders = orders.filter { order in written.contains { isKnown($0, order, known) } }
    }
    return orders.count == 1 ? orders.first : nil
  }

  private func texts(_ node: MarkdownNode) -> [InlineText] {
    node.all { $0.kind == .paragraph }.map { InlineText(of: $0) }
  }

  /// Whether a date of numbers is one of some days in this order.
  private func isKnown(_ date: WrittenDate, _ order: DateOrder, _ known: [WrittenDate]) -> Bool {
    guard case .numbers(let first, let second, _) = date.form, first != second else { return false }
    let (month, day) = order == .dayFirst ? (second, first) : (first, second)
    return known.contains { known in
      switch known.form {
      case .dated(_, month, day), .yearless(month, day): true
      default: false
      }
    }
  }

  private func isHeading(_ node: MarkdownNode) -> Bool {
    if case .heading = node.kind { return true }
    return false
  }

  private func orders(in text: InlineText) -> Set<DateOrder> {
    dates.all(in: text.characters).reduce(Set(DateOrder.allCases)) { $0.intersection($1.date.orders) }
  }
}
