internal import PostmortemCore

/// Finds the moments that response times are measured from, where entries say themselves that they are one.
enum TimelineEvents {
  /// The entries with their events. Where several say the same, an incident begins with the first and ends with the last.
  static func marked(_ entries: [DatedEntry], _ words: ImportWords) -> [DatedEntry] {
    var result = entries
    var found: [Timeline.Event: [Int]] = [:]
    for (index, entry) in entries.enumerated() where !entry.isDayOnly {
      let text = entry.read.eventText ?? entry.read.note.line
      if let event = words.event(text) { found[event, default: []].append(index) }
    }
    for (event, indices) in found {
      let isEnd = event == .mitigated || event == .resolved
      guard let index = isEnd ? indices.last : indices.first else { continue }
      result[index].event = event
      let others = indices.filter {
        entries[$0].secondOfDay != entries[index].secondOfDay || entries[$0].day != entries[index].day
      }
      if !others.isEmpty {
        result[index].doubts.append("\(event.rawValue) is said \(others.count + 1) times")
      }
    }
    return result
  }
}
