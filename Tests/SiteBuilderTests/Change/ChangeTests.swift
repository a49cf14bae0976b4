import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Changing an item")
struct ChangeTests {
  private static let items = """
      - {id: open, title: Open, owner: maria, created: 2026-03-16, due: 2026-12-10}
      - {id: begun, title: Begun, owner: maria, created: 2026-03-16, due: 2026-12-10, status: in-progress}
      - {id: shipped, title: Shipped, owner: maria, created: 2026-03-16, due: 2026-12-10, status: shipped, shipped: 2026-05-01}
      - {id: verified, title: Verified, owner: maria, created: 2026-03-16, due: 2026-12-10, status: shipped, shipped: 2026-05-01, verified: 2026-06-01}
      - {id: dropped, title: Dropped, owner: maria, created: 2026-03-16, due: 2026-12-10, status: dropped, dropped: 2026-05-01, reason: Moot.}
      - {id: undue, title: Undue, owner: maria, created: 2026-03-16}
    """

  private func outcome(of change: ItemChange, to item: String, settings: String = testSettings) throws
    -> ChangeOutcome
  {
    let text = """
      ---
      title: T
      severity: SEV1
      timeline: [{at: 2026-03-14 09:12, event: started}]
      action_items:
      \(Self.items)
      ---
      """
    return try SiteBuilder.outcome(
      of: change,
      to: item,
      in: memoryArchive(["2026/a.md": text], settings: settings),
      Request(source: "postmortems", now: testNow)
    )
  }

  @Test("says what was done and where, on one line")
  func said() throws {
    for (change, item, expected) in [
      (
        .ship(on: day("2026-11-19"), evidence: nil), "open",
        "postmortems/2026/a.md:6: shipped 'Open' on 2026-11-19"
      ),
      (.start, "open", "postmortems/2026/a.md:6: started 'Open'"),
      (.drop(on: nil, because: "Moot."), "begun", "postmortems/2026/a.md:7: dropped 'Begun' on 2026-11-20"),
      (.verify(on: nil), "shipped", "postmortems/2026/a.md:8: verified 'Shipped' on 2026-11-20"),
      (.assign(to: "jun"), "open", "postmortems/2026/a.md:6: assigned 'Open' to jun"),
      (
        .putOff(to: day("2027-01-01"), because: "Busy."), "begun",
        "postmortems/2026/a.md:7: deferred 'Begun' to 2027-01-01"
      ),
    ] as [(ItemChange, String, String)] {
      guard case .changed(_, let said) = try outcome(of: change, to: item) else {
        Issue.record("\(change) was not made")
        continue
      }
      #expect(said == expected)
    }
  }

  @Test("is refused where it makes no sense of the item as it stands")
  func refused() throws {
    let later = ItemChange.putOff(to: day("2027-01-01"), because: "Busy.")
    for (change, item, expected) in [
      (.ship(on: nil, evidence: nil), "shipped", "8: error: 'Shipped' shipped on 2026-05-01 already"),
      (.ship(on: nil, evidence: nil), "dropped", "10: error: 'Dropped' was dropped on 2026-05-01"),
      (.drop(on: nil, because: "Moot."), "dropped", "10: error: 'Dropped' was dropped on 2026-05-01 already"),
      (.drop(on: nil, because: "Moot."), "shipped", "8: error: 'Shipped' shipped on 2026-05-01"),
      (.start, "begun", "7: error: 'Begun' is in progress already"),
      (.start, "dropped", "10: error: 'Dropped' was dropped on 2026-05-01"),
      (
        .verify(on: nil), "open",
        "6: error: 'Open' has not shipped\n  help: ship it first: followthrough ship 'a#open'"
      ),
      (.verify(on: nil), "verified", "9: error: 'Verified' was verified on 2026-06-01 already"),
      (.assign(to: "maria"), "open", "6: error: 'Open' has the owner 'maria' already"),
      (later, "shipped", "8: error: 'Shipped' shipped on 2026-05-01"),
      (
        later, "undue",
        "11: error: 'Undue' has no due date that could be put off\n  help: write one: `due: 2027-01-01`"
      ),
      (
        .putOff(to: day("2026-12-10"), because: "Busy."), "open",
        "6: error: 'Open' is due on 2026-12-10 already"
      ),
      (
        .putOff(to: day("2026-12-09"), because: "Busy."), "open",
        "6: error: 'Open' is due on 2026-12-10, and 2026-12-09 is before that"
      ),
    ] as [(ItemChange, String, String)] {
      guard case .refused(let why) = try outcome(of: change, to: item) else {
        Issue.record("\(change) of \(item) was not refused")
        continue
      }
      #expect(why.hasPrefix("postmortems/2026/a.md:\(expected)"), "\(why)")
    }
  }

  @Test("is refused where the archive would have an error that it has not now, and lets be what it has")
  func invalid() throws {
    for (change, item, rule) in [
      (.ship(on: day("2026-03-15"), evidence: nil), "open", "outcome-follows-creation"),
      (.ship(on: day("2026-11-21"), evidence: nil), "open", "date-is-not-in-future"),
      (.ship(on: nil, evidence: "PR 12"), "open", "value-has-its-type"),
      (.verify(on: day("2026-04-30")), "shipped", "outcome-follows-creation"),
      (.assign(to: "mara"), "open", "person-is-in-roster"),
      (.assign(to: "bob"), "open", "owner-has-not-left"),
      (.assign(to: "payments"), "open", "person-is-not-a-team"),
    ] as [(ItemChange, String, String)] {
      guard case .invalid(let report) = try outcome(of: change, to: item) else {
        Issue.record("\(change) of \(item) was let pass")
        continue
      }
      #expect(report.findings.map(\.rule.rawValue) == [rule])
      var text = ""
      report.write(as: .text, isColoured: false) { text += String(decoding: $0, as: UTF8.self) }
      #expect(text.contains("\n  \(report.findings[0].range.line) |   - {id: \(item),"), "\(text)")
    }
    let settings = testSettings + "\nseverities: {SEV2: {}}"
    guard case .changed = try outcome(of: .start, to: "open", settings: settings) else {
      Issue.record("what was wrong before keeps an item from being changed")
      return
    }
  }
}
