internal import PostmortemCore

/// Gives the entries of a timeline their days: their own, that of the line above them, that of the heading, or that of
/// the document, and the next one after midnight.
struct TimelineDating {
  /// Which number of a date is the month.
  let order: DateOrder?
  /// The day of the document, by which dates without a year get one; nil where it says none.
  let reference: Day?
  /// Why the document's day may not be that of undated times; nil where it is.
  let doubt: String?
  /// The zone of times that say none.
  let zone: WrittenZone?

  /// The entries of a timeline with their days; nil where a date of it may be two days, for then none of it is sure.
  func entries(of timeline: ReadTimeline, after previous: DatedEntry?) -> [DatedEntry]? {
    var result: [DatedEntry] = []
    var day = timeline.date.flatMap { $0.day(in: order, near: reference) }
    var doubt: String?
    if day == nil {
      day = reference
      doubt = self.doubt
    }
    // What follows a timeline of the same document without a date of its own does not lie before its end.
    if let previous, let end = previous.day, timeline.date == nil, let first = timeline.marks.first,
      first.date == nil,
      case .entry(let entry) = first, let clock = entry.moment.clock, let begin = day,
      (begin, clock.secondOfDay) < (end, previous.secondOfDay)
    {
      day = clock.secondOfDay < previous.secondOfDay ? end + 1 : end
      doubt = "no day is said; it is taken to follow the timeline above"
    }
    var last: Int?
    for mark in timeline.marks {
      switch mark {
      case .date(let date, _):
        guard date.hasYear == false || date.isOneDay || order != nil else { return nil }
        day = date.day(in: order, near: day ?? reference)
        (doubt, last) = (nil, nil)
      case .entry(let read):
        guard var entry = entry(read, &day, &last, &doubt) else { return nil }
        entry.zone = read.moment.zone ?? zone
        if timeline.isApproximate { entry.isApproximate = true }
        if let before = result.last, before.isDayOnly == false, !entry.isDayOnly, entry.isBefore(before),
          !read.moment.isApproximate
        {
          entry.doubts.append("this is earlier than the entry above")
        }
        result.append(entry)
      }
    }
    return TimelineDating.placed(TimelineDating.suspected(result))
  }

  private func entry(_ read: ReadEntry, _ day: inout Day?, _ last: inout Int?, _ doubt: inout String?)
    -> DatedEntry?
  {
    var doubts = read.doubts
    let clock = read.moment.clock
    let second = clock?.secondOfDay ?? 43_200
    if let date = read.moment.date {
      guard date.isOneDay || order != nil else { return nil }
      day = date.day(in: order, near: day ?? reference)
      if day == nil { doubts.append("\"\(date.text)\" says no year") }
      doubt = nil
      last = nil
    } else if let before = last, clock != nil, second < before, let current = day {
      // Half a day back is a night that has passed; less is an entry out of order.
      if before - second >= 43_200 { day = current + 1 }
    }
    if clock != nil { last = second }
    if let reason = doubt, read.moment.date == nil {
      doubts.append(reason)
      doubt = nil
    }
    if clock == nil { doubts.append("the day alone is said; noon stands for its time") }
    if clock?.minute == nil, clock != nil { doubts.append("the minute is not known") }
    if clock?.isContradictory == true { doubts.append("the time is of both halves of the day") }
    return DatedEntry(
      read: read,
      day: day,
      secondOfDay: second,
      isDayOnly: clock == nil,
      isApproximate: read.moment.isApproximate || clock == nil,
      doubts: doubts
    )
  }

  /// With a doubt at entries that lie whole years from those on both sides: a slip of the pen at new year.
  private static func suspected(_ entries: [DatedEntry]) -> [DatedEntry] {
    var result = entries
    for index in entries.indices where entries.count > 2 {
      // At either end, the two entries next to it.
      let first = min(max(index - 1, 0), entries.count - 3)
      let others = (first...first + 2).filter { $0 != index }.compactMap { entries[$0].day }
      guard let day = entries[index].day, entries[index].read.moment.date != nil, others.count == 2,
        others.allSatisfy({ abs($0 - day) > 300 })
      else { continue }
      result[index].doubts.append("the year is not that of the entries around it")
    }
    return result
  }

  /// Entries of which the day alone is known stand between the others of that day, in the order they are written.
  private static func placed(_ entries: [DatedEntry]) -> [DatedEntry] {
    var result = entries
    for index in entries.indices where entries[index].isDayOnly {
      if index > 0, result[index - 1].day == entries[index].day {
        result[index].secondOfDay = max(result[index].secondOfDay, result[index - 1].secondOfDay)
      }
      let next = entries[(index + 1)...].first { !$0.isDayOnly && $0.day == entries[index].day }
      if let next { result[index].secondOfDay = min(result[index].secondOfDay, next.secondOfDay) }
    }
    return result
  }
}
