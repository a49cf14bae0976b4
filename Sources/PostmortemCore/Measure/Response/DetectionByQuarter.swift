/// How incidents were noticed, quarter by quarter: by an alert, or by a customer.
///
/// - Formula: production incidents that began in a quarter, by `detection`. Every quarter from the first incident
///   to as-of's has a row.
/// - Unit: incidents.
/// - Missing data: an incident that does not say is counted apart in its quarter; one without a date is left out,
///   and so are game days and near misses.
/// - Source: Google SRE Workbook, chapter 5: alerts are to notice what matters before customers do.
/// - Example: as of 1 August: two by alert and one by a customer in February, one unsaid in July: Q1 alert 2,
///   customer 1; Q2 nothing; Q3 one unsaid.
public struct DetectionByQuarter: Sendable {
  /// The incidents of a quarter.
  public struct Row: Hashable, Sendable {
    public let quarter: Quarter
    /// How many were noticed each way, in the order of `detections`.
    public let counts: [Int]
    /// How many do not say.
    public let unsaid: Int
  }

  /// The ways that were found, by name.
  public let detections: [String]
  /// Oldest quarter first, none left out.
  public let rows: [Row]
  /// Left out: production incidents without a date.
  public let withoutDate: Int

  /// Counts `incidents` up to `day`.
  public init(of incidents: some Sequence<Postmortem>, asOf day: Day) {
    var counts: [Int: [String?: Int]] = [:]
    var withoutDate = 0
    for incident in incidents where incident.origin == .production {
      guard let date = incident.date else {
        withoutDate += 1
        continue
      }
      counts[date.quarter.place, default: [:]][incident.detection, default: 0] += 1
    }
    let names = Set(counts.values.flatMap(\.keys).compactMap { $0 }).sorted()
    detections = names
    self.withoutDate = withoutDate
    rows =
      counts.keys.min().map { first in
        (first...max(first, day.quarter.place)).map { place in
          let found = counts[place] ?? [:]
          return Row(
            quarter: Quarter(place: place),
            counts: names.map { found[$0] ?? 0 },
            unsaid: found[nil] ?? 0
          )
        }
      } ?? []
  }
}

extension Quarter {
  /// Quarters since the first of the year 0.
  fileprivate var place: Int { year * 4 + number - 1 }

  /// The quarter at that place.
  fileprivate init(place: Int) { self.init(year: place / 4, number: place % 4 + 1) }
}
