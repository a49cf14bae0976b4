import PostmortemCore
import Testing

@testable import SiteBuilder

/// Markdown that tries to bring something else than text onto a page.
let injections = [
  "<script>alert(1)</script>", "a <script src=//evil.example></script> b", "<img src=x onerror=alert(1)>",
  "<iframe src=\"https://evil.example\"></iframe>", "<a href=\"javascript:alert(1)\">x</a>",
  "<style>*{display:none}</style>",
  "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](java&#x73;cript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "![x](javascript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:x)",
  "<javascript:alert(1)>",
  "[x][r]\n\n[r]: javascript:alert(1)", "[x](<javascript:alert(1)>)", "[x](\tjavascript:alert(1))",
  "[x](https://a.example \"\\\" onmouseover=\\\"alert(1)\")",
  "[x](https://a.example/\\\"onmouseover=alert(1))",
  "![\" onerror=\"alert(1)](https://a.example/x.png)", "![a > b \" <script>](https://a.example/x.png)",
  "# \"><script>alert(1)</script>", "# <img src=x onerror=alert(1)>", "## a `<script>` b",
  "```\" onload=\"alert(1)\nx\n```",
  "```<script>\nx\n```", "`<script>alert(1)</script>`", "a[^\"><script>]\n\n[^\"><script>]: x",
  "<!-- --><script>x</script>",
  "<![CDATA[<script>]]>", "<?php x ?>", "<svg/onload=alert(1)>", "https://a.example/\"onmouseover=\"alert(1)",
  "www.a.example/<script>", "| <script> | b |\n|---|---|\n| <img onerror=x> | \" onclick=\" |",
  "- [x] <script>alert(1)</script>", "<details open ontoggle=alert(1)>",
  "[x](<https://a.example/ onclick=x>)",
  "&lt;script&gt;alert(1)&lt;/script&gt;", "[a](#\" onclick=\"x)", "[a](b.md#\" onclick=\"x)",
  "[a](b.md#javascript:x)",
]

@Suite("A body")
struct BodyTests {
  private let files = ArchiveFiles(
    memoryArchive(["2026/a.md": "", "2026/b.md": ""], attachments: ["2026/graph.png", "2026/a \"b\".png"])
  )

  private func parse(_ text: String) -> (body: Postmortem.Body, html: String, found: [Diagnostic]) {
    var findings = Findings(file: "2026/a.md")
    let (body, markdown) = BodyParser(file: memoryFile("2026/a.md", []), files: files).parse(
      Array(text.utf8)[...],
      linesAbove: 4,
      &findings
    )
    return (body, bodyHTML(Array(markdown), at: "2026/a.md", in: files), findings.diagnostics)
  }

  @Test("brings nothing but text onto the page, whatever it tries", arguments: injections)
  func injection(_ text: String) {
    let html = parse(text).html
    #expect(SafeHTML(html).problems == [], "\(html)")
  }

  @Test("leaves raw HTML out, and says nothing in its place")
  func rawHTML() {
    #expect(parse("a <b>c</b> d\n\n<div>\ne\n</div>\n\nf").html == "<p>a c d</p>\n\n<p>f</p>\n")
  }

  @Test("has headings that can be linked to, as GitHub names them, each id once")
  func headings() {
    let html = parse(
      "## What Happened?\n\n## What happened\n\n## *Été* `x_1` & <y>\n\n## 🚢\n\n## 🚢\n\n## what-happened-1"
    ).html
    let ids = SafeHTML(html).attributes.filter { $0.hasPrefix("id=") }.map { String($0.dropFirst(3)) }
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(Array(ids.prefix(2)) == ["what-happened", "what-happened-1"])
    #expect(ids[2] == "été-x_1--", "\(ids)")
  }

