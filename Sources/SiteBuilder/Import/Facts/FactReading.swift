internal import PostmortemCore

/// Turns what a document says of itself into values of the format. What is not sure, or says more than the format has
/// room for, stays in the body.
struct FactReading {
  let words: ImportWords
  let settings: Settings
  let order: DateOrder?
  let reference: Day?

  /// Fills in what the facts say, the first of each kind.
  func read(_ facts: [Fact], into document: inout ImportedDocument) {
    for fact in facts where take(fact, &document) { document.movedLines.formUnion(fact.lines) }
  }

  /// Whether a fact is all in the document's values now.
  private func take(_ fact: Fact, _ document: inout ImportedDocument) -> Bool {
    let text = fact.value.line
    let line = fact.line + document.old.linesAbove
    switch fact.label {
    case .severity where document.severity == nil:
      guard let severity = FactReading.severity(text, settings) else { return false }
      document.severity = Found(value: severity.name, line: line, doubts: severity.doubt.map { [$0] } ?? [])
      return severity.isAll
    case .status where document.status == nil:
      guard let status = FactReading.status(text) else { return false }
      document.status = Found(value: status, line: line)
      return true
    case .published where document.published == nil:
      guard let day = wholeDay(fact.value) else { return false }
      document.published = Found(value: day, line: line)
      return true
    case .date:
      // Only where the timeline or the key says the very day.
      return wholeDay(fact.value).map { $0 == document.day } ?? false
    case .owner where document.owner == nil: return takeOwner(text, line, &document)
    case .author where document.authors == nil:
      guard let persons = PersonReader(settings: settings).persons(text) else { return false }
      document.authors = Found(value: persons, line: line)
      return true
    case .service where document.services == nil:
      guard let names = names(text, in: settings.services.ids) else { return false }
      document.services = Found(value: names, line: line)
      return true
    case .team where document.teams == nil:
      guard let names = names(text, in: settings.teams.ids) else { return false }
      document.teams = Found(value: names, line: line)
      return true
    case .tag where document.tags == nil:
      guard let names = names(text, in: []) else { return false }
      document.tags = Found(value: names, line: line)
      return true
    case .impact where document.impact == nil:
      guard isPlain(fact.value), text.count <= 500 else { return false }
      document.impact = Found(value: text, line: line)
      return true
    case .commander, .scribe, .communications, .resolver: return takeRole(fact.label, text, line, &document)
    default: return false
    }
  }

  private func takeOwner(_ text: String, _ line: Int, _ document: inout ImportedDocument) -> Bool {
    guard let person = PersonReader(settings: settings).person(text) else {
      document.doubts.append("its owner is \"\(text.prefix(60))\"")
      return false
    }
    document.owner = Found(value: person, line: line)
    return true
  }

  private func takeRole(_ label: FactLabel, _ text: String, _ line: Int, _ document: inout ImportedDocument)
    -> Bool
  {
    let names: [FactLabel: String] = [
      .commander: "incident_commander", .scribe: "scribe", .communications: "communications",
      .resolver: "resolver",
    ]
    guard let name = names[label], !document.roles.contains(where: { $0.name == name }),
      let person = PersonReader(settings: settings).person(text)
    else { return false }
    document.roles.append((name, Found(value: person, line: line)))
    return true
  }

  private func wholeDay(_ text: InlineText) -> Day? {
    let characters = Array(text.line)
    let found = DateSearch(words).all(in: characters)
    guard found.count == 1, let date = found.first, date.range.count == characters.count else { return nil }
    return date.date.day(in: order, near: reference)
  }

  /// Names with commas between them; nil where it is a sentence. A name that the settings have is written as there.
  private func names(_ text: String, in known: [String]) -> [String]? {
    let names = text.split { $0 == "," || $0 == ";" }.map { String($0).trimmingSpaces() }.filter {
      !$0.isEmpty
    }
    guard !names.isEmpty, names.allSatisfy({ $0.count <= 40 && $0.split(separator: " ").count <= 4 }),
      !text.hasSuffix(".")
    else { return nil }
    return names.map { name in
      known.first { $0.lowercased() == name.lowercased() || $0 == Slug.text(name) } ?? name
    }
  }

  /// Whether a text is one that no Markdown is lost of.
  private func isPlain(_ text: InlineText) -> Bool {
    !text.hasHTML && text.runs.allSatisfy { $0.style.isEmpty && $0.url == nil && !$0.isImage }
  }

  /// The archive's severity that a text begins with, or else its word; nil where it is a sentence.
  static func severity(_ text: String, _ settings: Settings) -> (name: String, doubt: String?, isAll: Bool)? {
    let word =
      String(text.prefix { !"(,;:–—".contains($0) }).split(separator: " - ").first.map(String.init) ?? text
    let wanted = folded(word)
    guard !wanted.isEmpty, wanted.count <= 16 else { return nil }
    let isAll = word.trimmingSpaces() == text.trimmingSpaces()
    for level in settings.severities
    where [folded(level.name), folded(level.means ?? level.name)].contains(wanted) {
      return (level.name, nil, isAll)
    }
    return (word.trimmingSpaces(), "the archive has no severity of this name", isAll)
  }

  /// `Sev-1`, `severity 1` and `S1` are SEV1.
  private static func folded(_ name: String) -> String {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    for word in ["severity", "sev", "s"] where letters.hasPrefix(word) {
      let rest = letters.dropFirst(word.count)
      if !rest.isEmpty, rest.allSatisfy(\.isNumber) { return "sev" + rest }
    }
    return letters
  }

  /// How far a document is; nil where the word may be the incident's, as `resolved`.
  static func status(_ text: String) -> String? {
    switch ImportWords.words(of: text) {
    case "draft", "in progress", "wip", "work in progress": "draft"
    case "in review", "review", "under review", "in-review": "in-review"
    case "final", "published", "complete", "completed", "approved", "reviewed": "published"
    default: nil
    }
  }
}
