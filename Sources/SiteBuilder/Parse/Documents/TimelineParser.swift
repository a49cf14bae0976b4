internal import PostmortemCore

/// Reads the entries of a timeline; a bare time takes the date of the entry before it.
struct TimelineParser {
  /// For times without an offset.
  let zone: Zone

  enum Key: Int, CodingKey, CaseIterable { case at, event, note, link, decision }

  func parse(_ groups: YAMLTree.Places, _ findings: inout Findings) -> Timeline {
    var day: Day?
    // An entry that could not be read may have had the date: those after it are not blamed for having none.
    var mayHaveHadDate = false
    var entries: [Timeline.Entry] = []
    entries.reserveCapacity(groups.underestimatedCount)
    var fields = KeyedValues<Key>("a timeline entry", in: groups.tree)
    for group in groups {
      guard fields.read(group, example: TimelineParser.example, &findings) else {
        if !fields.tree.isEmpty(at: group) { mayHaveHadDate = true }
        continue
      }
      let written = fields.requiredSingle(.at, &findings)
      let time = written.flatMap { self.time(at: $0, of: fields, &findings) }
      let said = said(by: fields, &findings)
      day = time?.day ?? day
      guard let written, let time else {
        mayHaveHadDate = true
        continue
      }
      let range = fields.tree[written].range
      guard let timestamp = time.timestamp(after: day, in: zone) else {
        if !mayHaveHadDate {
          let text = fields.text(at: written).value
          findings.add(
            TimeIsReadable.self,
            at: range,
            "the first entry needs a date, and this is '\(text)'",
            help: "write the date in front: 2026-03-14 \(text)"
          )
        }
        mayHaveHadDate = true
        continue
      }
      reportClockChange(at: time, after: day, { fields.text(at: written) }, &findings)
      entries.append(
        .init(
          at: Located(timestamp, at: range),
          event: said.event,
          note: said.note,
          link: said.link,
          isDecision: said.isDecision
        )
      )
    }
    return Timeline(entries: entries)
  }

  /// What an entry says besides its time.
  private func said(by fields: KeyedValues<Key>, _ findings: inout Findings) -> (
    event: Located<Timeline.Event>?, note: Located<String>?, link: String?, isDecision: Bool
  ) {
    let event = fields.choice(.event, of: Timeline.Event.self, &findings)
    let note = fields.text(.note, &findings).flatMap { NoteLimits.allow($0, &findings) ? $0 : nil }
    let link = fields.address(.link, &findings)
    let isDecision = fields.flag(.decision, &findings) ?? false
    return (event, note, link, isDecision)
  }

  /// The entry that a line alone was likely meant to be.
  private static func example(_ text: String) -> String {
    let time = Rewriting.time(in: text) ?? "09:12"
    let rest = text.drop { !$0.isLetter }
    return "write - {at: \"\(time)\", note: \"\(rest.isEmpty ? text[...] : rest)\"}"
  }

  /// The time that a single value says.
  private func time(at place: Int, of fields: KeyedValues<Key>, _ findings: inout Findings) -> WrittenTime? {
    do throws(WrittenTime.Problem) {
      return try fields.tree.withText(at: place, WrittenTime.read).get()
    } catch {
      let text = fields.text(at: place)
      let (rule, message, help) = TimelineParser.words(for: error, text.value)
      let repair =
        error == .unreadable ? OneReading.time(in: text.value).flatMap { Repair(text, as: $0) } : nil
      findings.add(rule, at: text.range, message, help: help, repair: repair)
      return nil
    }
  }

  private static func words(for problem: WrittenTime.Problem, _ text: String) -> (
    any Rule.Type, String, String
  ) {
    switch problem {
    case .unreadable:
      (
        TimeIsReadable.self, "'\(text)' is no time this format has",
        proposal(for: text)
          ?? "write 2026-03-14 09:12, on the 24-hour clock; after the first entry 09:12 is enough; ~09:12 is approximate"
      )
    case .noSuchDay(let day): (DateExists.self, "the calendar has no \(day)", "mend the day or the month")
    case .noTimeOfDay:
      (
        TimeIsReadable.self, "'\(text)' is a date without a time",
        "add the time of day: \(text) 09:12, or ~09:12"
      )
    case .noSuchTime where text.contains("24:00"):
      (TimeIsReadable.self, "no clock shows '\(text)'", "write the day after, at 00:00")
    case .noSuchTime:
      (TimeIsReadable.self, "no clock shows '\(text)'", "hours go to 23, minutes and seconds to 59")
    case .noSuchOffset:
      (
        TimeIsReadable.self, "no zone is as far from UTC as in '\(text)'",
        "offsets look like +01:00 or -03:30; of a span, write when it began"
      )
    }
  }

  /// The time that a text was likely meant to be, ready to be copied.
  private static func proposal(for text: String) -> String? {
    if let time = OneReading.time(in: text) { return "write \(time)" }
    guard let time = Rewriting.time(in: text) else { return nil }
    let isApproximate = ["~", "around", "about", "approx", "circa", "ca."].contains {
      text.lowercased().hasPrefix($0)
    }
    let days = Rewriting.days(in: text).map(\.description)
    let times = days.isEmpty ? [time] : days.map { "\($0) \(time)" }
    let proposal = "write " + times.map { (isApproximate ? "~" : "") + $0 }.joined(separator: " or ")
    return Rewriting.namesZone(text)
      ? proposal + ", and the place in `timezone:`, such as America/Los_Angeles, or an offset: \(time)-08:00"
      : proposal
  }
}
