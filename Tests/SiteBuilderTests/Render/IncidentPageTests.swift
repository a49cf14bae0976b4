import PostmortemCore
import Testing

@testable import SiteBuilder

/// The page of an incident whose timeline and body are these.
private func page(
  timeline: String,
  body: String = "The deploy.",
  settings: String = testSettings
) throws -> String {
  let document = """
    ---
    title: Checkout returned 502s
    severity: SEV1
    status: draft
    owner: maria
    timezone: UTC
    timeline:
    \(timeline)
    ---

    \(body)
    """
  let path = "incidents/2026-03-14-checkout/index.html"
  return try #require(
    try site(memoryArchive(["2026-03-14-checkout.md": document], settings: settings))[path]
  )
}

@Suite("The drawing of a timeline")
struct TimelineDrawingTests {
  private static let response = """
      - {at: 2026-03-14 09:00, event: started}
      - {at: 2026-03-14 09:10, event: detected}
      - {at: 2026-03-14 10:00, event: resolved}
    """

  @Test("shows all of it where the response is most of it")
  func whole() throws {
    let page = try page(timeline: Self.response + "\n  - {at: 2026-03-14 10:30, note: We stand down.}")
    #expect(!page.contains("later →"))
    #expect(page.contains(">10:30</text>"))
  }

  @Test("shows the response where most of it came before and after, and counts what is outside")
  func zoomed() throws {
    let page = try page(
      timeline: "  - {at: 2026-03-12 08:00, note: The deploy.}\n" + Self.response
        + "\n  - {at: 2026-03-16 10:30, note: A refund.}\n  - {at: 2026-03-17 10:30, note: The last refund.}"
    )
    #expect(page.contains(">← 1 earlier</text>"))
    #expect(page.contains(">2 later →</text>"))
    // The clock is that of an hour, and not of five days.
    #expect(page.contains(">09:30</text>"))
  }

  @Test("names events and what is outside in the language of the site")
  func otherLanguage() throws {
    let page = try page(
      timeline: "  - {at: 2026-03-12 08:00, note: The deploy.}\n" + Self.response,
      settings: testSettings + "\nlanguage: de"
    )
    #expect(page.contains(">Erkannt</text>"))
    #expect(page.contains(">← 1 davor</text>"))
    #expect(
      page.contains("aria-label=\"Zeitleiste im Maßstab: „Erkannt“ nach 10 min, dann „Behoben“ nach 50 min\"")
    )
  }
}

@Suite("The table of contents of a body")
struct ContentsTests {
  @Test("stands before a body of five sections or more, without what a link can't hold")
  func long() throws {
    let body =
      "## One & `two`\n\n## [Three](https://a.example)\n\n### Not this\n\n## Four\n\n## Four\n\n## Five\n"
    let page = try page(timeline: "  - {at: 2026-03-14 09:00, event: started}", body: body)
    #expect(
      page.contains(
        """
        <nav class="contents" aria-label="Contents"><ol>
        <li><a href="#one--two">One &amp; two</a></li>
        <li><a href="#three">Three</a></li>
        <li><a href="#four">Four</a></li>
        <li><a href="#four-1">Four</a></li>
        <li><a href="#five">Five</a></li>
        </ol></nav>
        """
      )
    )
  }

  @Test("is left out of a short one")
  func short() throws {
    let page = try page(
      timeline: "  - {at: 2026-03-14 09:00, event: started}",
      body: "## One\n\n## Two\n\n## Three\n\n## Four\n"
    )
    #expect(!page.contains("class=\"contents\""))
  }
}

@Suite("The list of incidents")
struct IncidentListTests {
  private func list(_ days: [String]) throws -> String {
    let documents = days.map { day in
      memoryFile(
        "\(day)-outage.md",
        """
        ---
        title: Outage of \(day)
        severity: SEV1
        status: draft
        owner: maria
        timeline: [{at: \(day) 09:00, event: started}]
        ---
        """.utf8
      )
    }
    let archive = Sources(
      folder: "postmortems",
      settings: memoryFile("followthrough.yml", testSettings.utf8),
      documents: documents,
      attachments: []
    )
    return try #require(try site(archive)["incidents/index.html"])
  }

  @Test("stands by year, with the number of each, newest first")
  func years() throws {
    let page = try list(["2025-12-31", "2026-01-01", "2026-02-03"])
    let headings = page.matches(of: /scope="rowgroup">(\d+) <span class="count">(\d+)</).map {
      "\($0.1): \($0.2)"
    }
    #expect(headings == ["2026: 2", "2025: 1"])
  }

  @Test("says no year where it has but one")
  func oneYear() throws {
    #expect(!(try list(["2026-01-01", "2026-02-03"])).contains("rowgroup"))
  }
}
