internal import PostmortemCore

/// Finds the incidents of a file that holds many: sections whose headings have dates, each with a timeline or action
/// items of its own.
struct IncidentSplit {
  private let words: ImportWords
  private let dates: DateSearch

  /// A section that is an incident.
  struct Part {
    let title: String
    let date: WrittenDate
    let lines: ClosedRange<Int>
  }

  init(_ words: ImportWords) {
    self.words = words
    dates = DateSearch(words)
  }

  /// The incidents in a document; none or one where it is of one itself.
  func parts(of document: ImportSection) -> [Part] {
    for level in 1...4 {
      let parts = document.all.compactMap { part($0, level) }
      if parts.count > 1 { return parts }
    }
    return []
  }

  private func part(_ section: ImportSection, _ level: Int) -> Part? {
    guard section.mark == .heading(level: level), let lines = section.titleLines,
      let date = dates.first(in: section.title.characters), date.hasYear,
      section.sections.contains(where: { words.isTimeline($0.name) || words.isItems($0.name) })
    else { return nil }
    // A heading that begins a timeline has a date too.
    if words.isTimeline(section.name) { return nil }
    return Part(title: section.name, date: date, lines: lines.lowerBound...section.lastLine)
  }

  /// Whether the incidents are nearly all of a document, so that nothing they share is lost between them.
  func areWhole(_ parts: [Part], in document: ImportSection) -> Bool {
    let lines = document.allBlocks.flatMap(\.lines)
    let inside = lines.count { line in parts.contains { $0.lines.contains(line) } }
    return inside * 10 >= lines.count * 8
  }

  /// What the file of an incident is called.
  func name(of part: Part) -> String {
    let day = part.date.day(in: nil, near: nil)
    let slug = Slug.text(TitleReading(words).title(part.title))
    guard let day else { return slug }
    return slug.contains(day.description) || slug.isEmpty ? "\(day)" : "\(day)-\(slug)"
  }
}
