internal import PostmortemCore

/// The keys of one group of a document, and how their values are read. What is not of the kind its key takes is
/// reported, and read as missing.
///
/// `Key` lists what the format has there; every other key is reported with the nearest one.
struct KeyedValues<Key: FormatKey> {
  /// What the group is, in an author's words: "an action item".
  let noun: String
  /// Where the group begins.
  let range: SourceRange
  /// Whether it stands between braces.
  let isInBraces: Bool
  /// The keys as they are written, those the format does not have among them.
  let pairs: [YAMLNode.Pair]
  /// The key of each pair; nil where it is unknown, or nothing stands after it.
  private let keys: [Key?]

  /// The keys of `node`; nil, with a finding, where it is no group of keys. `example` says what to write where a
  /// single value stands in its place.
  init?(
    _ node: borrowing YAMLNode,
    _ noun: String,
    example: ((String) -> String)? = nil,
    _ findings: inout Findings
  ) {
    guard let pairs = node.pairs else {
      if !node.isEmpty {
        findings.add(
          ValueHasItsType.self,
          at: node.range,
          "\(noun) is a group of keys, and this is \(node.kind)",
          help: node.text.flatMap { example?($0) } ?? KeyedValues.helpForKeys
        )
      }
      return nil
    }
    let known = Array(Key.allCases)
    var next = 0
    let keys: [Key?] = pairs.indices.map { index in
      guard let place = KeyedValues.place(of: pairs[index].key.value, in: known, from: next) else {
        KeyedValues.reportUnknown(pairs[index], of: noun, &findings)
        return nil
      }
      next = place + 1
      return pairs[index].value.isEmpty ? nil : known[place]
    }
    range = pairs.first?.key.range ?? node.range
    isInBraces = node.isInBraces
    self.noun = noun
    self.pairs = pairs
    self.keys = keys
  }

  private static var helpForKeys: String {
    "write its keys, one a line and without `- `: \(listed(Key.allCases.map(\.rawValue), limit: 4))"
  }

  /// Whether something stands after a key, readable or not.
  func isWritten(_ key: Key) -> Bool { place(of: key) != nil }

  /// Whether something stands after a key that is not all among the `count` things that were read of it.
  func isMoreWritten(_ key: Key, than count: Int) -> Bool {
    guard let node = node(key) else { return false }
    guard case .sequence(let items) = node.content else { return true }
    return items.count > count && items.count { $0.text != "" } > count
  }

  /// Where a name stands among the format's keys. Authors keep to their order as a rule, so the search goes
  /// on where the last one ended.
  private static func place(of name: String, in keys: [Key], from start: Int) -> Int? {
    (start..<keys.count).first { keys[$0].rawValue == name }
      ?? (0..<start).first { keys[$0].rawValue == name }
  }

  /// The value of a key, whatever it is; nil where the key is missing or nothing stands after it.
  func node(_ key: Key) -> YAMLNode? { place(of: key).map { pairs[$0].value } }

  /// Where a key is written.
  func keyRange(_ key: Key) -> SourceRange? { place(of: key).map { pairs[$0].key.range } }

  private func place(of key: Key) -> Int? { keys.firstIndex(of: key) }

