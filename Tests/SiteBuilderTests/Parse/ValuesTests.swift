import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A value")
struct ValuesTests {
  @Test(
    "that says a length of time is read with its units, the larger first",
    arguments: [
      ("90s", 90), ("31m", 1860), ("1h30m", 5400), ("5d", 432_000), ("28d", 2_419_200), ("0m", 0),
      ("1d2h3m4s", 93_784),
      ("120m", 7200),
    ]
  )
  func durations(_ text: String, _ seconds: Int) {
    #expect(Duration(written: text) == .seconds(seconds))
  }

  @Test(
    "that says no length of time is refused",
    arguments: [
      "", "31", "m", "31 m", "30m1h", "1h1h", "1.5h", "-5m", "31min", "1w", "9999999999s", "３m", "5D", "1h30",
      "+5m",
    ]
  )
  func noDurations(_ text: String) {
    #expect(Duration(written: text) == nil)
  }

  @Test(
    "is an id where it begins with a letter or digit and holds no more than those, dots, hyphens and underscores",
    arguments: [
      ("a", true), ("0", true), ("2026-03-14-checkout.v2_b", true), ("", false), ("-a", false), (".a", false),
      ("_a", false), ("A", false), ("a b", false), ("é", false), ("a/b", false), ("a\n", false),
    ]
  )
  func ids(_ text: String, _ isID: Bool) {
    #expect(IDText.isID(text) == isID)
  }

  @Test(
    "of the wrong kind is reported where it stands, with the remedy",
    arguments: [
      ("owner: {a: b}", "6:8 value-has-its-type owner takes one value, and this is a group of keys"),
      ("teams: payments", "6:8 value-has-its-type teams takes a list, and this is a single value"),
      ("teams: [[payments]]", "6:9 value-has-its-type teams takes names, and this is a list"),
      ("action_items: none", "6:15 value-has-its-type action_items takes a list, and this is a single value"),
      (
        "action_items: [x]",
        "6:16 value-has-its-type an action item is a group of keys, and this is a single value"
      ),
      ("impact: big", "6:9 value-has-its-type impact is a group of keys, and this is a single value"),
      (
        "impact: {customers: about 12}",
        "6:21 value-has-its-type customers takes a whole number, and this is 'about 12'"
      ),
      ("impact: {customers: -1}", "6:21 value-has-its-type customers takes a whole number, and this is '-1'"),
      (
        "impact: {budget: {slo: 31}}",
        "6:24 value-has-its-type the budget of slo takes a length of time, and this is '31'"
      ),
      (
        "impact: {budget: 31m}",
        "6:18 value-has-its-type budget takes names with values, and this is a single value"
      ),
      ("roles: {scribe: [a]}", "6:17 value-has-its-type the role scribe takes one person"),
      ("status: Published", "6:9 value-is-in-its-list status can't be 'Published'"),
      ("severity: SEV9", "6:1 key-appears-once the key 'severity' is there twice"),
      ("origin: prod", "6:9 value-is-in-its-list origin can't be 'prod'"),
      ("timezone: Europe/Berln", "6:11 value-is-in-its-list there is no time zone 'Europe/Berln'"),
      ("published: 19.3.2026", "6:12 date-exists published takes a date, and this is '19.3.2026'"),
      ("published: 2026-02-29", "6:12 date-exists the calendar has no 2026-02-29"),
      (
        "published: 2026-03-19 10:00",
        "6:12 date-exists published takes a date, and this is '2026-03-19 10:00'"
      ),
      ("owner: maria and jun", "6:8 person-is-one-person 'maria and jun' are several people"),
      ("owner: Maria", "6:8 id-is-well-formed 'Maria' is no id"),
      ("causes: [{id: a}]", "6:11 required-key-is-present a cause needs summary"),
      ("causes: [{id: a, summary: A, kind: b}]", "6:30 key-is-known a cause has no key 'kind'"),
      (
        "causes: [{id: a, summary: First, then that}]",
        "6:34 value-has-its-type the rest of a value was read as a key of its own: 'then that'"
      ),
    ]
  )
  func wrongKind(_ keys: String, _ expected: String) throws {
    let found = try findings(in: memoryArchive(["a.md": document(keys)], settings: nil))
    #expect(found.map(brief) == [expected])
    #expect(found.first?.help != nil)
  }

