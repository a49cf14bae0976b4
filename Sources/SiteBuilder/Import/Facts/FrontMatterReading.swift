internal import PostmortemCore

/// Reads the front matter of other tools: Jekyll, Hugo, MkDocs, Quarto. What the format has a key for goes there, and all
/// else under `extra:`, as it is.
struct FrontMatterReading {
  let words: ImportWords
  let settings: Settings

  /// Fills in what is not known yet.
  func read(_ old: OldDocument, into document: inout ImportedDocument) {
    guard case .mapping(let pairs)? = old.frontMatter?.content else { return }
    for pair in pairs where !take(pair, &document) { document.extra.append(pair) }
  }

  private func take(_ pair: YAMLNode.Pair, _ document: inout ImportedDocument) -> Bool {
    let line = Int(pair.key.range.line)
    let text = pair.value.text
    switch pair.key.value.lowercased() {
    case "title": return text.map { $0 == document.title.value } ?? false
    case "author", "authors":
      guard document.authors == nil, let names = texts(pair.value) else { return false }
      let persons = names.compactMap { PersonReader(settings: settings).persons($0) }.flatMap { $0 }
      guard !persons.isEmpty, persons.count >= names.count else { return false }
      document.authors = Found(value: persons, line: line)
      // A name of several words, or with an address, says more than its key.
      return names == persons
    case "tags":
      guard document.tags == nil, let names = texts(pair.value), !names.isEmpty else { return false }
      document.tags = Found(value: names, line: line)
      return true
    case "severity":
      guard document.severity == nil, let text, let found = FactReading.severity(text, settings) else {
        return false
      }
      document.severity = Found(value: found.name, line: line, doubts: found.doubt.map { [$0] } ?? [])
      return found.isAll
    case "owner":
      guard document.owner == nil, let text, let person = PersonReader(settings: settings).person(text) else {
        return false
      }
      document.owner = Found(value: person, line: line)
      return person == text
    case "timezone": return text == document.zone?.value
    default: return false
    }
  }

  /// A value, or a list of values.
  private func texts(_ node: YAMLNode) -> [String]? {
    if let text = node.text { return text.isEmpty ? nil : [text] }
    let items = node.items ?? []
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}
