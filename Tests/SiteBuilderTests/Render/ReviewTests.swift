import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The page of the review")
struct ReviewTests {
  private func page(_ documents: KeyValuePairs<String, String>) throws -> String {
    try #require(try site(memoryArchive(documents))["review/index.html"])
  }

  /// A part of the agenda.
  private func section(_ id: String, of page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<section id=\"\(id)\">"))
    let rest = page[start.upperBound...]
    return String(rest[..<(try #require(rest.firstRange(of: "</section>")).lowerBound)])
  }

  private let parts = [
    "overdue", "due-soon", "recurrences", "late-drafts", "shipped", "dropped", "unverified",
  ]

  @Test("with nothing to talk about says so in each part, in words")
  func empty() throws {
    let page = try page([:])
    for part in parts {
      let section = try section(part, of: page)
      #expect(section.contains("<span class=\"count\">0</span></h2>"), "\(part)")
      #expect(section.contains("<p>"), "\(part)")
      #expect(!section.contains("<table"), "\(part)")
    }
    #expect(page.contains("<h1>Review, <time datetime=\"2026-11-20\">20 Nov 2026</time></h1>"))
    #expect(page.contains("counted from <time datetime=\"2026-11-13\">13 Nov 2026</time> on"))
    #expect(!page.contains("class=\"trouble\""))
  }

  @Test("says it in the language of the site")
  func otherLanguage() throws {
    let source = memoryArchive(["a.md": document(Self.items)], settings: testSettings + "\nlanguage: de")
    let page = try #require(try site(source)["review/index.html"])
    #expect(page.contains("<h1>Review, <time datetime=\"2026-11-20\">20. Nov. 2026</time></h1>"))
    #expect(page.contains("<a href=\"#due-soon\"><b>1</b> fällig in 14 Tagen</a>"))
    let dropped = try section("dropped", of: page)
    #expect(dropped.contains(" · verworfen, Grund: Not &lt;ours&gt;</small>"))
  }

  private static let items = """
    action_items:
      - {id: late, title: Late, owner: maria, priority: P1, due: 2026-11-18}
      - {id: soon, title: Soon, owner: jun, due: 2026-12-04}
      - {id: far, title: Far, owner: jun, due: 2026-12-05}
      - {id: done, title: Done, owner: jun, due: 2026-11-10, status: shipped, shipped: 2026-11-13,
         evidence: "https://e.example/1"}
      - {id: before, title: Before, owner: jun, status: shipped, shipped: 2026-11-12, verified: 2026-11-14}
      - {id: gone, title: Gone, owner: jun, status: dropped, dropped: 2026-11-19, reason: "Not <ours>"}
    """

  @Test("has each item in its part, with whose it is, when, and why it was dropped")
  func items() throws {
    let page = try page(["a.md": document(Self.items)])
    let linked = try parts.map { part in
      try section(part, of: page).matches(of: /#item-([a-z]+)"/).map { String($0.output.1) }
    }
    #expect(linked == [["late"], ["soon"], [], [], ["done"], ["gone"], ["done"]])
    let overdue = try section("overdue", of: page)
    #expect(overdue.contains("By team: Payments 1."))
    #expect(
      overdue.contains(
        "<td>Maria Okafor <small><a href=\"../teams/payments/index.html\">Payments</a></small>"
      )
    )
    #expect(overdue.contains("18 Nov 2026</time> <small class=\"late\">2 days ago</small>"))
    #expect(try section("dropped", of: page).contains("dropped because: Not &lt;ours&gt;"))
    #expect(try section("shipped", of: page).contains("13 Nov 2026</time> <small>7 days ago, late</small>"))
    #expect(page.contains("<b>1</b> due in 14 days</a>"))
  }

  @Test("cuts a long list, with how many there are and the way to all of them")
  func long() throws {
    let items = (1...450).map { number in
      "  - {id: i\(number), title: Item, owner: jun, due: 2026-\(number <= 430 ? "10-01" : "11-25")}"
    }
    let page = try page(["a.md": document("action_items:\n" + items.joined(separator: "\n"))])
    let overdue = try section("overdue", of: page)
    #expect(overdue.matches(of: /<th scope="row">/).count == 20)
    #expect(overdue.contains("the first of 430. <a href=\"../actions/index.html#overdue\">All of them</a>"))
    // Behind 430 overdue items, of which a page has 200.
    #expect(try section("due-soon", of: page).matches(of: /<th scope="row">/).count == 20)
    #expect(!(try section("due-soon", of: page).contains("the first of")))
    #expect(page.utf8.count < 40_000)
  }

  @Test("leads to the page of the register on which a state begins")
  func register() throws {
    let items = (1...450).map { number in
      "  - {id: i\(number), title: Item, owner: jun, due: 2026-\(number <= 410 ? "10-01" : "11-25")}"
    }
    let site = try site(
      memoryArchive(["a.md": document("action_items:\n" + items.joined(separator: "\n"))])
    )
    let page = try #require(site["review/index.html"])
    #expect(try section("due-soon", of: page).contains("href=\"../actions/page-3.html#open\""))
    #expect(try #require(site["actions/page-3.html"]).contains("<tbody id=\"open\">"))
  }

  @Test("has drafts that are late, and what struck while an earlier item was open")
  func incidents() throws {
    let settings = testSettings + "\nseverities: {SEV1: {publish_within: 5d}}\n"
    let causes = """
      services: [checkout]
      causes: [{id: c, category: capacity, summary: Full}]
      """
    let site = try site(
      memoryArchive(
        [
          "a.md": document(
            "owner: jun\n\(causes)\naction_items: [{id: x, title: Wider, owner: maria, due: 2026-05-01, created: 2026-03-20}]"
          ),
          "b.md": document(causes).replacing("2026-03-14", with: "2026-11-16")
            .replacing("Checkout returned 502s", with: "Again"),
        ],
        settings: settings
      )
    )
    let page = try #require(site["review/index.html"])
    let again = try section("recurrences", of: page)
    #expect(again.contains("<a href=\"../incidents/b/index.html\">Again</a>"))
    #expect(
      again.contains(
        "was open for 241 days and <b class=\"late\">overdue by 199 days</b>: Capacity in Checkout"
      )
    )
    let drafts = try section("late-drafts", of: page)
    #expect(drafts.contains("<td class=\"late\">late by 246 days</td>"))
    #expect(drafts.contains("<td>Jun Sato"))
    #expect(!drafts.contains("Again"))
  }
}
