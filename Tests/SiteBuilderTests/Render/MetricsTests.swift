import PostmortemCore
import Testing
import Theme

@testable import SiteBuilder

@Suite("The page of the metrics")
struct MetricsTests {
  /// The page of an archive in memory.
  private func page(
    _ documents: KeyValuePairs<String, String>,
    asOf: Day = testDay,
    in words: Words = .english
  ) throws -> String {
    let sources = memoryArchive(documents)
    let parsed = try parse(sources)
    let archive = parsed.archive.seen(on: asOf)
    let files = ArchiveFiles(sources)
    let facts = SiteFacts(
      archive: archive,
      figures: measure(archive, asOf: asOf),
      words: words,
      files: files,
      checks: Checks([], in: archive, attachments: files.attachments)
    )
    let theme = try readTheme(overriddenBy: repository + "templates")
    let plan = SitePlan(site: facts, templates: try Templates(theme.templates, words: words))
    let page = try #require(plan.pages(showing: [:]).first { $0.path == "metrics/index.html" })
    return String(decoding: try page.pieces.flatMap { try $0().bytes }, as: UTF8.self)
  }

  /// The section of a figure.
  private func section(_ anchor: String, of page: String) throws -> String {
    let start = try #require(page.firstRange(of: "id=\"\(anchor)\""))
    let rest = page[start.upperBound...]
    return String(rest[..<(try #require(rest.firstRange(of: "</section>")).lowerBound)])
  }

  private let anchors = [
    "follow-through", "recurrence", "repeated", "cohorts", "time-to-ship", "net-flow", "mix", "hygiene",
    "response", "response-severity", "response-detection", "detection",
  ]

  @Test("has each figure in its order, with what is counted and the way to the lists")
  func everyFigure() throws {
    let page = try page(["a.md": document(Self.items)])
    #expect(page.matches(of: /class="metric" id="([a-z-]+)"/).map { String($0.output.1) } == anchors)
    for anchor in anchors {
      let section = try section(anchor, of: page)
      #expect(section.contains("<summary>What is counted</summary>"), "\(anchor)")
      #expect(section.contains("<p>Left out: "), "\(anchor)")
      #expect(section.contains("href=\"../"), "\(anchor)")
    }
  }

  @Test("of an empty archive says what is missing: no plot, no table and no percentage")
  func empty() throws {
    let page = try page([:])
    for anchor in anchors {
      let section = try section(anchor, of: page)
      #expect(!section.contains("<svg"), "\(anchor)")
      #expect(!section.contains("<table"), "\(anchor)")
      #expect(!section.contains(" %"), "\(anchor)")
      #expect(section.contains("<p>"), "\(anchor)")
    }
    #expect(page.contains("No item that somebody committed to is 30 days old yet"))
    #expect(page.contains("There is no production incident with a date."))
  }

  private static let items = """
    detection: customer
    action_items:
      - {id: a, title: A, owner: maria, kind: prevent, priority: P1, status: shipped, created: 2026-03-20,
         shipped: 2026-03-30, due: 2026-04-20, evidence: "https://e.example/1"}
      - {id: b, title: B, owner: maria, kind: prevent, priority: P2, status: shipped, created: 2026-03-20,
         shipped: 2026-05-09, due: 2026-06-20}
      - {id: c, title: C, owner: jun, kind: detect, status: open, created: 2026-11-01}
      - {id: d, title: D, owner: jun, kind: detect, status: proposed}
    """

  @Test("counts in its sentences what the figures count")
  func sentences() throws {
    let page = try page(["a.md": document(Self.items)])
    #expect(
      try section("cohorts", of: page).contains(
        "<p>Of the items that are old enough, 1 of 2 shipped within 30 days; 2 of 2 shipped within 60 days; "
          + "2 of 2 shipped within 90 days.</p>"
      )
    )
    let time = try section("time-to-ship", of: page)
    #expect(time.contains("Half of the promises ship within 50 days"))
    #expect(time.contains("3 items (2 shipped, 1 open, 0 dropped). So few say little."))
    #expect(time.contains(">half within 50 days</text>"))
    let flow = try section("net-flow", of: page)
    #expect(flow.contains("1 item is open. In the last 3 months 1 came in, 0 shipped and 0 were dropped"))
    #expect(flow.contains("the backlog grew by 1."))
    let mix = try section("mix", of: page)
    #expect(mix.contains("Of the items that prevent, 2 of 2 shipped. 0 of 1 incidents"))
    #expect(mix.contains("<p>Left out: 1 item only proposed, which is no promise.</p>"))
    #expect(mix.contains("<th scope=\"row\">None said</th>"))
    let hygiene = try section("hygiene", of: page)
    #expect(hygiene.contains("Of 3 committed items, 3 have an owner, 2 a due date and 0 a tracker."))
    #expect(hygiene.contains("Of 2 shipped, 1 show evidence and 0 were verified."))
    let detection = try section("detection", of: page)
    #expect(detection.contains("of the last 4 quarters was noticed: customer 1."))
    #expect(
      detection.contains(
        "<p class=\"finding\">Customers noticed first: 1 of 1 production incidents of the last 4 quarters, "
          + "more often than alerts.</p>"
      )
    )
  }

  /// The words of `templates/words/de.yml`.
  private func german() throws -> Words {
    let files = Theme.files.filter { $0.name.hasPrefix("words/") }
      .map { WordsFile($0.name, at: $0.name, $0.bytes()) }
    return try Words(Located("de", at: .start), of: files)
  }

  @Test("says in German what it counts, in sentences, tables and drawings")
  func otherLanguage() throws {
    let keys = Self.items.replacing("detection: customer", with: "detection: customer\ntrigger: load")
    let page = try page(["a.md": document(keys), "b.md": detected(after: 5)], in: german())
    let ratios = try section("follow-through", of: page)
    #expect(
      ratios.contains("<p>Umgesetzt: 2 von 3 Maßnahmen, aus den letzten 2 Produktionsvorfällen 2 von 3.")
    )
    #expect(ratios.contains("<summary>Nach Auslöser</summary>"))
    #expect(ratios.contains("aria-label=\"2 umgesetzt, 1 offen\""))
    let time = try section("time-to-ship", of: page)
    #expect(time.contains("Die Hälfte der Zusagen wird binnen 50 Tagen umgesetzt"))
    #expect(time.contains(">die Hälfte binnen 50 Tagen</text>"))
    #expect(try section("net-flow", of: page).contains("1 Maßnahme ist offen."))
    let response = try section("response", of: page)
    #expect(response.contains(">Erkennung</text>"))
    #expect(response.contains("Vorfall ohne Zeiten zu „Erkennung“"))
    #expect(response.contains(">keine Zeiten</text>"))
    #expect(try section("detection", of: page).contains("bemerkt wurden: Kundschaft 1, Keine Angabe 1."))
  }

