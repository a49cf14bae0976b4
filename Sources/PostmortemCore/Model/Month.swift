/// A month of a calendar year: `2026-03`.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of the year 0, which is 0.
  let number: Int

  /// The month that is `number` months after January of the year 0.
  init(number: Int) { self.number = number }

  /// The month of a day.
  public init(of day: Day) {
    let parts = day.components
    number = parts.year * 12 + parts.month - 1
  }

  /// The calendar year.
  public var year: Int { number / 12 }

  /// 1 for January, to 12.
  public var numberInYear: Int { number % 12 + 1 }

  /// The first of its days.
  public var firstDay: Day { Day(year: year, month: numberInYear, day: 1) ?? Day(number: 0) }

  /// The last of its days.
  public var lastDay: Day { Month(number: number + 1).firstDay + -1 }

  /// The month that is `months` after this one.
  public func advanced(by months: Int) -> Month { Month(number: number + months) }

  public static func < (left: Month, right: Month) -> Bool { left.number < right.number }

  /// `2026-03`, which sorts as text.
  public var description: String {
    ASCIIWriter.text(7) { text in
      text.number(year, width: 4)
      text.text("-")
      text.number(numberInYear, width: 2)
    }
  }
}
