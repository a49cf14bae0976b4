internal import CArena
internal import CLibYAML
internal import PostmortemCore

/// Reads YAML into a tree, by libyaml's events.
///
/// Of YAML it takes what people write by hand. Aliases and anchors, tags, keys that are no text, nesting beyond 32
/// and a second document are refused: a few hundred bytes of them can keep a program busy without end.
struct YAMLLoader: ~Copyable {
  /// Deeper than any front matter; libyaml itself has no limit.
  static let depthLimit = 32

  private var parser = yaml_parser_t()
  /// Whether libyaml takes its memory from the arena, and so need not be asked to give it back.
  private var isInArena = false
  /// The current one.
  private(set) var event = yaml_event_t()
  /// Lines of the file above the text.
  private let linesAbove: Int
  private let text: ArraySlice<UInt8>
  private var comments: HiddenComments
  private var findings: Findings
  /// What was read so far.
  private var entries: [YAMLTree.Entry] = []
  /// The text of what was read.
  private var texts: ByteBuffer

  /// Why reading stopped. What was wrong is among the findings.
  struct Stop: Error {}

  private init(_ text: ArraySlice<UInt8>, linesAbove: Int, findings: Findings) {
    self.text = text
    self.linesAbove = linesAbove
    comments = HiddenComments(text)
    self.findings = findings
    texts = ByteBuffer(capacity: text.count)
    // Few keys and values are shorter.
    entries.reserveCapacity(text.count / 8)
  }

  /// The tree of `text`, which is UTF-8 as `TextCheck` lets it pass, and whose first line is line `linesAbove` + 1 of its
  /// file; nil, with a finding, where it is not YAML as we take it. An empty text is an empty mapping.
  static func load(_ text: ArraySlice<UInt8>, linesAbove: Int, _ findings: inout Findings) -> YAMLNode? {
    var loader = YAMLLoader(text, linesAbove: linesAbove, findings: findings)
    defer { findings = loader.findings }
    arena_begin()
    defer { arena_end() }
    return text.withUnsafeBufferPointer { buffer in
      let position = arena_position()
      guard yaml_parser_initialize(&loader.parser) == 1 else { return nil }
      defer { yaml_parser_delete(&loader.parser) }
      loader.isInArena = arena_position() != position
      loader.parser.setInput(buffer)
      defer { loader.forgetEvent() }
      // Why it stopped is among the findings.
      guard (try? loader.document()) != nil else { return nil }
      return YAMLNode(tree: YAMLTree(loader.entries, text: loader.texts.bytes), place: 0)
    }
  }

  /// The one document of the stream.
  private mutating func document() throws(Stop) {
    try advance()
    try advance()
    guard event.type != YAML_STREAM_END_EVENT else {
      let start = YAMLNode.Place(line: Int32(clamping: linesAbove + 1), column: 1)
      let range = SourceRange(line: linesAbove + 1, column: 1)
      entries.append(.init(content: .mapping(count: 0, next: 1), range: range, end: start))
      return
    }
    try advance()
    try node(depth: 0)
    try advance()
    try advance()
    if event.type != YAML_STREAM_END_EVENT {
      throw refuse(
        YAMLIsWellFormed.self,
        "a second YAML document begins here",
        "keep one, without `---` inside it"
      )
    }
  }

