import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The index")
struct IndexTests {
  private func index(_ documents: KeyValuePairs<String, String>, settings: String = testSettings) throws
    -> String
  {
    try #require(try site(memoryArchive(documents, settings: settings))["index.html"])
  }

  /// The four answers of a page, each as its heading and what is said.
  private func answers(of page: String) -> [String] {
    page.matches(of: /<h2>(?:<a [^>]*>)?([^<]*)(?:<\/a>)?<\/h2>\s*<p class="said[^"]*">(.*?)<\/p>/).map {
      match in
      "\(match.output.1): \(String(match.output.2).replacing(/<[^>]*>/, with: ""))"
    }
  }

  private static let release = """
    services: [checkout]
    causes: [{id: a, category: release, summary: No rollback.}, {id: b, category: load, summary: Full.}]
    """

  @Test("says nothing of an archive without incidents but what to do")
  func empty() throws {
    let page = try index([:])
    #expect(page.contains("<h1>No incidents yet</h1>"))
    #expect(answers(of: page) == [])
  }

  @Test("gives four answers before anything else, and says so where there is nothing")
  func quiet() throws {
    let page = try index(["a.md": document()])
    #expect(
      answers(of: page) == [
        "What the last incident promised: Nothing was promised", "Most overdue: Nothing is overdue",
        "Error budgets: None are set", "What struck twice: Nothing",
      ]
    )
  }

  @Test("names the ratio, the most overdue with its team, the budget in trouble, and what struck twice")
  func trouble() throws {
    let settings =
      testSettings + "\nslos: {pay: {name: Payments succeed, objective: 99.9, window: 28d}}"
    let early = document(
      Self.release + """

        action_items:
          - {id: x, title: Roll back, owner: maria, created: 2026-03-15, due: 2026-04-01}
          - {id: y, title: Alert, owner: jun, created: 2026-03-15, due: 2026-05-01, status: shipped,
             shipped: 2026-04-20}
        """
    )
    let late = document(Self.release + "\nimpact: {budget: {pay: 60m}}\n")
      .replacing("2026-03-14", with: "2026-11-10").replacing("Checkout", with: "Again, checkout")
    let page = try index(["a.md": early, "b.md": late], settings: settings)
    #expect(
      answers(of: page) == [
        "What the last two incidents promised: 1 of 2 items shipped",
        "Most overdue: 233 days, with Payments",
        "What struck twice: 1 of 2 incidents",
      ]
    )
    #expect(page.contains("Roll back</a>, open for 240 days, <b class=\"late\">overdue by 223 days</b>"))
    #expect(page.contains("<p>1 overdue in all.</p>"))
    #expect(page.contains(">Payments succeed</a>: nothing is left, 1 h of 40 min spent.</span>"))
  }
}
