import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The pages of the checks")
struct ChecksTests {
  /// A site of an archive in memory, by the paths of its pages; its theme is the embedded one.
  private func site(
    _ documents: KeyValuePairs<String, String>,
    settings: String = testSettings,
    asOf: Day = testDay
  ) throws -> [String: String] {
    try SiteBuilderTests.site(memoryArchive(documents, settings: settings), asOf: asOf)
  }

  /// A document with so many items that are overdue.
  private func overdue(_ count: Int) -> String {
    let items = (0..<count).map {
      "  - {id: i\($0), title: T, owner: maria, due: 2026-05-01, kind: prevent, priority: P1}"
    }
    return document((["action_items:"] + items).joined(separator: "\n"))
  }

  /// A document that makes exceptions, and one of having them for nothing.
  private func excepted(_ rules: [String], times: Int = 1) -> String {
    let exceptions = (0..<times).flatMap { _ in
      rules.map { "  - {rule: \($0), because: It is <b>right</b> as it is.}" }
    }
    let unused = "  - {rule: ignored-rule-has-findings, because: Tried.}"
    return document((["ignore:"] + exceptions + [unused]).joined(separator: "\n"))
  }

  private let index = "checks/index.html"
  private let rulePage = "checks/action-item-is-not-overdue/index.html"

  @Test(
    "are one for each rule, with its sentence, linked from the list of rules, whether or not it finds anything"
  )
  func everyRule() throws {
    let site = try site(["a.md": document()])
    let list = try #require(site["checks/rules.html"])
    #expect(try #require(site[index]).contains("href=\"rules.html\""))
    for rule in AllRules.all {
      let page = try #require(site["checks/\(rule.id.rawValue)/index.html"], "\(rule.id.rawValue)")
      #expect(page.contains("<h1 lang=\"en\">\(rule.id.rawValue)</h1>"))
      #expect(page.contains("<mark>") != rule.example.isInWords)
      let other = rule.weight == .off ? "warning" : "off"
      let setting =
        rule.parameters.isEmpty ? "rules: {\(rule.id.rawValue): \(other)}" : "rules:\n  \(rule.id.rawValue):"
      #expect(page.contains(setting) == rule.canBeRelaxed)
      #expect(page.contains("<h2>Stands now</h2>\n<p>Nothing.</p>"))
      #expect(list.contains("href=\"../checks/\(rule.id.rawValue)/index.html\""))
    }
    let folders = site.keys.filter { $0.hasPrefix("checks/") && $0.split(separator: "/").count == 3 }
    #expect(folders.count == AllRules.all.count)
  }

  @Test("head the parts of the list of rules as the format does")
  func headings() throws {
    let list = try #require(try site(["a.md": document()])["checks/rules.html"])
    #expect(list.matches(of: /<h2>(.+)<\/h2>/).map { String($0.output.1) } == AllRules.groups.map(\.name))
  }

