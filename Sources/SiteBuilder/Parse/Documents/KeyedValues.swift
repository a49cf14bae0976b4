internal import PostmortemCore

/// The keys of one group of a document, and how their values are read. What is not of the kind its key takes is
/// reported, and read as missing.
///
/// `Key` lists what the format has there; every other key is reported with the nearest one.
struct KeyedValues<Key: FormatKey> {
  /// What the group is, in an author's words: "an action item".
  let noun: String
  /// The document that the group is of.
  let tree: YAMLTree
  /// Where the group begins.
  private(set) var range = SourceRange.start
  /// The group's place in the document.
  private var place = 0
  /// The place of the value of each key; 0, where no value stands, of a key that nothing stands after.
  private var places: [Int32] = []

  /// The keys of `node`; nil, with a finding, where it is no group of keys. `example` says what to write where a
  /// single value stands in its place.
  init?(
    _ node: YAMLNode,
    _ noun: String,
    example: ((String) -> String)? = nil,
    _ findings: inout Findings
  ) {
    self.init(noun, in: node.tree)
    guard read(node.place, example: example, &findings) else { return nil }
  }

  /// Of a group of `tree` that is to be read.
  init(_ noun: String, in tree: YAMLTree) {
    self.noun = noun
    self.tree = tree
  }

  /// Turns to the keys of the group at a place: those of a list are read one after the other, in the same memory.
  ///
  /// - Returns: false, with a finding, where it is no group of keys; then there is nothing to ask for.
  mutating func read(
    _ place: Int,
    example: ((String) -> String)? = nil,
    _ findings: inout Findings
  ) -> Bool {
    guard case .mapping(let count, _) = tree[place].content else {
      let node = YAMLNode(tree: tree, place: place)
      if !node.isEmpty {
        findings.add(
          ValueHasItsType.self,
          at: node.range,
          "\(noun) is a group of keys, and this is \(node.kind)",
          help: node.text.flatMap { example?($0) } ?? KeyedValues.helpForKeys
        )
      }
      return false
    }
    let names = Key.names
    if places.isEmpty { places = [Int32](repeating: 0, count: names.count) } else { forget() }
    let (tree, noun) = (tree, noun)
    places.withUnsafeMutableBufferPointer { places in
      var next = 0
      tree.forEachKey(at: place) { key, name in
        guard let index = names.index(of: name, from: next) else {
          return KeyedValues.reportUnknown(YAMLNode.Pair(in: tree, at: key), of: noun, &findings)
        }
        next = index + 1
        if !tree.isEmpty(at: key + 1) { places[index] = Int32(key + 1) }
      }
    }
    range = tree[count == 0 ? place : place + 1].range
    self.place = place
    return true
  }

  /// Makes room for the keys of another group.
  private mutating func forget() {
    for index in places.indices { places[index] = 0 }
  }

  private static var helpForKeys: String {
    "write its keys, one a line and without `- `: \(listed(Key.allCases.map(\.name), limit: 4))"
  }

  /// Whether something stands after a key, readable or not.
  func isWritten(_ key: Key) -> Bool { place(of: key) != nil }

  /// Adds a key to those whose values are there and could not be read.
  func note(_ key: Key, isRead: Bool, in unreadable: inout Set<String>) {
    if !isRead && isWritten(key) { unreadable.insert(key.name) }
  }

  /// Whether something stands after a key that is not all among the `count` things that were read of it.
  func isMoreWritten(_ key: Key, than count: Int) -> Bool {
    guard let place = place(of: key) else { return false }
    guard case .sequence(let size, _) = tree[place].content else { return true }
    return size > count && tree.items(at: place).count { !tree.holds("", at: $0) } > count
  }

  /// The group as it is written, keys that the format does not have among them.
  var group: YAMLNode { YAMLNode(tree: tree, place: place) }

  /// The value of a key, whatever it is; nil where the key is missing or nothing stands after it.
  func node(_ key: Key) -> YAMLNode? { place(of: key).map { YAMLNode(tree: tree, place: $0) } }

  /// Where a key is written.
  func keyRange(_ key: Key) -> SourceRange? { place(of: key).map { tree[$0 - 1].range } }

  /// The place of the value of a key.
  private func place(of key: Key) -> Int? {
    let place = Int(places[key.rawValue])
    return place == 0 ? nil : place
  }

