internal import CArena
internal import CLibYAML
internal import PostmortemCore

/// Reads YAML into a tree, by libyaml's events.
///
/// Of YAML it takes what people write by hand. Aliases and anchors, tags, keys that are no text, nesting beyond 32
/// and a second document are refused: a few hundred bytes of them can keep a program busy without end.
struct YAMLLoader {
  /// Deeper than any front matter; libyaml itself has no limit.
  static let depthLimit = 32

  private var parser = yaml_parser_t()
  private var event = yaml_event_t()
  /// Lines of the file above the text.
  private let linesAbove: Int
  private let text: ArraySlice<UInt8>
  private var comments: HiddenComments
  private var findings: Findings

  /// Why reading stopped. What was wrong is among the findings.
  private struct Stop: Error {}

  private init(_ text: ArraySlice<UInt8>, linesAbove: Int, findings: Findings) {
    self.text = text
    self.linesAbove = linesAbove
    comments = HiddenComments(text)
    self.findings = findings
  }

  /// The tree of `text`, whose first line is line `linesAbove` + 1 of its file; nil, with a finding, where it is not
  /// YAML as we take it. An empty text is an empty mapping.
  static func load(_ text: ArraySlice<UInt8>, linesAbove: Int, _ findings: inout Findings) -> YAMLNode? {
    var loader = YAMLLoader(text, linesAbove: linesAbove, findings: findings)
    defer { findings = loader.findings }
    arena_begin()
    defer { arena_end() }
    return text.withUnsafeBufferPointer { buffer in
      guard yaml_parser_initialize(&loader.parser) == 1 else { return nil }
      defer { yaml_parser_delete(&loader.parser) }
      yaml_parser_set_encoding(&loader.parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&loader.parser, buffer.baseAddress, buffer.count)
      defer { yaml_event_delete(&loader.event) }
      // Why it stopped is among the findings.
      return try? loader.document()
    }
  }

  /// The one document of the stream.
  private mutating func document() throws(Stop) -> YAMLNode {
    try advance()
    try advance()
    guard event.type != YAML_STREAM_END_EVENT else {
      let start = YAMLNode.Place(line: Int32(clamping: linesAbove + 1), column: 1)
      return YAMLNode(content: .mapping([]), range: SourceRange(line: linesAbove + 1, column: 1), end: start)
    }
    try advance()
    let root = try node(depth: 0)
    try advance()
    try advance()
    if event.type != YAML_STREAM_END_EVENT {
      throw refuse(
        YAMLIsWellFormed.self,
        "a second YAML document begins here",
        "keep one, without `---` inside it"
      )
    }
    return root
  }

  /// The value that the current event begins.
  private mutating func node(depth: Int) throws(Stop) -> YAMLNode {
    guard depth < YAMLLoader.depthLimit else {
      throw refuse(YAMLIsWellFormed.self, "nested deeper than \(YAMLLoader.depthLimit) levels", "flatten it")
    }
    try refuseExtras()
    let range = currentRange
    switch event.type {
    case YAML_SCALAR_EVENT:
      return YAMLNode(content: .scalar(value()), range: range, end: end(after: nil))
    case YAML_SEQUENCE_START_EVENT:
      let isInBraces = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      var items: [YAMLNode] = []
      items.reserveCapacity(4)
      try advance()
      while event.type != YAML_SEQUENCE_END_EVENT {
        items.append(try node(depth: depth + 1))
        try advance()
      }
      let end = end(after: isInBraces ? nil : items.last?.end)
      return YAMLNode(content: .sequence(items), range: range, end: end, isInBraces: isInBraces)
    default:
      let isInBraces = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      let pairs = try pairs(depth: depth)
      let end = end(after: isInBraces ? nil : pairs.last?.value.end)
      return YAMLNode(content: .mapping(pairs), range: range, end: end, isInBraces: isInBraces)
    }
  }

