internal import PostmortemCore

/// The day of an incident, as far as a document says it outside of its timeline.
struct DocumentDay {
  /// Nil where nothing says it.
  var day: Found<Day>?
  /// The day next to which dates without a year lie: the same, or the one in the file's name.
  var reference: Day?
  /// The day the document was published, where its name says that.
  var published: Day?

  /// Looks for the day in a label, in the title, in the file's name, and in what comes before the first section.
  init(
    of old: OldDocument,
    title: Found<String>?,
    facts: [Fact],
    opening: [MarkdownNode],
    order: DateOrder?,
    _ words: ImportWords
  ) {
    let dates = DateSearch(words)
    let inName = dates.first(in: old.words).flatMap { $0.day(in: order, near: nil) }
    reference = inName
    if old.isPost { published = inName }
    if let fact = facts.first(where: { $0.label == .date }),
      let date = dates.first(in: fact.value.characters),
      let day = date.day(in: order, near: inName)
    {
      self.day = Found(value: day, line: fact.line)
    } else if let title, let date = dates.first(in: Array(title.value)),
      let day = date.day(in: order, near: inName)
    {
      self.day = Found(value: day, line: title.line)
      if !old.isPost, let inName, inName != day {
        self.day?.doubts.append("the file's name says \(inName)")
      }
    } else if !old.isPost, let inName {
      day = Found(value: inName, line: nil)
    } else {
      day = DocumentDay.said(in: opening, old, inName, order, dates)
    }
    reference = day?.value ?? inName
    if day == nil, let pair = old.node("date"), let text = pair.value.text, let day = Day(text.prefix(10)) {
      if old.isPost {
        published = published ?? day
      } else {
        self.day = Found(
          value: day,
          line: Int(pair.value.range.line),
          doubts: ["the front matter's date may be that of the document"]
        )
      }
      reference = day
    }
  }

  /// The one day that the opening names; nil where it names several, or none.
  private static func said(
    in opening: [MarkdownNode],
    _ old: OldDocument,
    _ reference: Day?,
    _ order: DateOrder?,
    _ dates: DateSearch
  ) -> Found<Day>? {
    var found: [Day: Int] = [:]
    for block in opening where block.kind == .paragraph {
      for (date, _) in dates.all(in: InlineText(of: block).characters) {
        guard let day = date.day(in: order, near: reference) else { continue }
        // A report comes after the incident, and soon.
        if let reference, day > reference || reference - day > 200 { continue }
        found[day] = found[day] ?? block.lines.lowerBound + old.linesAbove
      }
    }
    guard found.count == 1, let (day, line) = found.first else { return nil }
    return Found(value: day, line: line, doubts: ["the day is the one that the opening names"])
  }
}
