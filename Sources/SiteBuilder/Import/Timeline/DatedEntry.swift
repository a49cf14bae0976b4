internal import PostmortemCore

/// An entry whose day is known as far as the document says it.
struct DatedEntry {
  /// What was read.
  let read: ReadEntry
  /// Nil where the document says none.
  var day: Day?
  /// Seconds since midnight on the wall, 0 to 86,399; noon where the day alone is known.
  var secondOfDay: Int
  /// Whether the day alone is known.
  let isDayOnly: Bool
  var isApproximate: Bool
  /// The zone of this time; nil where nothing says it.
  var zone: WrittenZone?
  var event: Timeline.Event?
  /// What was read with doubt, each for a comment of its own.
  var doubts: [String]

  /// Whether it lies before another; false where either has no day.
  func isBefore(_ other: DatedEntry) -> Bool {
    guard let day, let otherDay = other.day else { return false }
    return (day, secondOfDay) < (otherDay, other.secondOfDay)
  }
}
