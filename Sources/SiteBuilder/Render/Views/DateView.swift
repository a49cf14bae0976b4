internal import PostmortemCore

/// A day, and how far it is from as-of.
final class DateView: View {
  private let day: Day
  private let date: String
  private let asOf: Day
  private let words: Words

  func value(of name: Name) -> Value? {
    switch name {
    case .iso: .day(day)
    case .date: .trusted(date)
    case .age: .trusted(words.age(of: day, asOf: asOf))
    default: nil
    }
  }

  init(_ day: Day, asOf: Day, _ words: Words) {
    self.day = day
    self.asOf = asOf
    self.words = words
    date = words.date(day)
  }
}

/// The days that a site shows, each made a view once: a year of lists shows every one of them hundreds of times.
struct DateViews: Sendable {
  private let asOf: Day
  private let words: Words
  private let first: Day
  /// Of each day from `first` on.
  private let views: [Value]

  /// Beyond these, a day is made a view when it is asked for.
  private static let (daysBefore, daysAfter): (Int32, Int32) = (5000, 400)

  /// The days of an archive whose first incident was on `first`.
  init(from first: Day?, asOf: Day, _ words: Words) {
    self.asOf = asOf
    self.words = words
    let earliest = max(first ?? asOf, asOf + -Int(DateViews.daysBefore))
    self.first = earliest
    let last = asOf.number + DateViews.daysAfter
    views = (min(earliest.number, last)...last).map {
      .view(DateView(Day(number: $0), asOf: asOf, words))
    }
  }

  /// A day as templates show it; nothing where there is none.
  subscript(_ day: Day?) -> Value {
    guard let day else { return .list([]) }
    let index = Int(day.number) - Int(first.number)
    return views.indices.contains(index) ? views[index] : .view(DateView(day, asOf: asOf, words))
  }
}
