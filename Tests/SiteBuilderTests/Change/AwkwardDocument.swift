import PostmortemCore

@testable import SiteBuilder

/// A document as people write them, made up by chance: between braces or not, with comments, quotes of either kind, texts
/// over several lines and keys in any order. It knows what each of its items is made of, so it can be written again with
/// one of them changed.
struct AwkwardDocument {
  /// A key as it is written: its value, and what follows that on its line.
  struct Pair {
    let key: String
    var value: String
    var tail = ""
  }

  /// An item, and whether it stands between braces, and if so on one line.
  struct Item {
    enum Style: CaseIterable { case lines, braces, bracesOverLines }

    var style: Style
    var pairs: [Pair]
    /// Lines above it.
    var above: String

    func value(of key: String) -> String? { pairs.first { $0.key == key }?.value }
  }

  var items: [Item]
  private let lineEnd: String
  private let head: String
  private let tail: String
  private let indent: String

  init(_ chance: inout Sequence64) {
    lineEnd = Bool.random(using: &chance) ? "\n" : "\r\n"
    head = chance.one(["", "\u{FEFF}"])
    indent = chance.one(["", "  ", "      "])
    tail = chance.one([
      "", "\nbody\twith\ttabs\n\n---\nstatus: open # not a key\n", "\n\n- id: item-0\n  status: open",
      "\n" + String(repeating: "long ", count: 800) + "🚢\n",
    ])
    items = (0..<Int.random(in: 1...4, using: &chance)).map { AwkwardDocument.item($0, &chance) }
  }

  /// The whole document.
  var text: String {
    let start = """
      ---
      title: "It's #1: &not *an anchor" # a comment
      severity: SEV1
      timeline: [{at: "2026-03-14 09:12", event: started, note: "status: open"}]
      action_items: # in any order

      """
    let text = start + items.map(written).joined() + "tags: [\"due: 2026-01-01\"]\n---" + tail
    return head + text.replacing("\n", with: lineEnd)
  }

  private func written(_ item: Item) -> String {
    let above = item.above.isEmpty ? "" : indent + item.above + "\n"
    switch item.style {
    case .lines:
      let inside = indent + "  "
      let lines = item.pairs.map { pair in
        "\(pair.key):\(pair.value.isEmpty || pair.value.hasPrefix("\n") ? "" : " ")\(pair.value.replacing("\n", with: "\n" + inside))\(pair.tail)\n"
      }
      return above + indent + "- " + lines.joined(separator: inside)
    case .braces:
      return above + indent + "- {" + item.pairs.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        + "}\n"
    case .bracesOverLines:
      let pairs = item.pairs.map { "\"\($0.key)\": \($0.value)" }
      return above + indent + "- { # \u{E9}\n\(indent)   " + pairs.joined(separator: ",\n\(indent)   ")
        + " # the end\n\(indent)  }\n"
    }
  }

  private static let titles = [
    "Move the quota", "\"Says \\\"no\\\" # and: more\"", "'It''s 5 o''clock # tea'",
    "\"&anchor *alias !tag\"",
    "Größe prüfen 🚢 до конца", "\"\(String(repeating: "word ", count: 60))end\"", "a:b#c",
  ]
  private static let longTitles = [
    ">-\n  Folded over\n  two lines: # no comment", "|\n  Kept as it is\n\n", "Plain over\n  two lines",
    "\"Quoted over\n  two lines\"",
  ]

  private static func item(_ number: Int, _ chance: inout Sequence64) -> Item {
    let style = chance.one(Item.Style.allCases)
    let isShipped = Int.random(in: 0..<4, using: &chance) == 0
    var titles = titles
    if style == .lines { titles += longTitles }
    var pairs = [
      Pair(key: "id", value: chance.one(["item-\(number)", "\"item-\(number)\""])),
      Pair(key: "title", value: chance.one(titles)),
      Pair(key: "owner", value: chance.one(["maria", "\"@maria\"", "'maria'"])),
      Pair(key: "due", value: chance.one(["2026-12-10", "\"2026-12-10\"", "'2026-12-10'"])),
      Pair(key: "created", value: "2026-03-16"),
    ]
    let statuses = isShipped ? ["shipped", "\"shipped\""] : ["open", "'open'", "\"proposed\"", "", "-"]
    let status = chance.one(statuses)
    if status != "-" { pairs.append(Pair(key: "status", value: status)) }
    if isShipped { pairs.append(Pair(key: "shipped", value: "2026-05-01")) }
    if Bool.random(using: &chance) { pairs.append(Pair(key: "priority", value: "P3")) }
    if Bool.random(using: &chance) {
      pairs.append(Pair(key: "tracker", value: "\"https://a.example/#due:\""))
    }
    if Bool.random(using: &chance) {
      let entry = "{due: 2026-04-10, because: \"a, b: [c] # d\", on: 2026-04-01}"
      let list =
        style == .lines ? chance.one(["[\(entry)]", "\n  - \(entry)", "\n- \(entry)"]) : "[\(entry)]"
      pairs.append(Pair(key: "due_history", value: chance.one([list, "[]"])))
    }
    pairs.shuffle(using: &chance)
    // YAML takes what follows a folded text for a part of it.
    for index in pairs.indices where style == .lines && !pairs[index].value.contains("\n") {
      pairs[index].tail = chance.one(["", "", " # status: open", "\n# a line of its own: 1", "\n"])
      pairs[index].tail = pairs[index].tail.replacing("\n#", with: "\n      #")
    }
    return Item(style: style, pairs: pairs, above: chance.one(["", "# - id: item-0", "# due: 2026-01-01"]))
  }
}

extension Sequence64 {
  /// One of several.
  mutating func one<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}
