internal import PostmortemCore

/// The timeline of an incident, to scale: a band for each phase, a mark for each event and a tick for each entry. Where
/// most of its time came before the response or after it, the response is drawn, and what is outside is counted.
struct TimelineDrawing {
  private let timeline: Timeline
  private let zone: Zone
  private let start: Int64
  private let end: Int64
  /// Entries before what is drawn, and after.
  private let earlier: Int
  private let later: Int

  /// Nil where there is no stretch of time to draw.
  init?(_ timeline: Timeline, zone: Zone) {
    let times = timeline.entries.map(\.at.value.seconds)
    guard let first = times.min(), let last = times.max(), first < last else { return nil }
    self.timeline = timeline
    self.zone = zone
    (start, end) = TimelineDrawing.shown(
      of: first...last,
      response: timeline.entries.filter { $0.event != nil }
    )
    let (start, end) = (start, end)
    earlier = times.count { $0 < start }
    later = times.count { $0 > end }
  }

  /// The stretch that is drawn: the events with a little around them, where that is less than half of the whole.
  private static func shown(of whole: ClosedRange<Int64>, response events: [Timeline.Entry]) -> (Int64, Int64)
  {
    let times = events.map(\.at.value.seconds)
    guard let first = times.min(), let last = times.max(), first < last,
      (last - first) * 2 < whole.upperBound - whole.lowerBound
    else { return (whole.lowerBound, whole.upperBound) }
    let margin = (last - first) / 16
    return (max(first - margin, whole.lowerBound), min(last + margin, whole.upperBound))
  }

  func draw(_ words: Words) -> [UInt8] {
    var svg = SVG(
      class: "timeline",
      height: earlier + later > 0 ? Row.heightWithOutside : Row.height,
      label: label(words)
    )
    for phase in timeline.phases {
      let from = x(phase.from.seconds)
      svg.band(
        "phase",
        phase.end.rawValue,
        x: from,
        width: max(0.2, x(phase.to.seconds) - from),
        y: Row.band,
        height: Row.bandHeight
      )
    }
    for entry in timeline.entries where entry.event == nil && isShown(entry) {
      let name: StaticString = entry.isDecision ? "tick decision" : "tick"
      svg.tick(name, x: x(entry.at.value.seconds), from: Row.band, to: Row.axis)
    }
    svg.axis("axis", y: Row.axis)
    for moment in clockMarks { drawClock(moment, words, on: &svg) }
    drawEvents(words, on: &svg)
    if earlier > 0 {
      svg.word("hour", words(.drawnEarlier, count: earlier), x: 0, y: Row.outside, anchor: .start)
    }
    if later > 0 {
      svg.word("hour", words(.drawnLater, count: later), x: 100, y: Row.outside, anchor: .end)
    }
    return svg.finish()
  }

  private func isShown(_ entry: Timeline.Entry) -> Bool { (start...end).contains(entry.at.value.seconds) }

  /// Pixels from the top.
  private enum Row {
    static let names = [14, 30]
    static let band = 40
    static let bandHeight = 18
    static let axis = 64
    static let clock = 78
    static let outside = 96
    static let height = 84
    static let heightWithOutside = 102
  }

  /// Across, in hundredths of the width.
  private func x(_ seconds: Int64) -> Double { Double(seconds - start) / Double(end - start) * 100 }

  private func label(_ words: Words) -> String {
    let phases = timeline.phases.map { phase in
      words(.drawnPhase, ["event": words.name(phase.end), "time": Words.duration(phase.duration)])
    }
    guard let first = phases.first else {
      return words(.drawnTimelineEntries, count: timeline.entries.count)
    }
    let all = phases.dropFirst().reduce(first) { words(.drawnNextPhase, ["phases": $0, "next": $1]) }
    return words(.drawnTimeline, ["phases": all])
  }

  /// Marks and names of the events. A name goes into the first row where it has room, on the side where it fits; one
  /// without room is left out, since the list below has it.
  private func drawEvents(_ words: Words, on svg: inout SVG) {
    var ends = Row.names.map { _ in -100.0 }
    for entry in timeline.entries {
      guard let event = entry.event?.value else { continue }
      let at = x(entry.at.value.seconds)
      svg.tick(
        entry.at.value.isApproximate ? "mark approximate" : "mark",
        x: at,
        from: Row.band - 4,
        to: Row.axis
      )
      // At the least width that shows names, a letter is about 1.2 % wide.
      let name = words.name(event)
      let width = Double(name.unicodeScalars.count) * 1.2 + 1
      let isLeftOfMark = at + width > 100
      let from = isLeftOfMark ? at - width : at
      guard let row = ends.firstIndex(where: { $0 <= from }) else { continue }
      ends[row] = from + width
      let y = Row.names[row]
      svg.word(
        "event",
        name,
        x: at,
        dx: isLeftOfMark ? -3 : 3,
        y: y,
        anchor: isLeftOfMark ? .end : .start
      )
      svg.tick("lead", x: at, from: y - 8, to: Row.band - 4)
    }
  }

  /// The full steps of the wall clock that stand on the axis: up to eight of them.
  private var clockMarks: [Int64] {
    let steps: [Int64] = [
      60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
    ]
    let step = steps.first { (end - start) / $0 <= 7 } ?? (end - start) / 7
    let offset = Int64(zone.offset(at: start))
    let first = ((start + offset + step - 1) / step) * step - offset
    return Array(stride(from: first, through: end, by: Int(step)))
  }

  private func drawClock(_ seconds: Int64, _ words: Words, on svg: inout SVG) {
    let at = x(seconds)
    let local = zone.localTime(at: Timestamp(seconds: seconds))
    let isDays = end - start > 2 * 86_400
    svg.tick("hour", x: at, from: Row.axis, to: Row.axis + 4)
    svg.word(
      "hour",
      isDays ? words.date(local.day) : Words.time(local),
      x: at,
      y: Row.clock,
      anchor: at < 4 ? .start : at > 96 ? .end : .middle
    )
  }
}