  /// One value.
  func text(_ key: Key, _ findings: inout Findings) -> Located<String>? {
    guard let place = place(of: key) else { return nil }
    // Asked for every key of every document: a node that is left where it stands costs nothing.
    guard case .scalar(let text) = pairs[place].value.content else {
      let node = pairs[place].value
      let isPerson = key.rawValue == "owner"
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.rawValue) takes one value, and this is \(node.kind)",
        help: isPerson
          ? "name the one person who carries it; the others go into authors or the note"
          : "write one value; put quotes around a text that begins with [ or {"
      )
      return nil
    }
    return Located(text, at: pairs[place].value.range)
  }

  /// A value without which there is nothing to show; `words` are those it can be, where it is one of a list.
  /// `proposal` makes one up that will do.
  func requiredText(
    _ key: Key,
    of words: [String] = [],
    proposal: () -> String? = { nil },
    _ findings: inout Findings
  ) -> Located<String>? {
    if place(of: key) == nil {
      let choices = words.isEmpty ? "" : " with one of \(listed(words))"
      let proposal = proposal()
      findings.add(
        RequiredKeyIsPresent.self,
        at: range,
        "\(noun) needs \(key.rawValue)",
        help: "add `\(key.rawValue):\(proposal.map { " " + $0 } ?? "")`\(choices)",
        repair: proposal.flatMap { repair(setting: [(key, .text($0))]) }
      )
    }
    return text(key, &findings)
  }

  /// A value of one or more texts in a list.
  func texts(_ key: Key, _ findings: inout Findings) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.content else {
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.rawValue) takes a list, and this is \(node.kind)",
        help: "write it in brackets: [\(node.text ?? "a, b")]"
      )
      return []
    }
    return items.compactMap { item in
      guard case .scalar(let text) = item.content, !text.isEmpty else {
        findings.add(
          ValueHasItsType.self,
          at: item.range,
          "\(key.rawValue) takes names, and this is \(item.isEmpty ? "empty" : item.kind)",
          help: "write one name for each item"
        )
        return nil
      }
      return Located(text, at: item.range)
    }
  }

  /// The groups of keys in a list, of which `example` is one.
  func nodes(_ key: Key, example: String, _ findings: inout Findings) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.content else {
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.rawValue) takes a list, and this is \(node.kind)",
        help: "write each item on a line of its own: - \(example)"
      )
      return []
    }
    return items
  }

  /// Names and their values, in the order written.
  func pairs(_ key: Key, _ findings: inout Findings) -> [YAMLNode.Pair] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let pairs) = node.content else {
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.rawValue) takes names with values, and this is \(node.kind)",
        help: "write one `name: value` a line"
      )
      return []
    }
    return pairs
  }

  /// One of the words of a type.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: Key,
    of type: Choice.Type,
    _ findings: inout Findings
  ) -> Located<Choice>? {
    guard let text = text(key, &findings) else { return nil }
    if let choice = type.allCases.first(where: { $0.rawValue == text.value }) {
      return Located(choice, at: text.range)
    }
    report(text, of: key, asNoneOf: type.allCases.map(\.rawValue), &findings)
    return nil
  }

  /// One of a list of words.
  func choice(_ key: Key, of words: [String], _ findings: inout Findings) -> Located<String>? {
    guard let text = text(key, &findings) else { return nil }
    guard words.contains(text.value) else {
      report(text, of: key, asNoneOf: words, &findings)
      return nil
    }
    return text
  }

  private func report(
    _ text: Located<String>,
    of key: Key,
    asNoneOf words: [String],
    _ findings: inout Findings
  ) {
    findings.add(
      ValueIsInItsList.self,
      at: text.range,
      "\(key.rawValue) can't be '\(text.value)'",
      help: OtherNames.suggestion(for: text.value, among: words, else: "it is one of \(listed(words))"),
      repair: OtherNames.repair(text, among: words)
    )
  }

  private static func reportUnknown(_ pair: YAMLNode.Pair, of noun: String, _ findings: inout Findings) {
    let key = pair.key.value
    // Between { } a comma ends a value, and what follows it is a key without a colon.
    let hasNoColon = pair.value.range.column == pair.key.range.column + pair.key.range.length
    let isProse = pair.value.isEmpty && (key.contains(" ") || hasNoColon)
    let names = Key.allCases.map(\.rawValue)
    findings.add(
      // What a misspelt key says can be read all the same; the rest of a value is lost.
      isProse ? ValueHasItsType.self : KeyIsKnown.self as any Rule.Type,
      at: pair.key.range,
      isProse ? "the rest of a value was read as a key of its own: '\(key)'" : "\(noun) has no key '\(key)'",
      help: isProse
        ? "put quotes around the value; a comma inside { } ends it"
        : OtherNames.suggestion(
          for: key,
          among: names,
          else: names.count > 20
            ? "take it away, or put it under `extra:`, where your templates find it"
            : "the keys are \(listed(names, limit: 20))"
        ),
      repair: isProse ? nil : OtherNames.repair(pair.key, among: names)
    )
  }
}