  @Test("has no heading with the id of one of the page's own sections")
  func reservedIDs() throws {
    let templates = try ["pages/incident", "partials/layout"].map {
      String(decoding: try FileSystem.contents(of: "\(repository)templates/\($0).mustache"), as: UTF8.self)
    }
    let ids = templates.joined().matches(of: #/\bid="([^"{]+)"/#).map { String($0.output.1) }
    #expect(ids.contains("timeline"))
    for id in ids {
      let html = parse("## \(id.replacing("-", with: " "))").html
      #expect(!SafeHTML(html).attributes.contains("id=\(id)"), "\(id) stands twice on the page")
    }
  }

  @Test("has tables and listings that can be scrolled with the keyboard")
  func tables() {
    let html = parse("| a | b |\n|---|--:|\n| c | d |\n\n```swift\nlet x = 1 < 2\n```").html
    #expect(
      html.contains("<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>")
    )
    #expect(html.contains("</table></div>"))
    #expect(html.contains("<td class=\"right\">d</td>"))
    #expect(html.contains("<th>a</th>"))
    #expect(
      html.contains("<pre tabindex=\"0\"><code class=\"language-swift\">let x = 1 &lt; 2\n</code></pre>")
    )
  }

  @Test("has task boxes that read aloud")
  func tasks() {
    let html = parse("- [x] a\n- [ ] b").html
    #expect(html.contains("<span class=\"task\" role=\"img\" aria-label=\"done\" data-done></span>"))
    #expect(html.contains("<span class=\"task\" role=\"img\" aria-label=\"to do\"></span>"))
    #expect(!html.contains("<input"))
  }

  @Test("has its links made right for the incident's page, and its attachments listed once")
  func links() {
    let (body, html, found) = parse(
      "[a](graph.png) ![b](./graph.png) [c](b.md#causes) [d](https://e.example) [f](#g)"
    )
    #expect(found.isEmpty)
    #expect(body.attachments == ["2026/graph.png"])
    #expect(html.contains("<a href=\"../../attachments/2026/graph.png\">a</a>"))
    #expect(html.contains("<img loading=\"lazy\" src=\"../../attachments/2026/graph.png\" alt=\"b\" />"))
    #expect(html.contains("<a href=\"../b/index.html#causes\">c</a>"))
    #expect(html.contains("<a href=\"https://e.example\" rel=\"noopener\">d</a>"))
    #expect(html.contains("<a href=\"#g\">f</a>"))
  }

  @Test("escapes what stands in the name of an attachment")
  func oddNames() {
    let (body, html, found) = parse("![x](<a \"b\".png>)")
    #expect(found.isEmpty)
    #expect(body.attachments == ["2026/a \"b\".png"])
    #expect(
      SafeHTML(html).attributes.contains("src=../../attachments/2026/a%20%22b%22.png"),
      "\(html)"
    )
  }

  @Test("reports a link that leads nowhere where its address is written")
  func places() {
    let text = "One.\n\nTwo `é` and [a](gone.png),\n![b](gone.png)\n\n> [c][r]\n\n[r]: other.png\n"
    #expect(
      parse(text).found.map { "\($0.range.line):\($0.range.column)+\($0.range.length) \($0.message)" } == [
        "7:17+8 no file of the archive is 2026/gone.png", "8:6+8 no file of the archive is 2026/gone.png",
        "12:6+9 no file of the archive is 2026/other.png",
      ]
    )
  }

  @Test("keeps footnotes, with links to and fro")
  func footnotes() {
    let html = parse("a[^n] b[^n]\n\n[^n]: c").html
    let page = SafeHTML(html)
    #expect(page.problems == [])
    for link in page.attributes where link.hasPrefix("href=#") {
      #expect(page.attributes.contains("id=" + link.dropFirst(6)), "\(link) leads nowhere")
    }
  }
}

@Suite("Markdown of one line")
struct InlineMarkdownTests {
  @Test("brings nothing but text onto the page, whatever it tries", arguments: injections)
  func injection(_ text: String) {
    let html = InlineMarkdown.html(of: text)
    #expect(SafeHTML(html).problems == [], "\(html)")
    let inline: Set = ["em", "strong", "del", "code", "a", "img", "br", ""]
    #expect(Set(SafeHTML(html).tags).subtracting(inline).isEmpty, "\(html)")
  }

  @Test(
    "leaves the syntax of blocks as text",
    arguments: [
      ("# heading", "# heading"), ("- item", "- item"), ("* item", "* item"), ("1. one", "1. one"),
      ("> quote", "&gt; quote"),
      ("    code", "    code"), ("---", "---"), ("***", "***"), ("~~~", "~~~"), ("", ""), ("+ a", "+ a"),
      ("[x]: https://a.example", "[x]: <a href=\"https://a.example\">https://a.example</a>"),
      ("- [x] done", "- [x] done"),
      ("a\n# b", "a # b"), ("a\n\nb", "a  b"), ("| a | b |\n|---|---|", "| a | b | |---|---|"),
      ("a\n===", "a ==="),
      ("[^1]: note", "[^1]: note"),
    ]
  )
  func blocks(_ text: String, _ html: String) {
    #expect(InlineMarkdown.html(of: text) == html)
  }

  @Test(
    "shows emphasis, code, strikethrough and links to the web",
    arguments: [
      ("**errors fall** and *rise*", "<strong>errors fall</strong> and <em>rise</em>"),
      ("`a < b`", "<code>a &lt; b</code>"),
      ("~~no~~", "<del>no</del>"), ("[x](https://a.example)", "<a href=\"https://a.example\">x</a>"),
      ("at 09:12 & \"so\"", "at 09:12 &amp; &quot;so&quot;"), ("plain", "plain"), ("it's", "it&#39;s"),
      ("see https://a.example", "see <a href=\"https://a.example\">https://a.example</a>"),
      ("see www.a.example", "see <a href=\"http://www.a.example\">www.a.example</a>"),
      ("ask a@b.example", "ask <a href=\"mailto:a@b.example\">a@b.example</a>"),
      ("_so_", "<em>so</em>"), ("so &copy; it", "so © it"), ("so \\_ it", "so _ it"), ("5 <b>x", "5 x"),
      ("a/b w/o | ] ^ \u{1C}", "a/b w/o | ] ^ \u{1C}"),
    ]
  )
  func inline(_ text: String, _ html: String) {
    #expect(InlineMarkdown.html(of: text) == html)
  }

  @Test(
    "gives a link to a file no place to lead to",
    arguments: ["[x](graph.png)", "![x](https://a.example/x.png)", "[x](javascript:y)"]
  )
  func noPlace(_ text: String) {
    let addresses = SafeHTML(InlineMarkdown.html(of: text)).attributes.filter {
      $0.hasPrefix("href=") || $0.hasPrefix("src=")
    }
    #expect(addresses.allSatisfy { $0 == "href=" || $0 == "src=" })
  }
}