  @Test("say in the language of the site what they found, and mark as English what rules say")
  func otherLanguage() throws {
    let site = try site(["a.md": overdue(2)], settings: testSettings + "\nlanguage: de")
    let page = try #require(site[index])
    #expect(page.contains("<h1>Prüfungen</h1>"))
    #expect(page.contains("<p class=\"lead\">2 Warnungen in 1 Dokument. "))
    #expect(page.contains("<li><p lang=\"en\">action item &#39;i0&#39; is 203 days overdue"))
    let rule = try #require(site[rulePage])
    #expect(
      rule.contains(
        "<h1 lang=\"en\">action-item-is-not-overdue</h1>\n<p class=\"lead\" lang=\"en\">An open item"
      )
    )
    #expect(rule.contains("<dt>Gewicht</dt><dd>Warnung</dd>"))
    #expect(try #require(site["checks/file-is-readable/index.html"]).contains("<dd>Fehler, immer</dd>"))
  }

  @Test("show the example of a rule with its place marked, and nothing unescaped")
  func example() throws {
    let page = try #require(try site([:])["checks/person-is-in-roster/index.html"])
    #expect(page.contains("<pre><code lang=\"en\">owner: <mark>mara</mark></code></pre>"))
    #expect(page.contains("<pre><code lang=\"en\">owner: maria</code></pre>"))
    let words = try #require(try site([:])["checks/file-is-readable/index.html"])
    #expect(words.contains("A link named <code>2026-03-14-checkout.md</code> that leads"))
  }

  @Test("tell what a rule weighs in this archive where that differs")
  func weightHere() throws {
    let settings = testSettings + "\nrules: {cause-exists: off, key-is-known: warning}\n"
    let site = try site([:], settings: settings)
    let here = "<dt>Weight here</dt><dd>off</dd>"
    #expect(try #require(site["checks/cause-exists/index.html"]).contains(here))
    #expect(try !#require(site["checks/key-is-known/index.html"]).contains("Weight here"))
    #expect(try #require(site["checks/rules.html"]).contains("<td>error <small>here off</small></td>"))
  }

  @Test("show a finding with its place, its remedy, and links to the source, the rule and the incident")
  func row() throws {
    let settings = testSettings + "\nrepository: https://git.acme.example/sre\npath: docs/pm\n"
    let site = try site(["2026/a.md": overdue(1)], settings: settings)
    let source = "https://git.acme.example/sre/blob/main/docs/pm/2026/a.md#L7"
    for (path, root) in [(index, "../"), (rulePage, "../../")] {
      let page = try #require(site[path])
      #expect(
        page.contains(
          "<li><p lang=\"en\">action item &#39;i0&#39; is 203 days overdue, owner maria <small>ship it"
        )
      )
      #expect(page.contains("<code><a href=\"\(source)\" rel=\"noopener\">2026/a.md:7:43</a></code>"))
      #expect(
        page.contains(
          "<a class=\"rule\" lang=\"en\" href=\"\(root)\(rulePage)\">action-item-is-not-overdue</a>"
        )
      )
      #expect(page.contains("<a class=\"incident\" href=\"\(root)incidents/a/index.html\">Checkout returned"))
    }
  }

  @Test("show a place without a link where the settings name no repository, and what is typed as such")
  func withoutRepository() throws {
    let site = try site(
      ["a.md": document("action_items:\n  - {id: a, title: T, due: 2026-12-01}")],
      settings: testSettings + "\nrules: {action-item-has-owner: warning}\n"
    )
    let page = try #require(site[index])
    #expect(page.contains("<p class=\"from\"><code>a.md:7:10</code> <a class=\"rule\""))
    #expect(page.contains("<small>add <code>owner:</code> with one person"))
  }

  @Test("put the document and the rule with the most findings first")
  func order() throws {
    let site = try site([
      "a.md": overdue(1), "b.md": overdue(3).replacing("severity:", with: "colour: blue\nseverity:"),
      "c.md": overdue(2),
    ])
    let page = try #require(site[index])
    #expect(page.contains("7 warnings in 3 documents."))
    let documents = page.matches(of: /<h3 id="in-(\w)">.*<span class="count">(\d)<\/span>/)
    #expect(documents.map { "\($0.output.1)\($0.output.2)" } == ["b4", "c2", "a1"])
    let rules = page.matches(of: /<tr>.*<td>(\d+ warnings?)<\/td><td>in (\d documents?)</)
    #expect(
      rules.map { "\($0.output.1) \($0.output.2)" } == ["6 warnings 3 documents", "1 warning 1 document"]
    )
  }

  @Test("are linked from the foot of every page, and from the incidents that have findings")
  func links() throws {
    let site = try site(["a.md": overdue(2), "b.md": document()])
    for (path, page) in site where path.hasSuffix(".html") {
      let root = path == "404.html" ? "" : String(repeating: "../", count: path.count { $0 == "/" })
      #expect(page.contains("<p>Checks: <a href=\"\(root)checks/index.html\">2 warnings</a></p>"), "\(path)")
    }
    let link = "<a href=\"../../checks/index.html#in-a\">2 warnings</a> in this document"
    #expect(try #require(site["incidents/a/index.html"]).contains(link))
    #expect(try !#require(site["incidents/b/index.html"]).contains("in this document"))
  }

  @Test("say so where there is nothing to mend")
  func nothing() throws {
    let page = try #require(try site(["a.md": document()])[index])
    #expect(page.contains("There is nothing to mend in any document."))
    #expect(page.contains("<a href=\"../checks/index.html\">nothing to mend</a>"))
    #expect(page.contains("No document makes one."))
    #expect(!page.contains("By rule"))
  }

  @Test("cut the list by document into pages, show the newest of a rule, and none is over 300 KB")
  func pages() throws {
    let site = try site(["a.md": overdue(150), "b.md": overdue(60), "c.md": overdue(1)])
    let pages = ["findings.html", "findings-2.html", "findings-3.html"].compactMap { site["checks/" + $0] }
    #expect(pages.map { $0.matches(of: /<li><p lang="en">action item/).count } == [100, 100, 11])
    #expect(site["checks/findings-4.html"] == nil)
    let first = try #require(site[index])
    #expect(first.matches(of: /<li><p lang="en">action item/).count == 100)
    #expect(first.contains("<a href=\"findings.html\">The list goes on</a>."))
    let rule = try #require(site[rulePage])
    #expect(rule.matches(of: /<li><p lang="en">action item/).count == 100)
    #expect(
      rule.contains(
        "<code>followthrough check --only action-item-is-not-overdue</code> shows all 211 warnings"
      )
    )
    #expect(site.values.allSatisfy { $0.utf8.count < 300_000 })
    // A document is linked to where its findings begin, and stands on both pages that have some.
    let link = "checks/findings-2.html#in-b"
    #expect(try #require(site["incidents/b/index.html"]).contains(link))
    #expect(try #require(site["incidents/c/index.html"]).contains("checks/findings-3.html#in-c"))
    #expect(try #require(site["checks/findings-2.html"]).contains("id=\"in-b\""))
  }

  @Test("list a thousand findings by document; from there on a document is linked to the overview")
  func most() throws {
    let site = try site(["a.md": overdue(999), "b.md": overdue(50), "c.md": overdue(1)])
    #expect(site["checks/findings-10.html"] != nil && site["checks/findings-11.html"] == nil)
    #expect(try #require(site["incidents/b/index.html"]).contains("checks/findings-10.html#in-b\""))
    #expect(try #require(site["incidents/c/index.html"]).contains("checks/index.html\">1 warning"))
  }

  @Test("show findings in the settings, which are no incident")
  func settings() throws {
    let page = try #require(try site([:], settings: "colour: blue\n")[index])
    #expect(page.contains("1 warning in 1 document."))
    #expect(page.contains("<h3 id=\"file-followthrough.yml\">followthrough.yml <span"))
    #expect(!page.contains("class=\"incident\""))
  }

  @Test("leave out what is found in documents that are later than the day looked back to")
  func lookingBack() throws {
    let site = try site(["a.md": overdue(1)], asOf: day("2026-01-01"))
    #expect(try #require(site[index]).contains("There is nothing to mend in any document."))
  }

  @Test("give a document of any name a place that can be linked to")
  func anchors() throws {
    let settings = testSettings + "\nrules: {id-is-well-formed: warning}\n"
    let site = try site(["A ~b.md": overdue(1)], settings: settings)
    #expect(try #require(site[index]).contains("<h3 id=\"in-A~32~~126~b\">"))
    #expect(try #require(site["incidents/A ~b/index.html"]).contains("checks/index.html#in-A~32~~126~b\""))
  }

  @Test("list the exceptions that documents make, with their reasons, and on the pages of their rules")
  func exceptions() throws {
    let site = try site(["a.md": excepted(["cause-exists"])])
    let page = try #require(site[index])
    #expect(page.contains("<li>It is &lt;b&gt;right&lt;/b&gt; as it is. <small>"))
    #expect(page.contains("<a lang=\"en\" href=\"../checks/cause-exists/index.html\">cause-exists</a>"))
    #expect(try #require(site["checks/cause-exists/index.html"]).contains("<h2>Exceptions</h2>"))
    #expect(try !#require(site["checks/date-exists/index.html"]).contains("<h2>Exceptions</h2>"))
    #expect(site["checks/exceptions.html"] == nil)
  }

  @Test("cut a long list of exceptions")
  func manyExceptions() throws {
    let site = try site(["a.md": excepted(["cause-exists"], times: 101)])
    #expect(try #require(site["checks/exceptions.html"]).matches(of: /<li>It is/).count == 101)
    #expect(try #require(site[index]).contains("<a href=\"exceptions.html\">All exceptions</a>"))
    let rule = try #require(site["checks/cause-exists/index.html"])
    #expect(rule.contains("<a href=\"../exceptions.html\">All exceptions</a>"))
    #expect(rule.matches(of: /<li>It is/).count == 100)
  }
}

@Suite("Inline code")
struct InlineCodeTests {
  @Test(
    "is what stands between two backticks, and all of it is escaped",
    arguments: [
      ("add `a: <b>` & `c`", "add <code>a: &lt;b&gt;</code> &amp; <code>c</code>"),
      ("one ` alone", "one ` alone"), ("`a` and `", "<code>a</code> and `"),
    ]
  )
  func html(_ text: String, _ expected: String) {
    guard case .written(let write) = InlineCode.html(text) else {
      Issue.record("\(text) is not HTML")
      return
    }
    var html = ByteBuffer()
    write(&html)
    #expect(String(decoding: html.bytes, as: UTF8.self) == expected)
  }

  @Test("is escaped where it is shown, without a backtick")
  func plain() {
    guard case .text("a <b>") = InlineCode.html("a <b>") else {
      Issue.record("it is no text")
      return
    }
  }
}
