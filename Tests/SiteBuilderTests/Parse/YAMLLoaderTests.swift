import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The YAML loader")
struct YAMLLoaderTests {
  /// The tree of a text, and what was found.
  private func load(_ text: String, linesAbove: Int = 0) -> (node: YAMLNode?, found: [Diagnostic]) {
    var findings = Findings(file: "a.md")
    let node = YAMLLoader.load(Array(text.utf8)[...], linesAbove: linesAbove, &findings)
    return (node, findings.diagnostics)
  }

  /// A tree as one line: `{a: "1", b: ["x"]}`.
  private func shown(_ node: YAMLNode?) -> String {
    switch node?.content {
    case .scalar(let text): "\"\(text)\""
    case .sequence(let items): "[" + items.map(shown).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.value): \(shown($0.value))" }.joined(separator: ", ") + "}"
    case nil: "nothing"
    }
  }

  private func pairs(_ text: String) throws -> [YAMLNode.Pair] {
    guard case .mapping(let pairs)? = load(text).node?.content else {
      Issue.record("'\(text)' is no group of keys")
      return []
    }
    return pairs
  }

  @Test(
    "leaves every scalar as it is written",
    arguments: [
      "no", "on", "yes", "true", "12:30", "007", "0x1F", "1e3", "1_000", "~", "null", ".inf", "2026-03-14",
      "+1",
      "3.10", "a b", "été", "a#b", "http://a.example/x?y=1",
    ]
  )
  func scalars(_ text: String) {
    #expect(shown(load("a: \(text)\n").node) == "{a: \"\(text)\"}")
    #expect(shown(load("- \(text)\n").node) == "[\"\(text)\"]")
  }

  @Test("reads quotes, blocks and comments as YAML does")
  func styles() {
    #expect(
      shown(load("a: \"x\\ty\"\nb: 'it''s'\nc: |\n  one\n  two\nd: >-\n  one\n  two\ne: x # y\nf:\n").node)
        == "{a: \"x\ty\", b: \"it's\", c: \"one\ntwo\n\", d: \"one two\", e: \"x\", f: \"\"}"
    )
  }

  @Test("keeps keys in the order written, however they are nested")
  func order() {
    let text = "b: {z: 1, a: [x, [y]]}\na:\n  - k: v\n    j: w\n  -\n"
    #expect(shown(load(text).node) == "{b: {z: \"1\", a: [\"x\", [\"y\"]]}, a: [{k: \"v\", j: \"w\"}, \"\"]}")
  }

  @Test("takes a text with nothing in it for no keys", arguments: ["", "\n\n", "# a comment\n"])
  func empty(_ text: String) {
    #expect(shown(load(text).node) == "{}")
    #expect(load(text).found.isEmpty)
  }

  @Test("knows where each key and value stands, counted in Unicode scalars")
  func positions() throws {
    let pairs = try pairs("äö: ü, \"ß\"\nlist: [a, 日本, \"c d\"]\n")
    #expect(
      pairs.map(\.key.range) == [
        SourceRange(line: 1, column: 1, length: 2), SourceRange(line: 2, column: 1, length: 4),
      ]
    )
    #expect(pairs[0].value.range == SourceRange(line: 1, column: 5, length: 6))
    guard case .sequence(let items) = pairs[1].value.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.range.column) == [8, 11, 15])
    #expect(items.map(\.range.length) == [1, 2, 5])
  }

  @Test("counts CRLF as one line end, and lines above the text")
  func lineEnds() throws {
    let (node, _) = load("a: 1\r\nb: 2\r\n\r\nc: 3\r\n", linesAbove: 1)
    guard case .mapping(let pairs)? = node?.content else {
      Issue.record("no keys")
      return
    }
    #expect(pairs.map(\.key.range.line) == [2, 3, 5])
    #expect(pairs.map(\.value.range) == [2, 3, 5].map { SourceRange(line: $0, column: 4, length: 1) })
    #expect(shown(node) == "{a: \"1\", b: \"2\", c: \"3\"}")
  }

  @Test("points at the first character of what goes over several lines")
  func longValues() throws {
    let pairs = try pairs("a: |\n  one\n  two\nb: one\n  two\n")
    #expect(pairs.map(\.value.range) == [SourceRange(line: 1, column: 4), SourceRange(line: 4, column: 4)])
  }

  @Test("keeps the first of two equal keys, and reports the second with the place of the first")
  func duplicates() {
    let (node, found) = load("a: 1\nb: {x: 1, x: 2}\na: 3\n")
    #expect(shown(node) == "{a: \"1\", b: {x: \"1\"}}")
    #expect(
      found.map(brief) == [
        "2:11 key-appears-once the key 'x' is there twice", "3:1 key-appears-once the key 'a' is there twice",
      ]
    )
    #expect(found.map { $0.notes.map(\.range.line) } == [[2], [1]])
  }

  @Test("takes away all that a second equal key holds")
  func duplicateGroups() {
    let (node, found) = load("a: 1\na: {b: [x, {c: y}], d: z}\ne: {a: 2}\n")
    #expect(shown(node) == "{a: \"1\", e: {a: \"2\"}}")
    #expect(found.map(brief) == ["2:1 key-appears-once the key 'a' is there twice"])
  }

  @Test("finds equal keys among many, the first of them too", arguments: [1, 31, 32, 33, 34, 200])
  func duplicatesAmongMany(_ count: Int) {
    let keys = (1...count).map { "key\($0): {a: 1}\n" }.joined()
    #expect(load(keys).found.isEmpty)
    for again in Set([1, count / 2 + 1, count]) {
      #expect(
        load(keys + "key\(again): 2\nother: 3\n").found.map(brief) == [
          "\(count + 1):1 key-appears-once the key 'key\(again)' is there twice"
        ]
      )
    }
  }

  @Test("takes keys for equal whose letters are composed in two ways")
  func composedKeys() {
    #expect(load("caf\u{E9}: 1\nb: 2\ncafe\u{301}: 3\nb: 4\n").found.map(\.range.line) == [3, 4])
  }

  @Test(
    "refuses anchors and aliases wherever they stand",
    arguments: [
      ("a: &x 1\nb: *x\n", "1:4"), ("a: &x [1]\n", "1:4"), ("a: &x {b: 1}\n", "1:4"), ("&x a: 1\n", "1:1"),
      ("a: [1, *x]\n", "1:8"), ("*x : 1\n", "1:1"), ("- &x\n", "1:3"),
    ]
  )
  func anchors(_ text: String, _ place: String) {
    let (node, found) = load(text)
    #expect(node == nil)
    #expect(
      found.map { "\($0.range.line):\($0.range.column) \($0.rule.rawValue)" } == [
        "\(place) yaml-has-no-aliases"
      ]
    )
  }

  @Test("refuses a bomb of aliases at its first anchor")
  func bomb() {
    let text = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n"
    #expect(load(text).found.map(brief) == ["1:4 yaml-has-no-aliases a YAML anchor (`&name`) stands here"])
  }

  @Test(
    "refuses tags",
    arguments: ["a: !!int 5\n", "a: !own x\n", "a: !!set {x, y}\n", "a: !!seq [x]\n", "!x a: 1\n"]
  )
  func tags(_ text: String) {
    let (node, found) = load(text)
    #expect(node == nil)
    #expect(found.map(\.rule.rawValue) == ["yaml-is-well-formed"])
  }

  @Test(
    "refuses control characters that an escape stands for",
    arguments: ["\\0", "\\x01", "\\e", "\\x7f", "\\u0085"]
  )
  func escapedControls(_ escape: String) {
    let (node, found) = load("a: \"x\(escape)y\"\n")
    #expect(node == nil)
    #expect(
      found.map { "\($0.range.line):\($0.range.column) \($0.rule.rawValue)" } == ["1:4 yaml-is-well-formed"]
    )
  }

  @Test(
    "refuses what YAML has no place for where it stands as itself",
    arguments: ["\u{1}", "\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"]
  )
  func controls(_ character: String) {
    // Near the beginning, the end and each sixteenth byte it is looked for in another way.
    for length in [0, 1, 14, 15, 16, 17, 40] {
      let (node, found) = load("a: " + String(repeating: "x", count: length) + character + "y\n")
      #expect(node == nil)
      #expect(found.count == 1 && found[0].message.contains("control character"), "\(length)")
    }
  }

  @Test(
    "takes every other character",
    arguments: ["\t", "\u{85}", "\u{A0}", "é", "，", "\u{E000}", "\u{FEFF}", "\u{FFFD}", "😀", "\u{10FFFF}"]
  )
  func characters(_ character: String) {
    for length in [1, 14, 15, 16, 17, 40] {
      let text = String(repeating: "x", count: length)
      #expect(shown(load("a: '\(text)\(character)y'\n").node).hasPrefix("{a: \"\(text)"), "\(length)")
    }
  }

  @Test("lets values nest 31 deep, and no deeper")
  func depth() {
    let nested: (Int) -> String = {
      "a: " + String(repeating: "[", count: $0) + "x" + String(repeating: "]", count: $0)
    }
    #expect(load(nested(30)).found.isEmpty)
    #expect(load(nested(31)).found.map(brief) == ["1:35 yaml-is-well-formed nested deeper than 32 levels"])
    #expect(load("a: " + String(repeating: "[", count: 100_000)).node == nil)
    #expect(load(String(repeating: "- ", count: 1000) + "x").node == nil)
  }

  @Test("refuses a key that is no text", arguments: ["? [a, b]\n: 1\n", "{a: 1}: 2\n"])
  func keys(_ text: String) {
    #expect(load(text).node == nil)
    #expect(load(text).found.map(\.message) == ["a key must be text"])
  }

  @Test("refuses a second document")
  func secondDocument() {
    #expect(
      load("a: 1\n--- \nb: 2\n").found.map(brief) == [
        "2:1 yaml-is-well-formed a second YAML document begins here"
      ]
    )
  }

  @Test(
    "says what is wrong where it is wrong",
    arguments: [
      ("a: 1\n\tb: 2\n", "2:1", "a tab stands where YAML wants spaces"),
      ("a:\n  - x\n\t- y\n", "3:1", "a tab stands where YAML wants spaces"),
      ("a: \"x\nb: 1\n", "1:4", "this quote is never closed"),
      ("a: 'x\n", "1:4", "this quote is never closed"),
      ("a: x: y\n", "1:5", "a colon and a space inside a value start a new key here"),
      ("a: [x, y\nb: 1\n", "1:4", "this `[` is never closed"),
      ("a: {x: 1\nb: 1\n", "1:4", "this `{` is never closed"),
      ("a: @maria\n", "1:4", "a value that begins with @ needs quotes"),
      ("a: 1\n  b: 2\n", "2:3", "this key is indented deeper than the one above, which has a value"),
      ("a:\n  b: 1\n c: 2\n", "3:2", "this line is indented unlike the ones it belongs to"),
      ("a: - x\n", "1:4", "a list can't begin here"),
      ("a: \"C:\\data\"\n", "1:7", "a backslash in double quotes begins an escape that YAML does not have"),
      ("a: *\n", "1:4", "a value that begins with * needs quotes"),
      ("a: & b\n", "1:4", "a value that begins with & needs quotes"),
    ]
  )
  func problems(_ text: String, _ place: String, _ message: String) {
    let (node, found) = load(text)
    #expect(node == nil)
    #expect(found.map(brief) == ["\(place) yaml-is-well-formed \(message)"])
    #expect(found.first?.help != nil)
  }
}
