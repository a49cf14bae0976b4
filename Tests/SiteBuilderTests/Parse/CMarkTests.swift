import Testing

@testable import SiteBuilder

@Suite("libcmark-gfm")
struct CMarkTests {
  private static func html(_ text: String) -> String {
    CMark.html(of: Array(text.utf8)[...]) { $0.url }
  }

  @Test("gives the same HTML on many threads as on one")
  func parallel() throws {
    let documents = (0..<400).map { number in
      """
      # Incident \(number)

      See ~~the first~~ www.a\(number).example, https://b\(number).example/x and c\(number)@d.example[^\(number)].

      | a | ~~b~~ |
      |---|:-:|
      | https://e\(number).example | ~f~ |

      - [x] ~~done \(number)~~
      - [ ] open

      [^\(number)]: A note, ~~struck~~.
      """
    }
    let alone = documents.map(Self.html)
    #expect(
      alone.allSatisfy {
        $0.contains("<del>") && $0.contains("<table>") && $0.contains("href=\"http://www.a")
      }
    )
    for _ in 0..<3 {
      let together = try parallelMap(documents) { Self.html($0) }
      let differing = zip(together, alone).count { $0 != $1 }
      #expect(differing == 0)
    }
  }

  @Test("reads GitHub's tables, task lists, strikethrough, autolinks and footnotes")
  func extensions() {
    #expect(Self.html("~~a~~") == "<p><del>a</del></p>\n")
    #expect(Self.html("https://a.example") == "<p><a href=\"https://a.example\">https://a.example</a></p>\n")
    #expect(Self.html("|a|\n|-|\n|b|").contains("<td>b</td>"))
    #expect(Self.html("- [x] a").contains("type=\"checkbox\" checked"))
    #expect(Self.html("a[^1]\n\n[^1]: b").contains("class=\"footnotes\""))
  }

  @Test(
    "makes links of mail's addresses, however their sign is written",
    arguments: ["a@b.example", "a&#64;b.example", "a&#x40;b.example", "a&commat;b.example"]
  )
  func mail(_ address: String) {
    let link = "<a href=\"mailto:a@b.example\">a@b.example</a>"
    #expect(Self.html("Ask \(address) & see www.c.example").contains("<p>Ask \(link) &amp; see <a"))
  }

  @Test("makes links of the web's addresses where nothing may be mail's")
  func webAlone() {
    let html = Self.html("See www.a.example, https://b.example & c - [x](https://d.example)")
    #expect(html.contains("<a href=\"http://www.a.example\">www.a.example</a>, "))
    #expect(html.contains("<a href=\"https://b.example\">https://b.example</a> &amp; c"))
    #expect(html.contains("<a href=\"https://d.example\">x</a>"))
  }

  @Test("moves headings down where there is one of the first level, and leaves them where there is none")
  func headings() {
    #expect(Self.html("# a\n\n## b\n\n###### c") == "<h2>a</h2>\n<h3>b</h3>\n<h6>c</h6>\n")
    #expect(Self.html("## a\n\n### b") == "<h2>a</h2>\n<h3>b</h3>\n")
  }

  @Test("asks where each link and image leads, and leaves those without an address that lead nowhere")
  func links() {
    var asked: [String] = []
    let text = "[a](one)\n![b](two)\n\n[c][r]\n\n[r]: three"
    let html = CMark.html(of: Array(text.utf8)[...]) { link in
      asked.append("\(link.url) \(link.isImage) \(link.line)")
      return link.url == "two" ? nil : "x/\(link.url)"
    }
    #expect(asked == ["one false 1", "two true 2", "three false 4"])
    #expect(html.contains("<a href=\"x/one\">a</a>"))
    #expect(html.contains("<img src=\"\" alt=\"b\""))
    #expect(html.contains("<a href=\"x/three\">c</a>"))
  }
}
