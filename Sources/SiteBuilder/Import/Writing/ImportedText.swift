internal import PostmortemCore

/// An imported document as it is written: front matter in the format's order, and what is left of the body.
struct ImportedText {
  let document: ImportedDocument
  let keepsBody: Bool
  /// Addresses in the body that lead elsewhere from the document's new place.
  var relinked: [String: String] = [:]

  /// How many doubts are told in comments.
  var doubtCount: Int { lines.count { $0.contains("# import: ") } }

  /// The bytes, with the mark of what import wrote.
  var bytes: [UInt8] { ImportMark.stamped(unmarked) }

  private var unmarked: [UInt8] {
    let eol = isCRLF ? "\r\n" : "\n"
    let front = Array((["---"] + lines + ["---"]).map { $0 + eol }.joined().utf8)
    var body = keepsBody ? Array(document.old.body) : remains
    if let first = body.first, first != 0x0A, first != 0x0D { body = Array(eol.utf8) + body }
    return front + Relinking.applied(relinked, to: body)
  }

  /// Lines that end as the source's do.
  private var isCRLF: Bool {
    guard let end = document.old.body.firstIndex(of: 0x0A), end > document.old.body.startIndex else {
      return false
    }
    return document.old.body[end - 1] == 0x0D
  }

  private var remains: [UInt8] {
    BodyRemains(document.old.body, outline: document.outline, moved: document.movedLines).bytes
  }

  /// The front matter.
  private var lines: [String] {
    var yaml = YAMLText()
    for doubt in document.doubts { yaml.line(YAMLText.comment(doubt)) }
    writeHead(&yaml)
    writeTimeline(&yaml)
    writeItems(&yaml)
    if let date = document.date { yaml.pair("date", "\(date.value)", doubts: date.doubts) }
    writeExtra(&yaml)
    return yaml.lines
  }

  private func writeHead(_ yaml: inout YAMLText) {
    func text(_ key: String, _ found: Found<String>?) {
      if let found { yaml.pair(key, YAMLScalar.text(found.value), doubts: found.doubts) }
    }
    func list(_ key: String, _ found: Found<[String]>?) {
      if let found { yaml.pair(key, YAMLText.list(found.value), doubts: found.doubts) }
    }
    text("title", document.title)
    text("severity", document.severity)
    text("status", document.status)
    text("owner", document.owner)
    list("authors", document.authors)
    list("teams", document.teams)
    list("services", document.services)
    list("tags", document.tags)
    text("timezone", document.zone)
    if let published = document.published {
      yaml.pair("published", "\(published.value)", doubts: published.doubts)
    }
    if !document.roles.isEmpty {
      yaml.line("roles:")
      for role in document.roles { yaml.pair(role.name, YAMLScalar.text(role.person.value), indent: 2) }
    }
    if let impact = document.impact {
      yaml.line("impact:")
      yaml.pair("summary", YAMLScalar.text(impact.value), indent: 2, doubts: impact.doubts)
    }
  }

  private func writeTimeline(_ yaml: inout YAMLText) {
    guard !document.timeline.entries.isEmpty else { return }
    yaml.line("timeline:")
    var day: Day?
    for entry in document.timeline.entries {
      let at =
        (entry.isApproximate ? "~" : "") + (entry.day == day ? "" : entry.day.map { "\($0) " } ?? "")
        + WrittenClock.text(entry.secondOfDay, withSeconds: entry.secondOfDay % 60 != 0) + offset(of: entry)
      day = entry.day ?? day
      for doubt in entry.doubts.dropFirst() { yaml.line("  " + YAMLText.comment(doubt)) }
      yaml.line(
        "  - at: \(YAMLScalar.quoted(at))" + (entry.doubts.first.map { "  " + YAMLText.comment($0) } ?? "")
      )
      if let event = entry.event { yaml.pair("event", event.rawValue, indent: 4) }
      let note = note(of: entry)
      if !note.isEmpty { yaml.pair("note", YAMLScalar.text(note), indent: 4) }
    }
  }

  /// What happened, with the span in front that the time is the beginning of.
  private func note(of entry: DatedEntry) -> String {
    let note = entry.read.note.markdown
    return entry.read.moment.span.map { "(\($0)) \(note)" } ?? note
  }

  /// What is written behind a time whose zone is not the document's.
  private func offset(of entry: DatedEntry) -> String {
    guard let zone = entry.zone, !entry.isDayOnly, zone.name != document.zone?.value || document.zone == nil
    else {
      return ""
    }
    return zone.offset.map(WrittenZone.offsetText) ?? ""
  }

  private func writeItems(_ yaml: inout YAMLText) {
    guard !document.items.isEmpty else { return }
    yaml.line("action_items:")
    for item in document.items {
      for doubt in item.doubts { yaml.line("  " + YAMLText.comment(doubt)) }
      yaml.line("  - id: \(YAMLScalar.text(item.id))")
      let values: [(ActionItemParser.Key, String?)] = [
        (.title, item.title), (.kind, item.read.kind?.rawValue), (.priority, item.priority),
        (.owner, item.owner),
        (.due, item.due?.description), (.status, ImportedText.status(item.read.state)),
        (.evidence, item.evidence),
        (.tracker, item.tracker),
      ]
      for (key, value) in values {
        if let value { yaml.pair(key.name, YAMLScalar.text(value), indent: 4) }
      }
    }
  }

  /// `open` is what is meant where nothing is said.
  private static func status(_ state: WrittenState?) -> String? {
    switch state {
    case .done: "shipped"
    case .dropped: "dropped"
    case .inProgress: "in-progress"
    case .open, nil: nil
    }
  }

  private func writeExtra(_ yaml: inout YAMLText) {
    yaml.line("extra:")
    for pair in document.extra { yaml.node(pair.key.value, pair.value, indent: 2) }
    if let unread = document.old.unreadFrontMatter {
      yaml.pair("front_matter", YAMLScalar.quoted(unread), indent: 2)
    }
    yaml.line("  import:")
    yaml.pair("from", YAMLScalar.quoted(document.old.origin), indent: 4)
    yaml.pair("digest", ImportMark.empty, indent: 4)
  }
}