  private mutating func pairs(depth: Int) throws(Stop) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    pairs.reserveCapacity(8)
    var places = NamePlaces()
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      try refuseExtras()
      guard event.type == YAML_SCALAR_EVENT else {
        throw refuse(YAMLIsWellFormed.self, "a key must be text", "put quotes around it")
      }
      let key = Located(trimmedText(isKey: true), at: currentRange)
      try advance()
      let value = try node(depth: depth + 1)
      if let index = places.place(of: key.value, among: pairs.count, { pairs[$0].key.value }) {
        findings.add(
          KeyAppearsOnce.self,
          at: key.range,
          "the key '\(key.value)' is there twice",
          help: "keep one of the two",
          notes: [.init("the first is here", file: findings.file, at: pairs[index].key.range)]
        )
      } else {
        pairs.append(.init(key: key, value: value))
      }
      try advance()
    }
    return pairs
  }

  /// Goes on to the next event.
  private mutating func advance() throws(Stop) {
    yaml_event_delete(&event)
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

  /// Refuses an alias, and a value with an anchor, a tag or a control character.
  private mutating func refuseExtras() throws(Stop) {
    let isPlain =
      event.type == YAML_SCALAR_EVENT && event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      && event.data.scalar.anchor == nil && event.data.scalar.tag == nil
    // Nearly every value is.
    if isPlain { return }
    if event.type == YAML_ALIAS_EVENT {
      throw refuse(
        YAMLHasNoAliases.self,
        "a YAML alias (`*name`) stands here",
        "write the value out; put quotes around a text that begins with *"
      )
    }
    let (anchor, tag) =
      switch event.type {
      case YAML_SCALAR_EVENT: (event.data.scalar.anchor, event.data.scalar.tag)
      case YAML_SEQUENCE_START_EVENT: (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      case YAML_MAPPING_START_EVENT: (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      default: (nil, nil) as (UnsafeMutablePointer<yaml_char_t>?, UnsafeMutablePointer<yaml_char_t>?)
      }
    if anchor != nil {
      throw refuse(
        YAMLHasNoAliases.self,
        "a YAML anchor (`&name`) stands here",
        "write the value without it; put quotes around a text that begins with &"
      )
    }
    if tag != nil {
      throw refuse(
        YAMLIsWellFormed.self,
        "a YAML tag (`!name`) stands here",
        "write the value without it; put quotes around a text that begins with !"
      )
    }
    // Written as themselves libyaml refuses them; as an escape it lets them pass, and XML has no way to hold them.
    if event.type == YAML_SCALAR_EVENT, event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
      holdsControl
    {
      throw refuse(
        YAMLIsWellFormed.self,
        "an escape in this value stands for a control character",
        "take the escape out"
      )
    }
  }

  /// Whether the current scalar holds a control of ASCII or Latin-1 besides white space, or a code point that is no
  /// character.
  private var holdsControl: Bool {
    let bytes = scalar
    let isOther = { (byte: UInt8) in byte < 0x20 || byte >= 0x7F }
    // Nearly every value is of printable ASCII alone.
    if bytes.hasNone(marked: { $0 | $0.marks(below: 0x20) | $0.marks(of: 0x7F) }, of: isOther) {
      return false
    }
    for (index, byte) in bytes.enumerated() where isOther(byte) {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F: return true
      case 0x80..<0xA0 where bytes[index - 1] == 0xC2: return true
      case 0xBE, 0xBF: if bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF { return true }
      default: continue
      }
    }
    return false
  }

  private mutating func refuse(_ rule: any Rule.Type, _ message: String, _ help: String) -> Stop {
    findings.add(rule, at: currentRange, message, help: help)
    return Stop()
  }

  /// The text of the current scalar, as it is written.
  private mutating func value() -> String {
    guard event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE else { return scalarText }
    if let hash = comments.column(after: event.end_mark) {
      let range = SourceRange(line: event.end_mark.line + 1 + linesAbove, column: hash + 1)
      findings.add(
        YAMLIsWellFormed.self,
        at: range,
        scalar.isEmpty
          ? "# begins a comment, so nothing is the value here" : "# begins a comment, and cuts the value off",
        help: "put quotes around the whole value; a comment has a space after its #"
      )
    }
    return trimmedText(isKey: false)
  }

  /// The text of the current scalar without what word processors put around it.
  private mutating func trimmedText(isKey: Bool) -> String {
    // Whatever that is, it is beyond ASCII and stands at an end.
    guard max(scalar.first ?? 0, scalar.last ?? 0) >= 0x80 else { return scalarText }
    return PlainText.trimmed(scalarText, at: currentRange, isKey: isKey, &findings)
  }

  private var scalarText: String { String(decoding: scalar, as: UTF8.self) }

  /// The current scalar's bytes.
  private var scalar: UnsafeBufferPointer<UInt8> {
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
