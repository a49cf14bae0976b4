/// A time zone as an author wrote it.
enum WrittenZone: Hashable {
  /// Seconds east of UTC, as `UTC+2` and `GMT+1` say them.
  case offset(Int)
  /// `PST`: what clocks of a region show in one half of the year.
  case abbreviation(ZoneAbbreviation)
  /// `Europe/Berlin`
  case named(String)

  /// Seconds east of UTC where that is said; nil for a region.
  var offset: Int? {
    switch self {
    case .offset(let seconds): seconds
    case .abbreviation(let abbreviation): abbreviation.offset
    case .named: nil
    }
  }

  /// The name in the tz database; nil where only an offset is said.
  var name: String? {
    switch self {
    case .offset(0): "UTC"
    case .offset: nil
    case .abbreviation(let abbreviation): abbreviation.zone
    case .named(let name): name
    }
  }
}

/// What people call a time zone in a few letters. Those that mean two zones, as `IST` and `CST` do, are left out: a wrong
/// zone is worse than none.
struct ZoneAbbreviation: Hashable {
  /// As it is written.
  let letters: String
  /// In the tz database. Where a region has many names there, its own link from the abbreviation is followed.
  let zone: String
  /// Hours east of UTC; nil where it is both, as in `PT`.
  let offset: Int?

  private init(_ letters: String, _ zone: String, _ hours: Double?) {
    self.letters = letters
    self.zone = zone
    offset = hours.map { Int($0 * 3600) }
  }

  /// Those that mean several zones.
  static let ambiguous: Set<String> = ["IST", "CST", "AST", "SST", "MT", "GST", "AMT", "WST"]

  /// By their letters.
  static let all: [String: ZoneAbbreviation] = Dictionary(
    uniqueKeysWithValues: [
      ZoneAbbreviation("UTC", "UTC", 0), .init("GMT", "UTC", 0), .init("Z", "UTC", 0),
      .init("PST", "America/Los_Angeles", -8), .init("PDT", "America/Los_Angeles", -7),
      .init("PT", "America/Los_Angeles", nil), .init("MDT", "America/Denver", -6),
      .init("MST", "America/Denver", -7), .init("CDT", "America/Chicago", -5),
      .init("EST", "America/New_York", -5), .init("EDT", "America/New_York", -4),
      .init("ET", "America/New_York", nil), .init("BST", "Europe/London", 1),
      .init("WET", "Europe/Lisbon", 0), .init("WEST", "Europe/Lisbon", 1),
      .init("CET", "Europe/Brussels", 1), .init("CEST", "Europe/Brussels", 2),
      .init("MEZ", "Europe/Berlin", 1), .init("MESZ", "Europe/Berlin", 2),
      .init("EET", "Europe/Athens", 2), .init("EEST", "Europe/Athens", 3),
      .init("MSK", "Europe/Moscow", 3), .init("JST", "Asia/Tokyo", 9), .init("KST", "Asia/Seoul", 9),
      .init("SGT", "Asia/Singapore", 8), .init("HKT", "Asia/Hong_Kong", 8),
      .init("AEST", "Australia/Sydney", 10), .init("AEDT", "Australia/Sydney", 11),
      .init("NZST", "Pacific/Auckland", 12), .init("NZDT", "Pacific/Auckland", 13),
      .init("HST", "Pacific/Honolulu", -10), .init("SAST", "Africa/Johannesburg", 2),
    ].map { ($0.letters, $0) }
  )
}
