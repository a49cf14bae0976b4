internal import PostmortemCore

/// The years of a list of incidents, which stands newest first, counted once for all its pages.
struct IncidentYears: Sendable {
  /// By year, nil for incidents without a date.
  private let counts: [Int?: Int]
  private let whole: Int
  private let words: Words

  init(_ incidents: [Postmortem], _ words: Words) {
    self.words = words
    whole = incidents.count
    var counts: [Int?: Int] = [:]
    var rest = incidents[...]
    while let year = IncidentYears.year(from: &rest) {
      counts[year.number, default: 0] += year.incidents.count
    }
    self.counts = counts
  }

  /// Takes the incidents of one year, nil for those without a date, from the beginning of a list; nil of an empty one.
  private static func year(from list: inout ArraySlice<Postmortem>)
    -> (number: Int?, incidents: ArraySlice<Postmortem>)?
  {
    guard let first = list.first else { return nil }
    let number = first.date?.components.year
    let begin = number.flatMap { Day(year: $0, month: 1, day: 1) }
    let end = number.flatMap { Day(year: $0, month: 12, day: 31) }
    let own = list.prefix { incident in
      guard let begin, let end else { return incident.date?.components.year == number }
      return incident.date.map { begin <= $0 && $0 <= end } ?? false
    }
    list = list.dropFirst(own.count)
    return (number, own)
  }

  /// A part of the list by year; as one group without a heading where the whole list has but one year.
  func groups(_ part: ArraySlice<Postmortem>, rows: (ArraySlice<Postmortem>) -> Value) -> [IncidentGroupView]
  {
    guard counts.count > 1 else { return [IncidentGroupView(heading: nil, count: whole, rows: rows(part))] }
    var groups: [IncidentGroupView] = []
    var rest = part
    while let year = IncidentYears.year(from: &rest) {
      let heading = year.number.map(String.init) ?? words[.withoutDate]
      groups.append(
        IncidentGroupView(heading: heading, count: counts[year.number] ?? 0, rows: rows(year.incidents))
      )
    }
    return groups
  }
}