  /// The place of a single value.
  func single(_ key: Key, _ findings: inout Findings) -> Int? {
    guard let place = place(of: key) else { return nil }
    guard case .scalar = tree[place].content else {
      let node = YAMLNode(tree: tree, place: place)
      let isPerson = key.name == "owner"
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.name) takes one value, and this is \(node.kind)",
        help: isPerson
          ? "name the one person who carries it; the others go into authors or the note"
          : "write one value; put quotes around a text that begins with [ or {"
      )
      return nil
    }
    return place
  }

  /// One value.
  func text(_ key: Key, _ findings: inout Findings) -> Located<String>? {
    guard let place = single(key, &findings) else { return nil }
    return text(at: place)
  }

  /// The text of the single value at a place, for those who keep it, or report it.
  func text(at place: Int) -> Located<String> {
    Located(tree.text(at: place) ?? "", at: tree[place].range)
  }

  /// A value without which there is nothing to show; `words` are those it can be, where it is one of a list.
  /// `proposal` makes one up that will do.
  func requiredText(
    _ key: Key,
    of words: [String] = [],
    proposal: () -> String? = { nil },
    _ findings: inout Findings
  ) -> Located<String>? {
    guard let place = requiredSingle(key, of: words, proposal: proposal, &findings) else { return nil }
    return text(at: place)
  }

  /// The place of such a value.
  func requiredSingle(
    _ key: Key,
    of words: [String] = [],
    proposal: () -> String? = { nil },
    _ findings: inout Findings
  ) -> Int? {
    if place(of: key) == nil {
      let choices = words.isEmpty ? "" : " with one of \(listed(words))"
      let proposal = proposal()
      findings.add(
        RequiredKeyIsPresent.self,
        at: range,
        "\(noun) needs \(key.name)",
        help: "add `\(key.name):\(proposal.map { " " + $0 } ?? "")`\(choices)",
        repair: proposal.flatMap { repair(setting: [(key, .text($0))]) }
      )
    }
    return single(key, &findings)
  }

  /// A value of one or more texts in a list.
  func texts(_ key: Key, _ findings: inout Findings) -> [Located<String>] {
    guard let place = place(of: key) else { return [] }
    guard case .sequence = tree[place].content else {
      let node = YAMLNode(tree: tree, place: place)
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.name) takes a list, and this is \(node.kind)",
        help: "write it in brackets: [\(node.text ?? "a, b")]"
      )
      return []
    }
    var texts: [Located<String>] = []
    let items = tree.items(at: place)
    texts.reserveCapacity(items.underestimatedCount)
    for item in items {
      guard case .scalar = tree[item].content, !tree.isEmpty(at: item) else {
        let node = YAMLNode(tree: tree, place: item)
        findings.add(
          ValueHasItsType.self,
          at: node.range,
          "\(key.name) takes names, and this is \(node.isEmpty ? "empty" : node.kind)",
          help: "write one name for each item"
        )
        continue
      }
      texts.append(text(at: item))
    }
    return texts
  }

  /// The places of the groups of keys in a list, of which `example` is one.
  func groups(_ key: Key, example: String, _ findings: inout Findings) -> YAMLTree.Places {
    guard let place = place(of: key) else { return tree.none }
    guard case .sequence = tree[place].content else {
      let node = YAMLNode(tree: tree, place: place)
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.name) takes a list, and this is \(node.kind)",
        help: "write each item on a line of its own: - \(example)"
      )
      return tree.none
    }
    return tree.items(at: place)
  }

  /// Names and their values, in the order written.
  func pairs(_ key: Key, _ findings: inout Findings) -> [YAMLNode.Pair] {
    guard let node = node(key) else { return [] }
    guard let pairs = node.pairs else {
      findings.add(
        ValueHasItsType.self,
        at: node.range,
        "\(key.name) takes names with values, and this is \(node.kind)",
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
    guard let place = single(key, &findings) else { return nil }
    if let choice = type.allCases.first(where: { tree.holds($0.rawValue, at: place) }) {
      return Located(choice, at: tree[place].range)
    }
    report(text(at: place), of: key, asNoneOf: type.allCases.map(\.rawValue), &findings)
    return nil
  }

  /// One of a list of words.
  func choice(_ key: Key, of words: [String], _ findings: inout Findings) -> Located<String>? {
    guard let place = single(key, &findings) else { return nil }
    let word = tree.withText(at: place) { text in words.firstIndex { $0.withBytes(text.isSame) } }
    if let word { return Located(words[word], at: tree[place].range) }
    // A name of the team's own may have letters that can be written in more than one way.
    let text = text(at: place)
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
      "\(key.name) can't be '\(text.value)'",
      help: OtherNames.suggestion(for: text.value, among: words, else: "it is one of \(listed(words))"),
      repair: OtherNames.repair(text, among: words)
    )
  }

  private static func reportUnknown(_ pair: YAMLNode.Pair, of noun: String, _ findings: inout Findings) {
    let key = pair.key.value
    // Between { } a comma ends a value, and what follows it is a key without a colon.
    let hasNoColon = pair.value.range.column == pair.key.range.column + pair.key.range.length
    let isProse = pair.value.isEmpty && (key.contains(" ") || hasNoColon)
    let names = Key.allCases.map(\.name)
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
