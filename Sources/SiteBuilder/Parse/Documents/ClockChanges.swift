internal import PostmortemCore

extension TimelineParser {
  /// Reports a time without an offset that clocks showed twice or never, with the two offsets to choose from.
  func reportClockChange(
    at time: WrittenTime,
    after previous: Day?,
    _ written: () -> Located<String>,
    _ findings: inout Findings
  ) {
    guard let change = time.clockChange(after: previous, in: zone) else { return }
    let written = written()
    let day = (time.day ?? previous).map { " of \($0)" } ?? ""
    switch change {
    case .repeated(let first, let second):
      findings.add(
        LocalTimeComesOnce.self,
        at: written.range,
        "clocks in \(zone.name) showed '\(written.value)' twice in the night\(day), when they were put back",
        help: "write \(written.value)\(TimelineParser.offset(first)) for the first time, "
          + "\(written.value)\(TimelineParser.offset(second)) for the second"
      )
    case .skipped(let before, let after):
      findings.add(
        LocalTimeExists.self,
        at: written.range,
        "clocks in \(zone.name) never showed '\(written.value)' in the night\(day), when they were put forward",
        help:
          "write \(written.value)\(TimelineParser.offset(before)) if it was read from a clock not yet changed, "
          + "\(written.value)\(TimelineParser.offset(after)) from one changed too early"
      )
    }
  }

  /// `+02:00`, of seconds east of UTC.
  private static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    let digits = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (seconds < 0 ? "-" : "+") + digits.joined(separator: ":")
  }
}