  @Test("shows a group of fewer than five as a hollow bar, with its count")
  func small() throws {
    let cohorts = try section("cohorts", of: try page(["a.md": document(Self.items)]))
    #expect(cohorts.contains("<rect class=\"bar small\""))
    #expect(!cohorts.contains("<rect class=\"bar sure\""))
    #expect(cohorts.contains(">1 of 2</text>"))
    #expect(cohorts.contains("<p>Left out: 1 item too young to judge at 30 days"))
  }

  @Test("of items that are all open has no curve, and says so")
  func allOpen() throws {
    let items = "action_items: [{id: a, title: A, owner: maria, created: 2026-03-20}]"
    let time = try section("time-to-ship", of: try page(["a.md": document(items)]))
    #expect(time.contains("None of 1 item has shipped yet, so there is no time to tell."))
    #expect(!time.contains("<svg"))
  }

  /// A document whose incident was detected after so many minutes, fewer than 48.
  private func detected(after minutes: Int) -> String {
    document().replacing(
      "event: started}",
      with: "event: started}\n  - {at: 2026-03-14 09:\(12 + minutes), event: detected}"
    )
  }

  @Test("draws a dot for each response time and a bar for the middle half of five or more")
  func response() throws {
    let few = try section(
      "response",
      of: try page(["a.md": detected(after: 5), "b.md": detected(after: 9)])
    )
    #expect(few.matches(of: /<circle/).count == 2)
    #expect(!few.contains("class=\"range middle\""))
    #expect(few.contains("<td>too few</td>"))
    let five = try section(
      "response",
      of: try page([
        "a.md": detected(after: 1), "b.md": detected(after: 2), "c.md": detected(after: 4),
        "d.md": detected(after: 8),
        "e.md": detected(after: 16),
      ])
    )
    #expect(five.matches(of: /<circle/).count == 5)
    #expect(five.matches(of: /class="range middle"/).count == 1)
    #expect(five.contains("5 incidents without the times of mitigation"))
  }

