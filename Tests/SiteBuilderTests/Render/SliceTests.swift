import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The pages of a dimension")
struct SliceTests {
  private let people = "people_pages: true\n" + testSettings

  private func archive(of count: Int, settings: String = testSettings) -> Sources {
    let documents = (0..<count).map { number in
      memoryFile(
        "\(number).md",
        document(
          """
          trigger: load
          services: [checkout]
          causes: [{id: a, category: release, summary: No rollback.}]
          action_items: [{id: a, title: Add \(number), owner: maria, due: 2026-12-01}]
          """
        ).utf8
      )
    }
    let settings = memoryFile("followthrough.yml", settings.utf8)
    return Sources(folder: "postmortems", settings: settings, documents: documents, attachments: [])
  }

  @Test("are there for causes, severities and triggers, and for people where the settings say so")
  func folders() throws {
    let site = try site(archive(of: 1))
    for page in ["causes/release", "severities/sev1", "triggers/load"] {
      #expect(site["\(page)/index.html"]?.contains("Add 0</a>") == true, "\(page)")
    }
    #expect(site.keys.filter { $0.hasPrefix("people/") } == [])
    let open = try SiteBuilderTests.site(archive(of: 1, settings: people))
    #expect(open["people/maria/index.html"]?.contains("<b>0 of 1</b>") == true)
    #expect(
      open["actions/index.html"]?.contains("<a href=\"../people/maria/index.html\">Maria Okafor</a>") == true
    )
    #expect(site["actions/index.html"]?.contains("<td>Maria Okafor ") == true)
  }

  @Test("show all of a hundred rows, and forty of more: lists in full for teams, the register for causes")
  func lengths() throws {
    for (count, shown) in [(100, 100), (101, 40)] {
      let site = try site(archive(of: count))
      for page in ["teams/payments", "causes/release"] {
        let html = try #require(site["\(page)/index.html"])
        #expect(html.matches(of: /#item-a/).count == shown, "\(page) of \(count)")
        #expect(html.contains("Shown are 40 of 101;") == (count > 100), "\(page) of \(count)")
      }
      #expect((site["teams/payments/items.html"] != nil) == (count > 100))
      #expect(site["causes/release/items.html"] == nil)
    }
  }

  @Test("hold no person against another: names in their order, and no ratio on a page of several")
  func peopleInOrder() throws {
    let text = document(
      """
      action_items:
        - {id: a, title: Add a, owner: maria, due: 2026-12-01}
        - {id: b, title: Add b, owner: jun, due: 2026-12-01}
        - {id: c, title: Add c, owner: bob, created: 2026-04-01, due: 2026-05-01, status: shipped,
           shipped: 2026-04-20}
      """
    )
    let site = try SiteBuilderTests.site(memoryArchive(["a.md": text], settings: people))
    let page = try #require(site["people/index.html"])
    let names = page.matches(of: /<li><a href="[^"]*">([^<]*)<\/a>/).map { String($0.output.1) }
    #expect(names == ["Bob Lindqvist", "Jun Sato", "Maria Okafor"])
    #expect(!page.contains("class=\"ratio"))
    #expect(page.contains("side by side they would be a ranking"))
    #expect(site["metrics/index.html"]?.contains("By owner") == false)
  }
}
