import PostmortemCore
import Testing

@testable import SiteBuilder

/// Settings with every kind of closed list.
private let settings = """
  people: {maria: {}, jun: {}, mary-ann: {}}
  teams: {payments: {}}
  services: {ticket-shop: {}}
  slos: {checkout-success: {objective: 99.9, window: 28d}}
  triggers: [config-push, binary-push]
  cause_categories: [release-process]
  severities: {SEV1: {}, "SEV: 2": {}}
  """

/// What mending makes of one document; the text itself where that is nothing.
private func mended(_ text: String, settings: String? = settings) throws -> String {
  let sources = memoryArchive(["a.md": text], settings: settings)
  let fixes = try fixes(for: sources, Request(source: sources.folder, now: testNow))
  return fixes.text(of: "a.md") ?? text
}

/// One item with more keys after the ones every item needs.
private func item(_ keys: String) -> String {
  "action_items:\n  - {id: a, title: A, owner: maria, due: 2026-12-01, \(keys)}"
}

@Suite("Mending")
struct FixTests {
  private static let repairs: [(String, String)] = [
    // Keys.
    ("chanel: \"#inc\"  # where", "channel: \"#inc\"  # where"),
    ("\"chanel\" : x", "\"channel\" : x"),
    ("'Sta tus': draft", "'status': draft"),
    ("impact: {sumary: Größe, custmers: 3}  # ü", "impact: {summary: Größe, customers: 3}  # ü"),
    (item("kidn: Prevent"), item("kind: prevent")),
    // Values.
    ("origin: Game Day # x", "origin: game-day # x"),
    ("origin: 'near_miss'", "origin: 'near-miss'"),
    (item("kind: \"prevnt\", priority: p1"), item("kind: \"prevent\", priority: P1")),
    (item("status: in_progress"), item("status: in-progress")),
    ("timezone: europe/berlin", "timezone: Europe/Berlin"),
    // Names of the settings.
    ("trigger: config-psh", "trigger: config-push"),
    ("teams: [Payments, \"payments\"]", "teams: [payments, \"payments\"]"),
    ("services:\n  - Ticket_Shop # ü", "services:\n  - ticket-shop # ü"),
    ("impact: {budget: {checkout-succes: 3m}}", "impact: {budget: {checkout-success: 3m}}"),
    ("owner: Maria\nauthors: [\"MARIA\", Mary Ann]", "owner: maria\nauthors: [\"maria\", mary-ann]"),
    ("roles: {scribe: Jun}", "roles: {scribe: jun}"),
    // Ids.
    (
      "causes:\n  - {id: No Rollback, category: release proces, summary: S}\n\(item("cause: No Rollback"))",
      "causes:\n  - {id: no-rollback, category: release-process, summary: S}\n\(item("cause: no-rollback"))"
    ),
    (
      "causes:\n  - {id: \"\", summary: No rollback}",
      "causes:\n  - {id: no-rollback, summary: No rollback}"
    ),
    (
      "causes:\n  - summary: The deploy had no automated rollback.  # x",
      "causes:\n  - id: deploy-had-no\n    summary: The deploy had no automated rollback.  # x"
    ),
    (
      "action_items:\n  - {title: \"Größe: prüfen\", owner: jun, due: 2026-12-01}",
      "action_items:\n  - {id: gre-prfen, title: \"Größe: prüfen\", owner: jun, due: 2026-12-01}"
    ),
    (
      "action_items:\n- id:   # soon\n  title: Do it\n  owner: jun\n  due: 2026-12-01",
      "action_items:\n- id: do-it   # soon\n  title: Do it\n  owner: jun\n  due: 2026-12-01"
    ),
    // Outcomes.
    (item("shipped: 2026-04-01"), item("status: shipped, shipped: 2026-04-01")),
    (
      "action_items:\n  - id: a\n    title: A\n    owner: jun\n    due: 2026-12-01\n    shipped: 2026-04-01 # at last",
      "action_items:\n  - id: a\n    title: A\n    owner: jun\n    due: 2026-12-01\n    status: shipped\n    shipped: 2026-04-01 # at last"
    ),
    (
      item("status: , dropped: 2026-04-01, reason: Moot."),
      item("status: dropped, dropped: 2026-04-01, reason: Moot.")
    ),
    // Dates.
    ("published: 2026/3/19 # x", "published: 2026-03-19 # x"),
    ("published: \"19 March 2026\"", "published: \"2026-03-19\""),
    ("published: 2026-03-19T00:00:00Z", "published: 2026-03-19"),
    // What hides around a word.
    ("channel: “inc-1”", "channel: \"inc-1\""),
    ("channel:  \u{A0}inc-1 # x", "channel:  inc-1 # x"),
    ("owner\u{200B}: maria", "owner: maria"),
    // One behind the other.
    ("\u{A0}stauts: Drafd", "status: draft"),
  ]

  @Test("changes the mistake and no byte besides, and then finds nothing to mend", arguments: repairs)
  func repair(_ before: String, _ after: String) throws {
    // Typographic letters above the place, so that bytes and columns differ.
    let (text, wanted) = (
      document("tags: [größe, “ü” x]\n" + before), document("tags: [größe, “ü” x]\n" + after)
    )
    #expect(try mended(text) == wanted)
    #expect(try mended(wanted) == wanted)
    let found = try findings(in: memoryArchive(["a.md": wanted], settings: settings))
    #expect(found.map(brief) == [])
  }

