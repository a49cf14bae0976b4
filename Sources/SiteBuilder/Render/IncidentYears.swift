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
    counts = incidents.reduce(into: [:]) { $0[IncidentYears.year(of: $1), default: 0] += 1 }
  }

  private static func year(of incident: Postmortem) -> Int? { incident.date?.components.year }

  /// A part of the list by year; as one group without a heading where the whole list has but one year.
  func groups(_ part: ArraySlice<Postmortem>, rows: (ArraySlice<Postmortem>) -> Value) -> [IncidentGroupView]
  {
    guard counts.count > 1 else { return [IncidentGroupView(heading: nil, count: whole, rows: rows(part))] }
    var groups: [IncidentGroupView] = []
    var rest = part
    while let next = rest.first {
      let year = IncidentYears.year(of: next)
      let own = rest.prefix { IncidentYears.year(of: $0) == year }
      let heading = year.map(String.init) ?? words[.withoutDate]
      groups.append(IncidentGroupView(heading: heading, count: counts[year] ?? 0, rows: rows(own)))
      rest = rest.dropFirst(own.count)
    }
    return groups
  }
}
