import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Changing an item of an awkward document")
struct AwkwardChangeTests {
  /// The keys that a change writes, in the format's order, and what is written for each where nothing is there.
  private static func keys(_ change: ItemChange) -> [(key: String, value: String)] {
    switch change {
    case .ship(_, let evidence):
      [("status", "shipped"), ("shipped", "2026-11-01")]
        + (evidence == nil ? [] : [("evidence", "\"https://a.example/1#due,\"")])
    case .drop:
      [("status", "dropped"), ("dropped", "2026-11-20"), ("reason", "\"It's \\\"moot\\\": #4, \\\\ & *x\"")]
    case .start: [("status", "in-progress")]
    case .verify: [("verified", "2026-11-20")]
    case .assign: [("owner", "jun")]
    case .putOff: [("due", "2027-01-01"), ("due_history", entry)]
    }
  }

  private static let entry = "{due: 2026-12-10, because: \"Wartet, auf: Größe\", on: 2026-11-20}"
  private static let changes: [ItemChange] = [
    .ship(on: day("2026-11-01"), evidence: nil),
    .ship(on: day("2026-11-01"), evidence: "https://a.example/1#due,"),
    .drop(on: nil, because: "It's \"moot\": #4, \\ & *x"), .start, .assign(to: "jun"),
    .putOff(to: day("2027-01-01"), because: "Wartet, auf: Größe"),
  ]

  /// The document as it must be afterwards: what is there is written over with its quotes, and what is not stands below
  /// the nearest key above it in the format's order.
  private static func expected(_ document: AwkwardDocument, _ number: Int, _ change: ItemChange)
    -> AwkwardDocument
  {
    var document = document
    let order = ActionItemParser.Key.allCases.map(\.name)
    for (key, value) in keys(change) {
      var item = document.items[number]
      let isHistory = key == "due_history"
      if let place = item.pairs.firstIndex(where: { $0.key == key }) {
        let old = item.pairs[place].value
        item.pairs[place].value = isHistory ? longer(old) : quoted(value, as: old)
      } else {
        let earlier = order.prefix { $0 != key }
        let above = item.pairs.indices.filter { earlier.contains(item.pairs[$0].key) }
          .max {
            order.firstIndex(of: item.pairs[$0].key) ?? 0 < order.firstIndex(of: item.pairs[$1].key) ?? 0
          }
        let isInBraces = item.style != .lines
        let written = !isHistory ? value : isInBraces ? "[\(value)]" : "\n  - \(value)"
        if let above, item.style == .bracesOverLines {
          // What is new joins the line of the key above it.
          item.pairs[above].value += ", \(key): \(written)"
          document.items[number] = item
          continue
        }
        var pair = AwkwardDocument.Pair(key: key, value: written)
        // A comment on a line of its own stays where it is, and the new key above it.
        if let above, let lineEnd = item.pairs[above].tail.firstIndex(of: "\n") {
          pair.tail = String(item.pairs[above].tail[lineEnd...])
          item.pairs[above].tail = String(item.pairs[above].tail[..<lineEnd])
        }
        item.pairs.insert(pair, at: (above ?? -1) + 1)
      }
      document.items[number] = item
    }
    return document
  }

  private static func quoted(_ value: String, as old: String) -> String {
    guard let quote = old.first, quote == "\"" || quote == "'" else { return value }
    return "\(quote)\(value)\(quote)"
  }

  private static func longer(_ history: String) -> String {
    switch history {
    case "[]": "[\(entry)]"
    case _ where history.hasPrefix("["): history.dropLast() + ", \(entry)]"
    default: history + String(history.prefix { $0 == "\n" || $0 == " " }) + "- \(entry)"
    }
  }

  private func sources(_ text: String) -> Sources {
    memoryArchive(["2026-03-14-a.md": text], settings: testSettings + "\nrules: {due-date-moves-later: off}")
  }

  private func items(_ text: String) throws -> [ActionItem] {
    try #require(try parse(sources(text)).archive.postmortems.first).actionItems
  }

  @Test(
    "changes the lines of its keys and no other byte, says so to the parser, and is done once",
    arguments: 0..<200
  )
  func changes(_ seed: Int) throws {
    var chance = Sequence64(state: UInt64(seed) * 7919 + 17)
    let document = AwkwardDocument(&chance)
    let number = Int.random(in: 0..<document.items.count, using: &chance)
    let isShipped = document.items[number].value(of: "shipped") != nil
    let change = isShipped ? .verify(on: nil) : chance.one(Self.changes)
    let before = document.text
    #expect(try items(before).count == document.items.count, "\(before)")
    let outcome = try self.outcome(of: change, in: before, number)
    guard case .changed(let fixes, _) = outcome, let after = fixes.text(of: "2026-03-14-a.md") else {
      Issue.record("\(outcome) of\n\(before)")
      return
    }
    let expected = Self.expected(document, number, change).text
    let isExpected = Array(after.utf8) == Array(expected.utf8)
    #expect(isExpected, "\(change):\n\(fixes.diff)\nand not\n\(expected)")
    // By another way: no more lines are gone than keys were there, and no more are new than were asked for.
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    let difference = lines(after).difference(from: lines(before))
    #expect(difference.removals.count <= Self.keys(change).count && difference.insertions.count <= 4)

    let (old, new) = (try items(before), try items(after))
    #expect(new.map(\.id.value) == old.map(\.id.value) && new.map(\.title.value) == old.map(\.title.value))
    for (index, pair) in zip(old, new).enumerated() where index != number {
      #expect(pair.0.state.value == pair.1.state.value && pair.0.due?.value == pair.1.due?.value)
      #expect(
        pair.0.owner?.value == pair.1.owner?.value && pair.0.dueHistory.count == pair.1.dueHistory.count
      )
    }
    #expect(change.isDone(in: new[number], since: old[number], today: testDay))
    #expect(new[number].tracker == old[number].tracker && new[number].priority == old[number].priority)
    let twice = try self.outcome(of: change, in: after, number)
    guard case .refused(let why) = twice else {
      Issue.record("done twice: \(twice)")
      return
    }
    #expect(why.contains(" error: '"))
  }

  private func outcome(of change: ItemChange, in text: String, _ number: Int) throws -> ChangeOutcome {
    let request = Request(source: "postmortems", now: testNow)
    return try SiteBuilder.outcome(of: change, to: "item-\(number)", in: sources(text), request)
  }
}
