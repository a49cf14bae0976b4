internal import PostmortemCore

/// Reads the entries of a timeline; a bare time takes the date of the entry before it.
struct TimelineParser {
  /// For times without an offset.
  let zone: Zone

  private enum Key: String, CaseIterable { case at, event, note, link, decision }

  func parse(_ nodes: [YAMLNode], _ findings: inout Findings) -> Timeline {
    var day: Day?
    return Timeline(
      entries: nodes.compactMap { node in
        guard let fields = KeyedValues<Key>(node, "a timeline entry", &findings),
          let written = fields.requiredText(.at, &findings), let time = time(written, &findings)
        else { return nil }
        day = time.day ?? day
        guard let timestamp = time.timestamp(after: day, in: zone) else {
          findings.add(
            TimeIsReadable.self, at: written.range, "the first entry needs a date, and this is '\(written.value)'",
            help: "write the date in front: 2026-03-14 \(written.value)")
          return nil
        }
        let event = fields.choice(.event, of: Timeline.Event.allCases.map(\.rawValue), &findings)
        return .init(
          at: Located(timestamp, at: written.range),
          event: event.flatMap { word in Timeline.Event(rawValue: word.value).map { Located($0, at: word.range) } },
          noteHTML: fields.text(.note, &findings).map { InlineMarkdown.html(of: $0.value) } ?? "",
          link: fields.address(.link, &findings), isDecision: fields.flag(.decision, &findings) ?? false)
      })
  }

  private func time(_ text: Located<String>, _ findings: inout Findings) -> WrittenTime? {
    do throws(WrittenTime.Problem) {
      return try WrittenTime(text.value)
    } catch {
      let (rule, message, help) = TimelineParser.words(for: error, text.value)
      findings.add(rule, at: text.range, message, help: help)
      return nil
    }
  }

  private static func words(for problem: WrittenTime.Problem, _ text: String) -> (any Rule.Type, String, String) {
    switch problem {
    case .unreadable:
      (
        TimeIsReadable.self, "'\(text)' is no time this format has",
        "write 2026-03-14 09:12, on the 24-hour clock; after the first entry 09:12 is enough; ~09:12 is approximate"
      )
    case .noSuchDay(let day): (DateExists.self, "the calendar has no \(day)", "mend the day or the month")
    case .noTimeOfDay:
      (TimeIsReadable.self, "'\(text)' is a date without a time", "add the time of day: \(text) 09:12, or ~09:12")
    case .noSuchTime: (TimeIsReadable.self, "no clock shows '\(text)'", "hours go to 23, minutes and seconds to 59")
    case .noSuchOffset:
      (TimeIsReadable.self, "no zone is as far from UTC as in '\(text)'", "offsets look like +01:00 and stay within 18 hours")
    }
  }
}
