/// What a change of the clocks does to a time on the wall. Offsets are seconds east of UTC.
public enum ClockChange: Hashable, Sendable {
  /// Clocks were put back over it and showed it twice, first with the one offset and then with the other.
  case repeated(first: Int, second: Int)
  /// Clocks were put forward over it and never showed it.
  case skipped(before: Int, after: Int)
}

extension Zone {
  /// What a change of the clocks does to a local time; nil where clocks showed it once, as they nearly always do.
  public func clockChange(at local: LocalTime) -> ClockChange? {
    let wall = local.wallSeconds
    let before = offset(at: wall - 86_400)
    let after = offset(at: wall + 86_400)
    guard before != after else { return nil }
    let isBefore = offset(at: wall - Int64(before)) == before
    let isAfter = offset(at: wall - Int64(after)) == after
    switch (isBefore, isAfter) {
    case (true, true): return .repeated(first: before, second: after)
    case (false, false): return .skipped(before: before, after: after)
    case (true, false), (false, true): return nil
    }
  }
}

extension WrittenTime {
  /// What a change of the clocks does to this time in `zone`, on `previous` where it bears no date of its own; nil
  /// where it bears an offset, which says all there is to know.
  public func clockChange(after previous: Day?, in zone: Zone) -> ClockChange? {
    guard offset == nil, let day = day ?? previous else { return nil }
    return zone.clockChange(at: LocalTime(day: day, secondOfDay: secondOfDay))
  }
}