  @Test(
    "of a timeline entry of the wrong kind is reported where it stands",
    arguments: [
      ("{note: x}", "5:6 required-key-is-present a timeline entry needs at"),
      ("{at: 09:12}", "5:10 time-is-readable the first entry needs a date, and this is '09:12'"),
      ("{at: 2026-03-14}", "5:10 time-is-readable '2026-03-14' is a date without a time"),
      ("{at: 2026-02-30 09:12}", "5:10 date-exists the calendar has no 2026-02-30"),
      ("{at: 2026-03-14 25:12}", "5:10 time-is-readable no clock shows '2026-03-14 25:12'"),
      (
        "{at: 2026-03-14 05:12+20:00}",
        "5:10 time-is-readable no zone is as far from UTC as in '2026-03-14 05:12+20:00'"
      ),
      ("{at: 2026-03-14 09:12, event: begun}", "5:35 value-is-in-its-list event can't be 'begun'"),
      (
        "{at: 2026-03-14 09:12, link: graph.png}",
        "5:34 value-has-its-type link takes an address, and this is 'graph.png'"
      ),
      ("{at: 2026-03-14 09:12, decision: yes}", "5:38 value-is-in-its-list decision can't be 'yes'"),
    ]
  )
  func timeline(_ entry: String, _ expected: String) throws {
    let text = "---\ntitle: T\nseverity: SEV1\ntimeline:\n  - \(entry)\n---\n"
    let found = try findings(in: memoryArchive(["a.md": text], settings: nil))
    // Where no time is left, the missing date is reported besides.
    #expect(found.filter { $0.rule != PostmortemHasDate.id }.map(brief) == [expected])
  }

  @Test("of an item whose outcome has a date, but whose status says nothing of it, is reported")
  func outcomeWithoutStatus() throws {
    let keys = "action_items:\n  - {id: a, title: A, owner: maria, due: 2026-12-01, shipped: 2026-04-01}"
    let found = try findings(in: memoryArchive(["a.md": document(keys)]))
    #expect(
      found.map(brief) == [
        "7:54 value-is-in-its-list the item has a date for shipped, but its status is open"
      ]
    )
  }

  @Test("named with @ is the person of that name, in every place")
  func people() throws {
    let keys = """
      owner: "@maria"
      authors: ["@jun", maria]
      roles: {scribe: "@jun"}
      action_items:
        - {id: a, title: A, owner: "@maria", due: 2026-12-01}
      """
    let parsed = try parse(memoryArchive(["a.md": document(keys)]))
    let postmortem = try #require(parsed.archive.postmortems.first)
    #expect(postmortem.everybody.map(\.value) == ["maria", "jun", "maria", "jun", "maria"])
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test("of the settings' lists is found though its letters are composed in another way")
  func composedWords() throws {
    let settings = "severities: {Gr\u{F6}\u{DF}te: {}}\n"
    let text = "---\ntitle: T\nseverity: Gro\u{308}\u{DF}te\ndate: 2026-03-14\n---\n"
    let parsed = try parse(memoryArchive(["a.md": text], settings: settings))
    #expect(parsed.archive.postmortems.map(\.severity) == ["Gr\u{F6}\u{DF}te"])
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test("that stands nowhere has its default")
  func defaults() throws {
    let parsed = try parse(memoryArchive(["2026/a.md": document()]))
    let postmortem = try #require(parsed.archive.postmortems.first)
    #expect(postmortem.id == "a")
    #expect(postmortem.status.value == .draft)
    #expect(postmortem.origin == .production)
    #expect(postmortem.zone == .utc)
    #expect(postmortem.date == day("2026-03-14"))
    #expect(postmortem.actionItems.isEmpty && postmortem.causes.isEmpty && postmortem.related.isEmpty)
    #expect(postmortem.extra == .mapping([]))
  }

  @Test("under extra keeps its shape and its words")
  func extra() throws {
    let parsed = try parse(memoryArchive(["a.md": document("extra: {on: no, list: [1, {a: ~}]}")]))
    let extra = try #require(parsed.archive.postmortems.first).extra
    #expect(
      extra
        == .mapping([
          .init(key: "on", value: .scalar("no")),
          .init(
            key: "list",
            value: .sequence([.scalar("1"), .mapping([.init(key: "a", value: .scalar("~"))])])
          ),
        ])
    )
  }
}
