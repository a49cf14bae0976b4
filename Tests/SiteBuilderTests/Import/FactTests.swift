import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("What a document says of itself")
struct FactTests {
  @Test(
    "titles lose their dates and the words that every report begins with",
    arguments: [
      ("Incident report August 12 2025 - Hub outage", "Hub outage"),
      ("2018-01-04, Failed deploy", "Failed deploy"),
      ("Post-mortem: Pages failed", "Pages failed"), ("Flags Outage - September 29, 2025", "Flags Outage"),
      ("Incident on 2023-11-01 10:41 - Restarts", "Restarts"),
      ("Incident on 2020-02-25", "Incident on 2020-02-25"),
      ("Downtime on November 11, 2018", "Downtime on November 11, 2018"),
      ("2017-09-29, 504", "2017-09-29, 504"),
      ("Incident response is slow", "Incident response is slow"), ("Störungsbericht: Kein Netz", "Kein Netz"),
    ]
  )
  func titles(_ written: String, _ title: String) {
    #expect(TitleReading(ImportWords()).title(written) == title)
  }

  @Test("labels in bold, in lines, in a table, and as short sections")
  func labels() throws {
    for text in [
      "# Down\n**Severity:** Sev-1\n**Owner:** @maria\n**Authors:** Maria Okafor, Jun Sato\n**Services:** Checkout\n",
      "# Down\nSeverity: SEV1\nOwner: maria\nAuthors: Maria Okafor and Jun Sato\nServices: checkout\n\n## Next\n",
      "# Down\n\n| Field | Value |\n|--|--|\n| Severity | sev 1 |\n| Owner | Maria |\n| Authors | Maria Okafor, Jun Sato |\n"
        + "| Services | checkout |\n",
      "# Down\n- **Severity**: SEV1\n- **Owner**: maria\n- **Authors**: Maria Okafor & Jun Sato\n- **Services**: checkout\n",
    ] {
      let document = try importedOne(text)
      #expect(document.severity?.value == "SEV1", "\(text)")
      #expect(document.owner?.value == "maria", "\(text)")
      #expect(document.authors?.value == ["maria-okafor", "jun-sato"], "\(text)")
      #expect(document.services?.value.map { $0.lowercased() } == ["checkout"], "\(text)")
    }
  }

  @Test("what is not of this form is not taken, and stays")
  func doubtful() throws {
    let text = """
      # Down
      **Severity:** Critical
      **Status:** Resolved
      **Owner:** the on-call team
      **Impact:** Nobody could `pay`

      It was bad.
      """
    let document = try importedOne(text)
    #expect(document.severity?.value == "Critical")
    #expect(document.severity?.doubts == ["the archive has no severity of this name"])
    #expect(document.status == nil)
    #expect(document.owner == nil)
    #expect(document.impact == nil)
    let written = try importedText(text)
    #expect(written.contains("# import: its owner is \"the on-call team\"\n"))
    #expect(written.contains("**Owner:** the on-call team\n**Impact:** Nobody could `pay`\n\nIt was bad."))
    #expect(!written.contains("**Severity:**"))
  }

  @Test("roles, and an impact of one paragraph, move into the front matter")
  func roles() throws {
    let written = try importedText(
      "# Down\n\n**Incident commander:** Jun Sato\n\n## Impact\n\nOne in three failed.\n\n## Why\n\nA bug.\n"
    )
    #expect(
      written.contains("roles:\n  incident_commander: jun-sato\nimpact:\n  summary: One in three failed.\n")
    )
    #expect(written.hasSuffix("---\n\n## Why\n\nA bug.\n"))
  }

  @Test("front matter of other tools stays under extra, each value as it was written")
  func frontMatter() throws {
    let written = try importedText(
      """
      ---
      title: "Incident: Down"
      weight: 010
      draft: no
      tags: [deploys, on]
      toc: {depth: 2, "a b": [x, "y: z"]}
      ---
      Text.
      """
    )
    #expect(written.contains("title: Down\n"))
    #expect(written.contains("tags: [deploys, on]\n"))
    #expect(
      written.contains(
        "extra:\n  title: \"Incident: Down\"\n  weight: 010\n  draft: no\n  toc: {depth: 2, a b: [x, \"y: z\"]}\n"
      )
    )
    let toml = try importedText("+++\ntitle = \"Down\"\n+++\n# Down\n")
    #expect(toml.contains("  front_matter: \"title = \\\"Down\\\"\\n\"\n"))
  }

  @Test("a document without a title has the file's name, and says so")
  func noTitle() throws {
    let document = try importedOne("## Summary\nIt was down.\n", named: "2026-03-14-checkout-502s")
    #expect(document.title.value == "checkout 502s")
    #expect(document.title.doubts == ["this is the file's name; the document has no title"])
    #expect(document.date?.value == day("2026-03-14"))
  }

  @Test("a file of many incidents is parted where its headings say so")
  func split() throws {
    let incident = { (day: String) in
      "### Incident on \(day) - Down again\n- **Key events**\n  - Resolved \(day) 10:00\n  - Detected \(day) 09:00\n\n"
    }
    let documents = imported(
      "# Log\n\n## Q3\n\n" + incident("2026-07-01") + incident("2026-07-02"),
      named: "log"
    )
    #expect(
      documents.map(\.old.origin) == ["old/log.md#2026-07-01-down-again", "old/log.md#2026-07-02-down-again"]
    )
    #expect(documents.map(\.title.value) == ["Down again", "Down again"])
    let last = try #require(documents.last)
    #expect(last.told == ["2026-07-02 09:00 detected: Detected", "2026-07-02 10:00 resolved: Resolved"])
    #expect(last.timeline.entries.first.map { $0.read.line + last.old.linesAbove } == 13)
    let shared = String(repeating: "What they share.\n\n", count: 20)
    let whole = imported("# Log\n\n" + shared + incident("2026-07-01") + incident("2026-07-02"), named: "log")
    #expect(whole.count == 1)
    #expect(whole.first?.incidentsLeftWhole == 2)
  }
}
