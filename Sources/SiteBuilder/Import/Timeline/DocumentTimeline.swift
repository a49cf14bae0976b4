internal import PostmortemCore

/// All timelines of a document as one.
struct DocumentTimeline {
  var entries: [DatedEntry] = []
  /// Lines of which nothing is left to be read in the body.
  var lines: Set<Int> = []
  /// What concerns the whole of it.
  var doubts: [String] = []
  /// A date that may be two days, where that kept a timeline from being read.
  var ambiguousDate: String?

  /// Dates the timelines and puts them together: in their order, or by their times where they overlap, as a list of key
  /// events and the story below it do.
  init(_ timelines: [ReadTimeline], _ words: ImportWords, dating: (ReadTimeline) -> TimelineDating) {
    var last: DatedEntry?
    for timeline in timelines {
      guard let dated = dating(timeline).entries(of: timeline, after: last) else {
        ambiguousDate = ambiguousDate ?? DocumentTimeline.firstAmbiguous(in: timeline)
        continue
      }
      for mark in timeline.marks {
        switch mark {
        case .date(_, let lines): self.lines.formUnion(lines)
        case .entry(let entry):
          // The line with the time stays above what no note can hold.
          if entry.hasMore {
            let first = timeline.section.sections.contains { $0.titleLines?.lowerBound == entry.line }
            if first { lines.formUnion(entry.lines.filter { $0 != entry.line }) }
          } else {
            lines.formUnion(entry.lines)
          }
        }
      }
      // Only undated times go on from each other.
      if timeline.marks.allSatisfy({ $0.date == nil }), timeline.date == nil { last = dated.last ?? last }
      entries = DocumentTimeline.merged(entries, dated)
    }
    entries = TimelineEvents.marked(entries, words)
  }

  private static func firstAmbiguous(in timeline: ReadTimeline) -> String? {
    timeline.marks.lazy.compactMap(\.date).first { !$0.isOneDay }?.text
  }

  /// Two runs of entries as one; what both say stands there once. A list of key events goes into the story that it is
  /// of, by its times; what follows another stands behind it.
  private static func merged(_ first: [DatedEntry], _ second: [DatedEntry]) -> [DatedEntry] {
    guard !first.isEmpty else { return second }
    let said = Set(first.map(key))
    let new = second.filter { !said.contains(key($0)) }
    guard (first + new).allSatisfy({ $0.day != nil }), let end = first.last,
      new.contains(where: { $0.isBefore(end) })
    else { return first + new }
    if isInOrder(first) { return inserted(first, into: new, isEarlier: true) }
    return isInOrder(new) ? inserted(new, into: first, isEarlier: false) : first + new
  }

  /// Entries in order, each put in front of the first of others that is later, or at the end. Of those of one time,
  /// `isEarlier` says which come first.
  private static func inserted(_ entries: [DatedEntry], into others: [DatedEntry], isEarlier: Bool)
    -> [DatedEntry]
  {
    var result: [DatedEntry] = []
    var rest = entries[...]
    for other in others {
      while let next = rest.first, isEarlier ? !other.isBefore(next) : next.isBefore(other) {
        result.append(rest.removeFirst())
      }
      result.append(other)
    }
    return result + rest
  }

  private static func key(_ entry: DatedEntry) -> String {
    "\(entry.day.map(\.description) ?? "") \(entry.secondOfDay) \(ImportWords.words(of: entry.read.note.line))"
  }

  private static func isInOrder(_ entries: [DatedEntry]) -> Bool {
    entries.allSatisfy { $0.day != nil } && !zip(entries, entries.dropFirst()).contains { $1.isBefore($0) }
  }
}