  /// Adds the value that the current event begins, with all that belongs to it.
  private mutating func node(depth: Int) throws(Stop) {
    guard depth < YAMLLoader.depthLimit else {
      throw refuse(YAMLIsWellFormed.self, "nested deeper than \(YAMLLoader.depthLimit) levels", "flatten it")
    }
    try refuseExtras()
    switch event.type {
    case YAML_SCALAR_EVENT: addValue()
    case YAML_SEQUENCE_START_EVENT:
      let place = open(isInBraces: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
      let (count, last) = try items(depth: depth)
      close(place, as: .sequence(count: count, next: entries.count), last)
    default:
      let place = open(isInBraces: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
      let (count, last) = try pairs(depth: depth)
      close(place, as: .mapping(count: count, next: entries.count), last)
    }
  }

  /// Adds a list or a group whose items or keys are still to come.
  private mutating func open(isInBraces: Bool) -> Int {
    let content = YAMLTree.Content.sequence(count: 0, next: 0)
    entries.append(.init(content: content, range: currentRange, end: end(after: nil), isInBraces: isInBraces))
    return entries.count - 1
  }

  /// Ends a list or a group at the current event; what stands in it ends at `last`.
  private mutating func close(_ place: Int, as content: YAMLTree.Content, _ last: YAMLNode.Place?) {
    entries[place].content = content
    entries[place].end = end(after: entries[place].isInBraces ? nil : last)
  }

  /// Adds the items of a list: how many, and where the last ends.
  private mutating func items(depth: Int) throws(Stop) -> (count: Int, last: YAMLNode.Place?) {
    var (count, last) = (0, nil as YAMLNode.Place?)
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      let place = entries.count
      try node(depth: depth + 1)
      (count, last) = (count + 1, entries[place].end)
      try advance()
    }
    return (count, last)
  }

  /// Adds the keys of a group and their values: how many, and where the last ends.
  private mutating func pairs(depth: Int) throws(Stop) -> (count: Int, last: YAMLNode.Place?) {
    var (count, last) = (0, nil as YAMLNode.Place?)
    var keys = EarlierKeys(from: entries.count)
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      try refuseExtras()
      guard event.type == YAML_SCALAR_EVENT else {
        throw refuse(YAMLIsWellFormed.self, "a key must be text", "put quotes around it")
      }
      let place = entries.count
      addText(isTrimmed: true, isKey: true)
      try advance()
      try node(depth: depth + 1)
      if let earlier = keys.add(place, in: entries, texts) {
        findings.add(
          KeyAppearsOnce.self,
          at: entries[place].range,
          "the key '\(EarlierKeys.name(of: entries[place], in: texts))' is there twice",
          help: "keep one of the two",
          notes: [.init("the first is here", file: findings.file, at: entries[earlier].range)]
        )
        entries.removeSubrange(place...)
      } else {
        (count, last) = (count + 1, entries[place + 1].end)
      }
      try advance()
    }
    return (count, last)
  }

  /// Goes on to the next event.
  private mutating func advance() throws(Stop) {
    forgetEvent()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      let problem = YAMLProblem(parser, in: text)
      findings.add(
        YAMLIsWellFormed.self,
        at: SourceRange(line: problem.line + linesAbove, column: problem.column),
        problem.message,
        help: problem.help
      )
      throw Stop()
    }
  }

  /// Gives back what libyaml took for the current event.
  @inline(__always)
  private mutating func forgetEvent() {
    if !isInArena { yaml_event_delete(&event) }
  }

  /// Adds a finding at the current event, for which reading stops.
  mutating func refuse(_ rule: any Rule.Type, _ message: String, _ help: String) -> Stop {
    findings.add(rule, at: currentRange, message, help: help)
    return Stop()
  }

  /// Adds the current scalar, a value.
  private mutating func addValue() {
    let isPlain = event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
    if isPlain, let hash = comments.column(after: event.end_mark) {
      let range = SourceRange(line: event.end_mark.line + 1 + linesAbove, column: hash + 1)
      findings.add(
        YAMLIsWellFormed.self,
        at: range,
        scalar.isEmpty
          ? "# begins a comment, so nothing is the value here" : "# begins a comment, and cuts the value off",
        help: "put quotes around the whole value; a comment has a space after its #"
      )
    }
    addText(isTrimmed: isPlain, isKey: false)
  }

  /// Adds the current scalar; with `isTrimmed` without what word processors put around it.
  @inline(__always)
  private mutating func addText(isTrimmed: Bool, isKey: Bool) {
    let start = texts.count
    // Whatever that is, it is beyond ASCII and stands at an end.
    if isTrimmed, max(scalar.first ?? 0, scalar.last ?? 0) >= 0x80 {
      let text = String(decoding: scalar, as: UTF8.self)
      texts.append(PlainText.trimmed(text, at: currentRange, isKey: isKey, &findings))
    } else {
      texts.append(scalar)
    }
    let content = YAMLTree.Content.scalar(start: start, count: texts.count - start)
    entries.append(.init(content: content, range: currentRange, end: end(after: nil)))
  }

  /// The current scalar's bytes.
  var scalar: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
  }

  /// Where a value ends whose end is the current event. A group without braces ends with its last value, which ends at
  /// `last`; libyaml only knows where the next thing begins.
  ///
  /// Inlined, since a call would copy libyaml's state to ask one place of it.
  @inline(__always)
  private func end(after last: YAMLNode.Place?) -> YAMLNode.Place {
    let mark = event.end_mark
    return last
      ?? .init(line: Int32(clamping: mark.line + 1 + linesAbove), column: Int32(clamping: mark.column + 1))
  }

  /// Where the current event stands.
  private var currentRange: SourceRange {
    let (start, end) = (event.start_mark, event.end_mark)
    let isOneLine = event.type == YAML_SCALAR_EVENT && start.line == end.line
    return SourceRange(
      line: start.line + 1 + linesAbove,
      column: start.column + 1,
      length: isOneLine ? end.column - start.column : 1
    )
  }
}
