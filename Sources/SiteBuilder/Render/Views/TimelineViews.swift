internal import PostmortemCore

/// The entries of a timeline that fall on one day.
struct TimelineDayView: View {
  let day: Day
  let entries: [any View]
  let words: Words

  func value(of name: Name) -> Value? {
    switch name {
    case .day: .trusted(words.date(day))
    case .entries: .list(entries)
    default: nil
    }
  }

  /// The days of a timeline, in the order in which it is written.
  static func days(of postmortem: Postmortem, _ words: Words) -> [any View] {
    let count = postmortem.timeline.entries.count
    let (zone, start) = (postmortem.zone, postmortem.timeline.moment(of: .started))
    var (days, entries): ([any View], [any View]) = ([], [])
    entries.reserveCapacity(count)
    var today: Day?
    for index in 0..<count {
      let entry = TimelineEntryView(postmortem, index, zone, start, words)
      if let day = today, day != entry.time.day {
        days.append(TimelineDayView(day: day, entries: entries, words: words))
        entries = []
      }
      today = entry.time.day
      entries.append(entry)
    }
    if let day = today { days.append(TimelineDayView(day: day, entries: entries, words: words)) }
    return days
  }
}

/// One line of a timeline. An object, so that what it writes of itself holds on to nothing else.
final class TimelineEntryView: View {
  private let postmortem: Postmortem
  /// Of its entry in the timeline.
  private let index: Int
  private let moment: Timestamp
  /// What the wall clock showed.
  let time: LocalTime
  /// In seconds east of UTC.
  private let offset: Int
  /// When the incident started.
  private let start: Timestamp?
  private let words: Words

  func value(of name: Name) -> Value? {
    switch name {
    case .iso: .written(appendISO)
    case .time: .written(appendTime)
    case .isApproximate: .flag(moment.isApproximate)
    case .offset: .trusted(changedOffset)
    case .elapsed: elapsed
    case .event: .trusted(postmortem.timeline.entries[index].event.map { words.name($0.value) })
    case .note: .trusted(note)
    case .link: .text(postmortem.timeline.entries[index].link)
    case .isDecision: .flag(postmortem.timeline.entries[index].isDecision)
    default: nil
    }
  }

  /// The entry at `index` of a postmortem's timeline, on the clock of `zone`; `start` is when it started.
  init(
    _ postmortem: Postmortem,
    _ index: Int,
    _ zone: borrowing Zone,
    _ start: Timestamp?,
    _ words: Words
  ) {
    self.postmortem = postmortem
    self.index = index
    moment = postmortem.timeline.entries[index].at.value
    time = zone.localTime(at: moment)
    offset = zone.offset(at: moment.seconds)
    self.start = start
    self.words = words
  }

  private var note: String? {
    postmortem.timeline.entries[index].note.map { InlineMarkdown.html(of: $0.value) }
  }

  private func appendISO(to page: inout ByteBuffer) { page.append(time, offset: offset) }

  private func appendTime(to page: inout ByteBuffer) { page.append(clock: time) }

  /// `UTC+01:00`, from where the clocks have changed since the first entry.
  private var changedOffset: String? {
    let first = postmortem.timeline.entries[0].at.value
    return offset == postmortem.zone.offset(at: first.seconds) ? nil : Words.offset(offset)
  }

  /// `+47 min`; nothing for the start itself.
  private var elapsed: Value {
    guard let start, moment > start else { return .text(nil) }
    return .written(appendElapsed)
  }

  private func appendElapsed(to page: inout ByteBuffer) {
    guard let start else { return }
    page.append(elapsed: Int(moment.seconds - start.seconds))
  }
}
