internal import PostmortemCore

/// The timeline of an incident, to scale: a band for each phase, a mark for each event and a tick for each entry.
///
/// Places are percentages, so that the drawing fits any width while its letters keep their size.
struct TimelineDrawing {
  private let timeline: Timeline
  private let zone: Zone
  private let start: Int64
  private let end: Int64

  /// Nil where there is no stretch of time to draw.
  init?(_ timeline: Timeline, zone: Zone) {
    let times = timeline.entries.map(\.at.value.seconds)
    guard let start = times.min(), let end = times.max(), start < end else { return nil }
    self.timeline = timeline
    self.zone = zone
    self.start = start
    self.end = end
  }

  func draw() -> String {
    var svg = "<svg class=\"timeline\" width=\"100%\" height=\"\(Row.height)\" role=\"img\" aria-label=\"\(escaped(label))\">"
    for phase in timeline.phases { svg += band(phase) }
    for entry in timeline.entries where entry.event == nil { svg += tick(entry) }
    svg += "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"\(Row.axis)\" y2=\"\(Row.axis)\"/>"
    for mark in hourMarks { svg += label(hour: mark) }
    svg += events
    return svg + "</svg>"
  }

  /// Heights, in pixels from the top.
  private enum Row {
    static let names = [14, 30]
    static let band = 40
    static let bandHeight = 18
    static let axis = 64
    static let hours = 78
    static let height = 84
  }

  private func x(_ seconds: Int64) -> Double { Double(seconds - start) / Double(end - start) * 100 }

  private var label: String {
    let phases = timeline.phases.map { "\($0.end.rawValue) after \(Words.duration($0.duration))" }
    return "Timeline to scale: " + (phases.isEmpty ? "\(timeline.entries.count) entries" : phases.joined(separator: ", then "))
  }

  private func band(_ phase: Timeline.Phase) -> String {
    let from = x(phase.from.seconds)
    let width = max(0.2, x(phase.to.seconds) - from)
    return """
      <rect class="phase \(phase.end.rawValue)" x="\(hundredths(from))%" width="\(hundredths(width))%" \
      y="\(Row.band)" height="\(Row.bandHeight)"/>
      """
  }

  private func tick(_ entry: Timeline.Entry) -> String {
    let at = hundredths(x(entry.at.value.seconds))
    let kind = entry.isDecision ? "tick decision" : "tick"
    return "<line class=\"\(kind)\" x1=\"\(at)%\" x2=\"\(at)%\" y1=\"\(Row.band)\" y2=\"\(Row.axis)\"/>"
  }

  /// Marks and names of the events. A name goes into the first row where it has room, on the side where it fits; one
  /// without room is left out, since the list below has it.
  private var events: String {
    var svg = ""
    var ends = Row.names.map { _ in -100.0 }
    for entry in timeline.entries {
      guard let event = entry.event?.value else { continue }
      let at = x(entry.at.value.seconds)
      let place = hundredths(at)
      let marker = entry.at.value.isApproximate ? "mark approximate" : "mark"
      svg += "<line class=\"\(marker)\" x1=\"\(place)%\" x2=\"\(place)%\" y1=\"\(Row.band - 4)\" y2=\"\(Row.axis)\"/>"
      // At the least width that shows names, a letter is about 1.2 % wide.
      let width = Double(event.rawValue.utf8.count) * 1.2 + 1
      let isRight = at + width > 100
      let from = isRight ? at - width : at
      guard let row = ends.firstIndex(where: { $0 <= from }) else { continue }
      ends[row] = from + width
      svg += """
        <text class="event" x="\(place)%" dx="\(isRight ? -3 : 3)" y="\(Row.names[row])"\
        \(isRight ? " text-anchor=\"end\"" : "")>\(event.rawValue)</text>\
        <line class="lead" x1="\(place)%" x2="\(place)%" y1="\(Row.names[row] - 8)" y2="\(Row.band - 4)"/>
        """
    }
    return svg
  }

  /// The full steps of the wall clock that stand on the axis: four to eight of them.
  private var hourMarks: [Int64] {
    let steps: [Int64] = [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800]
    let step = steps.first { (end - start) / $0 <= 7 } ?? 2_592_000
    let offset = Int64(zone.offset(at: start))
    let first = ((start + offset + step - 1) / step) * step - offset
    return Array(stride(from: first, through: end, by: Int(step)))
  }

  private func label(hour seconds: Int64) -> String {
    let at = x(seconds)
    let local = zone.localTime(at: Timestamp(seconds: seconds))
    let isDay = end - start > 2 * 86_400
    let text = isDay ? Words.date(local.day) : Words.time(local)
    let anchor = at < 4 ? "start" : at > 96 ? "end" : "middle"
    return """
      <line class="hour" x1="\(hundredths(at))%" x2="\(hundredths(at))%" y1="\(Row.axis)" y2="\(Row.axis + 4)"/>\
      <text class="hour" x="\(hundredths(at))%" y="\(Row.hours)" text-anchor="\(anchor)">\(text)</text>
      """
  }
}
