internal import PostmortemCore

/// Finds the zone of a document's times: what it says of all of them, what each says of itself, or what was given.
struct TimelineZones {
  let words: ImportWords
  let zones: ZoneDatabase
  /// The zone for documents that name none.
  let fallback: String?

  /// A zone, and where it is said.
  struct Stated {
    let zone: WrittenZone
    let line: Int
    /// The lines that say no more than that.
    let lines: Set<Int>
  }

  /// What a timeline's own heading says, or its first words: `Timeline (times in UTC)`.
  func zone(of timeline: ReadTimeline, _ words: ImportWords) -> WrittenZone? {
    zone(in: timeline.section.title) ?? zone(in: timeline.section.lead)
      ?? timeline.section.blocks.lazy.filter { $0.kind == .paragraph }
      .compactMap { ZoneStatement.find(in: InlineText(of: $0).characters, words)?.zone }.first
  }

  private func zone(in title: InlineText) -> WrittenZone? {
    ZoneStatement.zone(inParenthesesOf: title.plain) ?? ZoneStatement.find(in: title.characters, words)?.zone
  }

  /// What the document says of all its times, wherever it does.
  func stated(in document: ImportSection, old: OldDocument, _ facts: [Fact]) -> Stated? {
    for fact in facts where fact.label == .zone {
      var scanner = TextScanner(Array(fact.value.line))
      if let zone = ZoneReader.read(&scanner) {
        return Stated(zone: zone, line: fact.line, lines: fact.lines)
      }
    }
    let sections = document.all.filter { !$0.isTalk(words) }
    // A timeline speaks of its times first.
    for section in sections.filter({ words.isTimeline($0.name) }) + sections {
      if section.mark != .top, let zone = zone(in: section.title), words.isTimeline(section.name) {
        return Stated(zone: zone, line: section.titleLines?.lowerBound ?? 1, lines: [])
      }
      for block in section.blocks where block.kind == .paragraph {
        let text = InlineText(of: block)
        guard let statement = ZoneStatement.find(in: text.characters, words) else { continue }
        let rest = text.without([statement.range])
        // What is said of the zone stands in the front matter now; where more is said, it stays.
        let isAll = !rest.characters.contains { $0.isLetter || $0.isNumber } && statement.range.count < 60
        let lines = isAll ? Set(block.lines) : []
        return Stated(zone: statement.zone, line: block.lines.lowerBound, lines: lines)
      }
    }
    return nil
  }

  /// Decides what the document's `timezone` is, and which entries need offsets of their own.
  func settle(_ document: inout ImportedDocument, _ stated: Stated?) {
    let entries = document.timeline.entries
    guard !entries.isEmpty else { return }
    let said = entries.filter { !$0.isDayOnly }.map(\.zone)
    var zone = stated?.zone
    // Where every time says the same, that is the document's.
    if Set(said).count == 1, let only = said.first ?? nil { zone = only }
    var doubt: String?
    if zone == nil, let first = said.compactMap({ $0 }).first {
      zone = first
      if said.contains(nil) { doubt = "some times say \(first.text), and others no zone" }
    }
    if zone == nil, let named = document.old.value("timezone") { zone = .named(named) }
    if let zone, let name = name(of: zone) {
      if let stated, stated.zone == zone { document.timeline.lines.formUnion(stated.lines) }
      document.zone = Found(value: name.name, line: stated.map { $0.line + document.old.linesAbove })
      document.zone?.doubts += [name.doubt, doubt].compactMap { $0 }
      return checkSeason(of: zone, &document)
    }
    // An offset is written behind each time.
    if let zone, zone.offset != nil {
      if let stated, stated.zone == zone { document.timeline.lines.formUnion(stated.lines) }
      return
    }
    if let zone { document.doubts.append("\"\(zone.text)\" may be several time zones, or none") }
    if let fallback {
      document.zone = Found(value: fallback, line: nil)
    } else if zone == nil, said.contains(nil), !said.isEmpty {
      document.doubts.append("no time zone is said; times are read in the archive's")
    }
  }

  /// The name in the tz database that a zone has; nil where it has none.
  private func name(of zone: WrittenZone) -> (name: String, doubt: String?)? {
    guard let name = zone.name else { return nil }
    if zones.zone(named: name) != nil { return (name, nil) }
    // A slip of the pen, as `UC/Pacific`, is one letter away from one name alone.
    let known = [
      "US/Pacific": "America/Los_Angeles", "US/Eastern": "America/New_York", "US/Central": "America/Chicago",
      "US/Mountain": "America/Denver",
    ]
    guard name.contains("/"), let near = nearestName(to: name, among: known.keys.sorted()) else { return nil }
    return known[near].map { ($0, "\"\(name)\" is said") }
  }

  /// An abbreviation of winter, said of times in summer, is a doubt: clocks there showed another time.
  private func checkSeason(of zone: WrittenZone, _ document: inout ImportedDocument) {
    guard case .abbreviation(let abbreviation) = zone, let offset = abbreviation.offset,
      let place = zones.zone(named: abbreviation.zone)
    else { return }
    let wrong = document.timeline.entries.first { entry in
      guard let day = entry.day, !entry.isDayOnly else { return false }
      return place.offset(ofWall: LocalTime(day: day, secondOfDay: entry.secondOfDay)) != offset
    }
    guard let day = wrong?.day else { return }
    document.zone?.doubts.append(
      "\(abbreviation.letters) is said, and on \(day) clocks there showed another time"
    )
  }
}

extension WrittenZone {
  /// As it was written, or nearly.
  var text: String {
    switch self {
    case .offset(let seconds): "UTC\(WrittenZone.offsetText(seconds))"
    case .abbreviation(let abbreviation): abbreviation.letters
    case .named(let name): name
    }
  }

  /// `+01:00`, or `Z` for UTC.
  static func offsetText(_ seconds: Int) -> String {
    guard seconds != 0 else { return "Z" }
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + WrittenClock.text(minutes * 60, withSeconds: false)
  }
}

extension Zone {
  /// Seconds east of UTC that clocks showed at a time on the wall.
  func offset(ofWall time: LocalTime) -> Int {
    let noon = Int64(time.day.number) * 86_400 + Int64(time.secondOfDay)
    return offset(at: noon - Int64(offset(at: noon)))
  }
}