  private static let release = """
    services: [checkout]
    causes: [{id: roll, category: release, summary: No rollback.}, {id: b, category: load, summary: Full.}]
    """

  @Test("lists what struck twice with its days, and what was asked for again with how often it shipped")
  func recurrence() throws {
    let item = "due: 2026-05-01, cause: roll}]"
    let early = document(
      "\(Self.release)\naction_items: [{id: x, title: Roll back, owner: maria, created: 2026-03-15, \(item)"
    )
    let late = document(
      "\(Self.release)\naction_items: [{id: y, title: Roll back at last, owner: maria, \(item)"
        .replacing("2026-05-01", with: "2026-12-01")
    ).replacing("2026-03-14", with: "2026-06-01")
    let page = try page(["a.md": early, "b.md": late])
    let struck = try section("recurrence", of: page)
    #expect(struck.contains("1 of 2 incidents began while an item of an earlier one like it was open"))
    #expect(struck.contains("<td>78 days</td><td>31 days</td>"))
    let repeated = try section("repeated", of: page)
    #expect(repeated.contains("1 promise was made after more than one incident, and it never shipped."))
    #expect(repeated.contains(">Roll back at last</a></th><td>twice</td><td>14 Mar 2026</td><td>never</td>"))
  }

  @Test("has the ratios by each dimension but persons, and by team and priority")
  func parts() throws {
    let keys = Self.items.replacing(
      "detection: customer",
      with: "detection: customer\ntrigger: load\n\(Self.release)"
    )
    let section = try section("follow-through", of: try page(["a.md": document(keys)]))
    #expect(
      section.matches(of: /<summary>(By [^<]*)</).map { String($0.output.1) } == [
        "By quarter", "By team", "By service", "By cause category", "By severity", "By trigger",
        "By priority",
        "By kind", "By detection", "By team and priority, shipped",
      ]
    )
    #expect(section.contains("<p>2 of 3 items shipped, and 2 of 3 of the last 1 production incident."))
    #expect(section.contains("<p>Left out: 1 item only proposed, which is no promise"))
  }

  @Test("has a row for each severity and each way of noticing in each phase, with n beside its median")
  func responseParts() throws {
    let page = try page([
      "a.md": detected(after: 5).replacing("severity: SEV1", with: "severity: SEV2\ndetection: alert"),
      "b.md": detected(after: 9).replacing("severity: SEV1", with: "severity: SEV1\ndetection: customer"),
    ])
    let severity = try section("response-severity", of: page)
    #expect(severity.matches(of: /<circle/).count == 2)
    #expect(severity.contains("<td>5 min (n = 1)</td>"))
    let detection = try section("response-detection", of: page)
    #expect(detection.matches(of: />Alert<\/text>/).count == ResponsePhase.allCases.count)
    #expect(detection.contains("<th scope=\"row\">Customer</th><td>9 min (n = 1)</td><td>–</td>"))
  }
}
