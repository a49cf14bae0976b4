internal import PostmortemCore

/// A date as an author wrote it, before it is known which number is the month and which year is meant.
struct WrittenDate: Hashable {
  /// In which order three numbers say it.
  enum Form: Hashable {
    /// Year, month and day: one reading.
    case dated(year: Int, month: Int, day: Int)
    /// A month by its name or sign, and a day, without a year.
    case yearless(month: Int, day: Int)
    /// Two numbers and a year: `04/10/2026` is two days. Without a year only before a time: `[03-26 16:46]`.
    case numbers(first: Int, second: Int, year: Int?)
  }

  let form: Form
  /// As it stands in the source.
  let text: String

  /// The orders in which it is a day of the calendar.
  var orders: Set<DateOrder> {
    guard case .numbers(let first, let second, let written) = form else { return Set(DateOrder.allCases) }
    var orders: Set<DateOrder> = []
    // Every day of the calendar is one in a leap year.
    let year = written ?? 2000
    if Day(year: year, month: second, day: first) != nil { orders.insert(.dayFirst) }
    if Day(year: year, month: first, day: second) != nil { orders.insert(.monthFirst) }
    return orders
  }

  /// Whether it is one day in either order.
  var isOneDay: Bool {
    guard case .numbers(let first, let second, _) = form else { return true }
    return first == second || orders.count == 1
  }

  /// The day it says; nil where that isn't known, or there is no such day.
  ///
  /// - Parameters:
  ///   - order: how the document writes dates of numbers; nil where either way is possible.
  ///   - reference: the day next to which a date without a year lies; nil where none is known.
  /// - Returns: the day.
  func day(in order: DateOrder?, near reference: Day?) -> Day? {
    switch form {
    case .dated(let year, let month, let day): return Day(year: year, month: month, day: day)
    case .yearless(let month, let day): return WrittenDate.day(month, day, near: reference)
    case .numbers(let first, let second, let year):
      guard let order = isOneDay ? orders.first : order else { return nil }
      let (month, day) = order == .dayFirst ? (second, first) : (first, second)
      return year.map { Day(year: $0, month: month, day: day) }
        ?? WrittenDate.day(month, day, near: reference)
    }
  }

  /// The day of that month that is next to another; nil where none is known.
  private static func day(_ month: Int, _ day: Int, near reference: Day?) -> Day? {
    guard let reference else { return nil }
    let year = reference.components.year
    return [year - 1, year, year + 1].compactMap { Day(year: $0, month: month, day: day) }
      .min { abs($0 - reference) < abs($1 - reference) }
  }

  /// Whether it says its year.
  var hasYear: Bool {
    switch form {
    case .dated: true
    case .yearless: false
    case .numbers(_, _, let year): year != nil
    }
  }
}

/// Which number of a date comes first where the year is last.
public enum DateOrder: String, Sendable, CaseIterable {
  /// `14/03/2026`
  case dayFirst = "day-first"
  /// `03/14/2026`
  case monthFirst = "month-first"
}
