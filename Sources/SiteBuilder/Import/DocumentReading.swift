internal import PostmortemCore

/// Reads one old document: its outline, what it says of itself, its timeline and its action items.
struct DocumentReading {
  let words: ImportWords
  let settings: Settings
  let options: ImportOptions
  let zones: ZoneDatabase

  /// The documents that a file is: itself, or the incidents that its headings part it into.
  func documents(in old: OldDocument) -> [ImportedDocument] {
    let outline = outline(of: old)
    let incidents = IncidentSplit(words)
    let parts = incidents.parts(of: outline)
    guard parts.count > 1 else { return [read(old, outline)] }
    guard incidents.areWhole(parts, in: outline) else {
      var document = read(old, outline)
      document.incidentsLeftWhole = parts.count
      document.doubts.append("this holds \(parts.count) incidents, and what they share; it was left whole")
      return [document]
    }
    return parts.map { part in
      let piece = OldDocument(part: incidents.name(of: part), of: old, lines: part.lines)
      return read(piece, self.outline(of: piece))
    }
  }

  private func outline(of old: OldDocument) -> ImportSection {
    let nothing = ImportSection(mark: .top, title: InlineText(), titleLines: nil)
    // What would take the parser too long holds no timeline that a person wrote.
    guard MarkdownLimits.firstExcess(in: old.body) == nil, let tree = CMark.tree(of: old.body) else {
      return nothing
    }
    return Outline(words: words).section(tree)
  }

  private func read(_ old: OldDocument, _ outline: ImportSection) -> ImportedDocument {
    var document = ImportedDocument(old: old, outline: outline)
    let facts = FactSearch(words).facts(in: outline)
    let written = writtenTitle(old, outline)
    let timelines = TimelineSearch(words).timelines(in: outline)
    let order = order(of: old, outline, timelines, written)
    document.title = title(old, written, &document)
    let day = DocumentDay(
      of: old,
      title: written,
      facts: facts,
      opening: opening(of: outline),
      order: order,
      words
    )
    readTimeline(timelines, outline, day, order, facts, &document)
    if document.timeline.entries.first?.day == nil { document.date = day.day }
    if let said = day.day, said.line != nil, let begins = document.day, said.value != begins {
      document.doubts.append("the document says \(said.value), and its timeline begins on \(begins)")
    }
    if let published = day.published {
      document.status = Found(value: "published", line: nil)
      document.published = Found(value: published, line: nil)
    }
    FactReading(words: words, settings: settings, order: order, reference: day.reference).read(
      facts,
      into: &document
    )
    FrontMatterReading(words: words, settings: settings).read(old, into: &document)
    let items = ItemSearch(words).items(in: outline)
    document.items = ItemFinishing(settings: settings, order: order, reference: document.day ?? day.reference)
      .finished(items)
    for item in document.items where !item.read.hasMore { document.movedLines.formUnion(item.read.lines) }
    document.movedLines.formUnion(document.timeline.lines)
    return document
  }

  /// How the document writes dates of numbers. Its own dates tell more of it than what was said of all.
  private func order(
    of old: OldDocument,
    _ outline: ImportSection,
    _ timelines: [ReadTimeline],
    _ title: Found<String>?
  ) -> DateOrder? {
    let dates = DateSearch(words)
    let name = dates.first(in: old.words)
    let known = [name].compactMap { $0 } + dates.all(in: Array(title?.value ?? "")).map(\.date)
    let published = old.isPost ? name?.day(in: nil, near: nil) : nil
    return DateOrders(words).order(
      in: outline,
      entries: timelines.flatMap(\.marks).compactMap(\.date),
      publishedOn: published,
      known: known
    ) ?? options.order
  }

  /// What a document says before it comes to its sections: its first paragraphs, and a summary.
  private func opening(of outline: ImportSection) -> [MarkdownNode] {
    var blocks = outline.blocks
    for section in outline.sections.prefix(2) {
      if case .heading(level: 1) = section.mark {
        blocks += section.blocks + (section.sections.first { words.label($0.name) == .summary }?.blocks ?? [])
      } else {
        blocks += section.blocks
      }
    }
    return blocks
  }

  private func readTimeline(
    _ timelines: [ReadTimeline],
    _ outline: ImportSection,
    _ day: DocumentDay,
    _ order: DateOrder?,
    _ facts: [Fact],
    _ document: inout ImportedDocument
  ) {
    let zones = TimelineZones(words: words, zones: self.zones, fallback: options.zone)
    let stated = zones.stated(in: outline, old: document.old, facts)
    var doubt = day.day?.doubts.first
    if day.day == nil, day.reference != nil {
      doubt = "the day is not said; the one of the file's name is of its publication"
    }
    if day.day != nil, day.day?.line == nil { doubt = "the day is the one in the file's name" }
    document.timeline = DocumentTimeline(timelines, words) { timeline in
      TimelineDating(
        order: order,
        reference: day.day?.value ?? (document.old.isPost ? nil : day.reference),
        doubt: doubt,
        zone: zones.zone(of: timeline, words) ?? stated?.zone
      )
    }
    document.ambiguousDate = document.timeline.ambiguousDate
    if let date = document.ambiguousDate {
      document.doubts.append("the timeline was not read, for \"\(date)\" may be two days")
    }
    zones.settle(&document, stated)
  }
}