  @Test("keeps line ends and the byte-order mark", arguments: repairs)
  func lineEnds(_ before: String, _ after: String) throws {
    let (text, wanted) = ("\u{FEFF}" + document(before), "\u{FEFF}" + document(after))
    #expect(
      try mended(text.replacing("\n", with: "\r\n")) == wanted.replacing("\n", with: "\r\n")
    )
  }

  @Test(
    "turns a time into the format's own where it says one",
    arguments: [
      ("14 March 2026, 9:12 pm", "2026-03-14 21:12"), ("2026-3-14 9:12", "2026-03-14 09:12"),
      ("2026/03/14T9:12z", "2026-03-14 09:12Z"), ("2026-03-14 9:12 +0100", "2026-03-14 09:12+0100"),
      ("about 2026-03-14 9:12", "~2026-03-14 09:12"), ("9:12am on Mar 14 2026", "2026-03-14 09:12"),
      ("2026-03-14 09:12:30.000Z", "2026-03-14 09:12:30Z"), ("2026-03-14 09:12 UTC", "2026-03-14 09:12Z"),
    ]
  )
  func times(_ before: String, _ after: String) throws {
    for quote in ["", "\"", "'"] {
      let text = { (time: String) in
        "---\ntitle: T\nseverity: SEV1\ntimeline:\n  - at: \(quote)\(time)\(quote)  # ü\n---\n"
      }
      #expect(try mended(text(before)) == text(after))
    }
  }

  @Test(
    "leaves alone what only a person can decide",
    arguments: [
      "owner: mara", "owner: maria and jun", "authors: [Jose]", "severity2: x", "origin: prod",
      "published: 04/10/2026", "published: 2026-02-30",
      "published: 2026-03-19 10:00", "published: before 19 March 2026",
      "teams: [paymnts]", "services: [ticket-shp]", "trigger: push", "assignee: maria", "url: x",
      item("shipped: 2026-04-01, dropped: 2026-04-01, reason: Moot."), item("dropped: 2026-04-01"),
      item("shipped: 2026-04-31"), item("priority: P7"), item("status: done"), item("teams: [payments]"),
      // To mend the key would bring an error: a type, a second key, a date that is missing.
      "channel: x\nchanel: y", item("stauts: shipped"), item("owners: jun"),
      // Of an item without id and owner a second mistake would come to light.
      "action_items:\n  - {title: A}",
      // Two things would be called the same.
      "causes: [{id: A B, summary: S}, {id: a-b, summary: T}]",
      "origin: \"game\\x20day\"",
    ]
  )
  func alone(_ keys: String) throws {
    let text = document(keys)
    #expect(try !findings(in: memoryArchive(["a.md": text], settings: settings)).isEmpty)
    #expect(try mended(text) == text)
  }

  @Test(
    "leaves alone times that say two things, or more than a time",
    arguments: [
      "9:12", "04/10/2026 9:12", "2026-03-14 9:12 CET", "2026-03-14 9:12-9:20", "2026-03-14 9:12:30.5",
      "2026-03-14 13:12 am", "2026-03-14 24:00", "2026-03-14", "9:12 or so on 14 March 2026", "soon",
    ]
  )
  func timesAlone(_ time: String) throws {
    let text = "---\ntitle: T\nseverity: SEV1\ndate: 2026-03-14\ntimeline:\n  - at: \(time)\n---\n"
    #expect(try mended(text) == text)
  }

  @Test("quotes a name that needs it")
  func quoting() throws {
    let text = { (name: String) in "---\ntitle: T\nseverity: \(name)\ndate: 2026-03-14\n---\n" }
    #expect(try mended(text("sev:2")) == text("\"SEV: 2\""))
    #expect(try mended(text("\"sev: 2\"")) == text("\"SEV: 2\""))
  }

  @Test("mends what is good by itself where all together would not be")
  func some() throws {
    let text = document("channel: x\nchanel: y\norigin: Production")
    #expect(try mended(text) == text.replacing("Production", with: "production"))
  }

  @Test("mends settings first, and documents by what they then say")
  func settingsFirst() throws {
    let before = "peple: {maria: {nmae: M}}\nrules: {key-is-knwon: Off}  # x\n"
    let sources = memoryArchive(["a.md": document("owner: Maria\nfoo: 1")], settings: before)
    let fixes = try fixes(for: sources, Request(source: sources.folder, now: testNow))
    #expect(
      fixes.text(of: "followthrough.yml") == "people: {maria: {name: M}}\nrules: {key-is-known: off}  # x\n"
    )
    #expect(fixes.text(of: "a.md") == document("owner: maria\nfoo: 1"))
  }

  @Test("mends the findings that are wanted, and no other")
  func wanted() throws {
    let sources = memoryArchive(["a.md": document("chanel: x\norigin: Production")], settings: nil)
    let fixes = try fixes(
      for: sources,
      Request(source: sources.folder, now: testNow),
      where: { $0.rule == KeyIsKnown.id }
    )
    #expect(fixes.findings == 1)
    #expect(fixes.text(of: "a.md") == document("channel: x\norigin: Production"))
  }
}

extension Fixes {
  /// The new text of a file of an archive in memory.
  func text(of path: String) -> String? { file(path).map { String(decoding: $0.after, as: UTF8.self) } }
}
