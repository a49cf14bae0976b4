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
    let entries = timeline.entries
    guard let whole = TimelineDrawing.stretch(of: entries.indices, in: entries) else { return nil }
    self.timeline = timeline
    self.zone = zone
    let events = entries.indices.lazy.filter { entries[$0].event != nil }
    let (start, end) = TimelineDrawing.shown(
      of: whole,
      response: TimelineDrawing.stretch(of: events, in: entries)
    )
    (self.start, self.end) = (start, end)
    earlier = entries.indices.count { entries[$0].at.value.seconds < start }
    later = entries.indices.count { entries[$0].at.value.seconds > end }
  }

  /// From the first of some entries to the last, by their places, so that none is copied; nil where that is no time.
  private static func stretch(of places: some Sequence<Int>, in entries: [Timeline.Entry]) -> ClosedRange<
    Int64
  >? {
    var (first, last) = (Int64.max, Int64.min)
    for place in places {
      let seconds = entries[place].at.value.seconds
      (first, last) = (min(first, seconds), max(last, seconds))
    }
    return first < last ? first...last : nil
  }

  /// The stretch that is drawn: the events with a little around them, where that is less than half of the whole.
  private static func shown(of whole: ClosedRange<Int64>, response: ClosedRange<Int64>?) -> (Int64, Int64) {
    guard let response,
      (response.upperBound - response.lowerBound) * 2 < whole.upperBound - whole.lowerBound
    else { return (whole.lowerBound, whole.upperBound) }
    let margin = (response.upperBound - response.lowerBound) / 16
    return (
      max(response.lowerBound - margin, whole.lowerBound), min(response.upperBound + margin, whole.upperBound)
    )
  }

  func draw(_ words: Words) -> [UInt8] {
    let phases = timeline.phases
    var svg = SVG(
      class: "timeline",
      height: earlier + later > 0 ? Row.heightWithOutside : Row.height,
      label: label(phases, words)
    )
    for phase in phases {
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
    // By place, so that no entry is copied.
    let entries = timeline.entries
    let (entry, decision) = (Row.entry, Row.decision)
    for place in entries.indices where entries[place].event == nil {
      let seconds = entries[place].at.value.seconds
      guard (start...end).contains(seconds) else { continue }
      svg.tick(entries[place].isDecision ? decision : entry, x: x(seconds))
    }
    svg.axis("axis", y: Row.axis)
    drawClock(words, on: &svg)
    drawEvents(words, on: &svg)
    if earlier > 0 {
      svg.word("hour", words(.drawnEarlier, count: earlier), x: 0, y: Row.outside, anchor: .start)
    }
    if later > 0 {
      svg.word("hour", words(.drawnLater, count: later), x: 100, y: Row.outside, anchor: .end)
    }
    return svg.finish()
  }

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

    // The lines between them.
    static let entry = SVG.Tick("tick", from: band, to: axis)
    static let decision = SVG.Tick("tick decision", from: band, to: axis)
    static let mark = SVG.Tick("mark", from: band - 4, to: axis)
    static let approximate = SVG.Tick("mark approximate", from: band - 4, to: axis)
    static let leads = names.map { SVG.Tick("lead", from: $0 - 8, to: band - 4) }
    static let hour = SVG.Tick("hour", from: axis, to: axis + 4)
  }

  /// Across, in hundredths of the width.
  private func x(_ seconds: Int64) -> Double { Double(seconds - start) / Double(end - start) * 100 }

  private func label(_ phases: [Timeline.Phase], _ words: Words) -> String {
    let phases = phases.map { phase in
      words(
        .drawnPhase,
        ["event": words.name(phase.end), "time": Words.duration(from: phase.from, to: phase.to)]
      )
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
    let (names, leads, mark, approximate) = (Row.names, Row.leads, Row.mark, Row.approximate)
    var ends = names.map { _ in -100.0 }
    let entries = timeline.entries
    for place in entries.indices {
      guard let event = entries[place].event?.value else { continue }
      let moment = entries[place].at.value
      let at = x(moment.seconds)
      svg.tick(moment.isApproximate ? approximate : mark, x: at)
      // At the least width that shows names, a letter is about 1.2 % wide.
      let name = words.name(event)
      let width = Double(name.withBytes(letters)) * 1.2 + 1
      let isLeftOfMark = at + width > 100
      let from = isLeftOfMark ? at - width : at
      guard let row = ends.firstIndex(where: { $0 <= from }) else { continue }
      ends[row] = from + width
      svg.word(
        "event",
        name,
        x: at,
        dx: isLeftOfMark ? -3 : 3,
        y: names[row],
        anchor: isLeftOfMark ? .end : .start
      )
      svg.tick(leads[row], x: at)
    }
  }

  /// In seconds.
  private static let clockSteps: [Int64] = [
    60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
  ]

  /// How many letters and signs a text has: the bytes that begin one.
  private func letters(_ text: UnsafeBufferPointer<UInt8>) -> Int { text.count { $0 & 0xC0 != 0x80 } }

  /// The full steps of the wall clock that stand on the axis: up to eight of them.
  private var clockMarks: StrideThrough<Int64> {
    let step = TimelineDrawing.clockSteps.first { (end - start) / $0 <= 7 } ?? (end - start) / 7
    let offset = Int64(zone.offset(at: start))
    let first = ((start + offset + step - 1) / step) * step - offset
    return stride(from: first, through: end, by: Int(step))
  }

  private func drawClock(_ words: Words, on svg: inout SVG) {
    let isDays = end - start > 2 * 86_400
    let hour = Row.hour
    for moment in clockMarks {
      let at = x(moment)
      let local = zone.localTime(at: Timestamp(seconds: moment))
      svg.tick(hour, x: at)
      let anchor: SVG.Anchor = at < 4 ? .start : at > 96 ? .end : .middle
      if isDays {
        svg.word("hour", words.date(local.day), x: at, y: Row.clock, anchor: anchor)
      } else {
        svg.clock("hour", local, x: at, y: Row.clock, anchor: anchor)
      }
    }
  }
}
