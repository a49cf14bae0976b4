/// A time zone: which offset from UTC its wall clocks show, and since when.
///
/// The data is the tz database's (RFC 9636). `SiteBuilder` reads it from the system.
public struct Zone: Hashable, Sendable {
  /// A moment from which an offset holds.
  public struct Transition: Hashable, Sendable {
    /// POSIX seconds.
    public let at: Int64
    /// Seconds east of UTC from then on.
    public let offset: Int

    /// The offset `offset` holds from `at` on.
    public init(at: Int64, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// The name in the tz database: `Europe/Berlin`.
  public let name: String
  /// Seconds east of UTC before the first transition.
  private let firstOffset: Int
  /// In order of time.
  private let transitions: [Transition]
  /// What holds after the last transition.
  private let rule: DaylightSavingRule?

  /// A zone of these transitions, which are in order of time, and of this rule after the last of them.
  public init(name: String, firstOffset: Int, transitions: [Transition], rule: DaylightSavingRule? = nil) {
    self.name = name
    self.firstOffset = firstOffset
    self.transitions = transitions
    self.rule = rule
  }

  /// Coordinated Universal Time, the default everywhere.
  public static let utc = Zone(name: "UTC", firstOffset: 0, transitions: [])

  /// Seconds east of UTC that clocks show at `seconds` (POSIX time).
  public func offset(at seconds: Int64) -> Int {
    guard let last = transitions.last else { return rule?.offset(at: seconds) ?? firstOffset }
    if seconds >= last.at { return rule?.offset(at: seconds) ?? last.offset }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : transitions[low - 1].offset
  }

  /// What the wall clock and calendar show at a moment.
  public func localTime(at moment: Timestamp) -> LocalTime {
    LocalTime(wallSeconds: moment.seconds + Int64(offset(at: moment.seconds)))
  }

  /// The date on the wall's calendar at a moment.
  public func day(at moment: Timestamp) -> Day { localTime(at: moment).day }

  /// POSIX seconds of a wall-clock time. Where clocks showed it twice, the first; where a change to
  /// daylight-saving time left it out, as if the change had not yet been made (RFC 5545, section 3.3.5).
  func seconds(of local: LocalTime) -> Int64 {
    let wall = local.wallSeconds
    let before = Int64(offset(at: wall - 86_400))
    let after = Int64(offset(at: wall + 86_400))
    let first = wall - before
    if before == after || Int64(offset(at: first)) == before { return first }
    let second = wall - after
    return Int64(offset(at: second)) == after ? second : first
  }
}
