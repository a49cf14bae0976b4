internal import PostmortemCore

extension Axis {
  /// Words of dates are long, so they are fewer than those of numbers.
  private static let mostDates = 6
  /// Months from mark to mark, as many as it takes.
  private static let monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 24_000]

  /// Days by their numbers, marked where months or years begin, a step apart that every calendar has; the first and the
  /// last day where hardly a month begins between them.
  static func dates(from first: Day, to last: Day, _ words: Words) -> Axis {
    let begun = Month(of: first)
    let start = begun.firstDay < first ? begun.advanced(by: 1) : begun
    let months = number(Month(of: last)) - number(start) + 1
    let step = monthSteps.first { months / $0 < mostDates } ?? monthSteps[0]
    // January is a mark of every step.
    let offset = (step - number(start) % step) % step
    let marks = stride(from: offset, to: max(offset, months), by: step).map(start.advanced)
    guard marks.count > 1 else {
      let ends = first == last ? [last] : [first, last]
      return Axis(ends.map { Tick(at: Double($0.number), label: words.date($0)) })
    }
    return Axis(
      marks.map { month in
        Tick(
          at: Double(month.firstDay.number),
          label: step % 12 == 0 ? String(month.year) : words.month(month)
        )
      }
    )
  }

  /// Months since January of the year 0.
  private static func number(_ month: Month) -> Int { month.year * 12 + month.numberInYear - 1 }
}
