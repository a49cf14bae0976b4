import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The pages of the error budgets")
struct BudgetsTests {
  /// Settings with these SLOs.
  private func settings(_ slos: String) -> String {
    testSettings + "\nslos: {\(slos)}\n"
  }

  /// A document of an incident that began on a day and spent so much.
  private func spender(_ date: String, _ budget: String, _ keys: String = "") -> String {
    document("causes: [{id: c, category: capacity, summary: Full}]\nservices: [checkout]\n" + keys)
      .replacing("2026-03-14 09:12", with: "\(date) 09:12")
      .replacing("\nservices:", with: "\nimpact: {budget: {\(budget)}}\nservices:")
  }

  private func pages(_ documents: KeyValuePairs<String, String>, slos: String?) throws
    -> [String: String]
  {
    try site(memoryArchive(documents, settings: slos.map(settings) ?? testSettings))
  }

  /// The section of an SLO.
  private func section(_ anchor: String, of page: String?) throws -> String {
    let page = try #require(page)
    let start = try #require(page.firstRange(of: "<section class=\"metric\" id=\"\(anchor)\""))
    let rest = page[start.upperBound...]
    return String(rest[..<(try #require(rest.firstRange(of: "</section>")).lowerBound)])
  }

  private let checkout = "ok: {name: Checkout succeeds, objective: 99.9, window: 28d, service: checkout}"

  @Test(
    "say in one sentence how each budget of 40 minutes stands",
    arguments: [
      ("58m", "exhausted", "58 min was spent in the last 28 days, of 40 min: 17 min more than there is."),
      ("35m", "low", "35 min of 40 min was spent in the last 28 days; 13 % is left."),
      ("9m", "sound", "9 min of 40 min was spent in the last 28 days; 78 % is left."),
    ]
  )
  func sentences(_ spent: String, _ word: String, _ sentence: String) throws {
    let site = try pages(["a.md": spender("2026-11-13", "ok: \(spent)")], slos: checkout)
    let page = try #require(site["budgets/index.html"])
    let trouble = word == "sound" ? "" : " overdue"
    #expect(
      page.contains(
        "<li><span class=\"state\(trouble)\">\(word)</span> <p><a href=\"#slo-ok\">Checkout succeeds</a> "
          + "<span class=\"from\">\(sentence)</span></p></li>"
      )
    )
    let section = try section("slo-ok", of: page)
    #expect(section.contains("<p>\(sentence)</p>"))
    #expect(section.contains("<dd>99.9 % over 28 days</dd>"))
    #expect(section.contains("<a href=\"../incidents/a/index.html\">Checkout returned 502s</a>"))
    #expect(section.contains("<td>now and on the worst day</td>"))
    #expect(section.contains("<a href=\"../services/checkout/index.html\">Checkout</a>"))
    #expect(section.contains("class=\"limit\""))
  }

  @Test("say it in the language of the site, with its decimals")
  func otherLanguage() throws {
    let source = memoryArchive(
      ["a.md": spender("2026-11-13", "ok: 9m")],
      settings: settings(checkout.replacing("99.9", with: "99.95")) + "language: de\n"
    )
    let section = try section("slo-ok", of: try site(source)["budgets/index.html"])
    #expect(
      section.contains("<p>9 min von 20 min wurden in den letzten 28 Tagen verbraucht; 55 % sind übrig.</p>")
    )
    #expect(section.contains("<dd>99,95 % über 28 Tage</dd>"))
    #expect(section.contains("<dd>an keinem von 8 Tagen</dd>"))
  }

  @Test("of an SLO that nothing was spent of have no plot and no table, and say so")
  func untouched() throws {
    let site = try pages(["a.md": document()], slos: checkout)
    let section = try section("slo-ok", of: site["budgets/index.html"])
    #expect(section.contains("Nothing was spent in the last 28 days; all of 40 min is left."))
    #expect(section.contains("No incident of the archive spent any of it."))
    #expect(!section.contains("<svg") && !section.contains("<table"))
    #expect(section.contains("<dd>never in 252 days</dd>"))
    #expect(section.contains("Left out: 1 incident with no word of budget spent."))
  }

  @Test("of an objective of 100 % count minutes and no shares")
  func noBudget() throws {
    let slos = "never: {objective: 100, window: 28d}, kept: {objective: 100.0%, window: 1d}"
    let site = try pages(["a.md": spender("2026-11-13", "never: 3m")], slos: slos)
    let missed = try section("slo-never", of: site["budgets/index.html"])
    #expect(missed.contains("leaves no budget, and 3 min was spent in the last 28 days."))
    #expect(missed.contains("<span class=\"state overdue\">missed</span>"))
    #expect(missed.contains("<dd>100 % over 28 days</dd>"))
    #expect(!missed.contains("class=\"limit\"") && missed.contains(" min</text>"))
    #expect(missed.contains("<dd>8 of 8 days: 13 Nov 2026 to 20 Nov 2026</dd>"))
    let kept = try section("slo-kept", of: site["budgets/index.html"])
    #expect(kept.contains("leaves no budget; nothing was spent in the last day."))
    #expect(kept.contains("<span class=\"state\">kept</span>"))
    #expect(try #require(site["incidents/a/index.html"]).contains("never</a>: 3 min</dd>"))
  }

  @Test("of an archive without SLOs tell how to name one, and nothing leads there")
  func noObjectives() throws {
    let site = try pages(["a.md": document()], slos: nil)
    #expect(try #require(site["budgets/index.html"]).contains("The settings have no service-level objective"))
    #expect(!(try #require(site["index.html"]).contains("budgets/")))
    #expect(try #require(site["index.html"]).contains("The settings name no service-level objective."))
  }

  @Test("name what was spent of an SLO that the settings don't have")
  func unknown() throws {
    let site = try pages(["a.md": spender("2026-11-13", "mystery: 3m")], slos: nil)
    #expect(try #require(site["budgets/index.html"]).contains("no budget to hold it against: mystery.</p>"))
    #expect(try #require(site["index.html"]).contains("<a href=\"budgets/index.html\">Budgets</a>"))
    #expect(try #require(site["incidents/a/index.html"]).contains("<dd>mystery: 3 min</dd>"))
  }

  @Test("begin with the worst, ten on a page, and each is found from its incident")
  func manyPages() throws {
    let slos = (1...12).map { "s\($0): {objective: 99.9, window: 28d}" }.joined(separator: ", ")
    let site = try pages(
      ["a.md": spender("2026-11-13", "s3: 9m, s12: 58m"), "b.md": spender("2026-11-14", "s7: 20m")],
      slos: slos
    )
    let first = try #require(site["budgets/index.html"])
    let anchors = first.matches(of: /class="metric" id="([a-z0-9-]+)"/).map { String($0.output.1) }
    #expect(
      anchors == [
        "slo-s12", "slo-s7", "slo-s3", "slo-s1", "slo-s2", "slo-s4", "slo-s5", "slo-s6", "slo-s8", "slo-s9",
        "backlog",
      ]
    )
    let second = try #require(site["budgets/page-2.html"])
    #expect(second.contains("id=\"slo-s10\"") && !second.contains("id=\"backlog\""))
    let incident = try #require(site["incidents/a/index.html"])
    #expect(
      incident.contains(
        "<dt>Error budget spent</dt><dd><a href=\"../../budgets/index.html#slo-s3\">s3</a>: 9 min, "
          + "22 % of the budget</dd><dd><a href=\"../../budgets/index.html#slo-s12\">s12</a>: 58 min, 144 % "
          + "of the budget</dd>"
      )
    )
  }

  @Test("rank open items by what their causes cost, and name the incidents behind it")
  func backlog() throws {
    let items = "action_items: [{id: x, title: Wider, owner: maria, due: 2026-12-01}]"
    let site = try pages(
      ["a.md": spender("2026-11-13", "ok: 58m", items), "b.md": spender("2026-10-13", "ok: 12m")],
      slos: checkout
    )
    let backlog = try section("backlog", of: site["budgets/index.html"])
    #expect(
      backlog.contains(
        "Of 1 open item, 1 answers a cause that cost error budget in the last 365 days, up to 1 h 10 min."
      )
    )
    #expect(backlog.contains("<summary>1 h 10 min"))
    #expect(backlog.contains("<small>2 incidents</small>"))
    #expect(backlog.contains("index.html\">Checkout returned 502s, 58 min</a></li>"))
    let list = try #require(site["budgets/backlog.html"])
    #expect(list.contains("Their causes cost 1 h 10 min <span class=\"count\">1</span>"))
    let none = try pages(["a.md": document()], slos: checkout)
    #expect(try section("backlog", of: none["budgets/index.html"]).contains("<p>Nothing is open.</p>"))
    let free = try pages(["a.md": document(items)], slos: checkout)
    #expect(
      try section("backlog", of: free["budgets/index.html"])
        .contains("None of 1 open item answers a cause that cost error budget")
    )
  }

  @Test(
    "are told of on the index in a line",
    arguments: [
      ("58m", "nothing is left, 58 min of 40 min spent.</span>", "The other error budget has a quarter"),
      ("35m", "13 % is left.</span>", "The other error budget has a quarter"),
      ("1m", "None of 2 error budgets is in trouble", "class=\"trouble\""),
    ]
  )
  func index(_ spent: String, _ brief: String, _ others: String) throws {
    let slos = checkout + ", other: {objective: 99, window: 7d}"
    let site = try pages(["a.md": spender("2026-11-13", "ok: \(spent)")], slos: slos)
    let index = try #require(site["index.html"])
    #expect(index.contains(brief))
    #expect(index.contains(others))
  }
}
