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
  /// - Parameter latest: the day it was published, after which nothing on its timelines can have happened.
  func order(in document: ImportSection, publishedOn latest: Day?) -> DateOrder? {
    var orders = Set(DateOrder.allCases)
    if let latest {
      for section in document.all where words.isTimeline(section.name) {
        for block in section.blocks.flatMap({ $0.all { $0.kind == .paragraph || $0.kind == .cell } }) {
          for (date, _) in dates.all(in: InlineText(of: block).characters) where date.hasYear {
            orders = orders.filter { order in date.day(in: order, near: nil).map { $0 <= latest } ?? true }
          }
        }
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
    return orders.count == 1 ? orders.first : nil
  }

  private func isHeading(_ node: MarkdownNode) -> Bool {
    if case .heading = node.kind { return true }
    return false
  }

  private func orders(in text: InlineText) -> Set<DateOrder> {
    dates.all(in: text.characters).reduce(Set(DateOrder.allCases)) { $0.intersection($1.date.orders) }
  }
}
