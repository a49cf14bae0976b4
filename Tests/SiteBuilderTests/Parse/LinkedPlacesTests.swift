import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The search for links")
struct LinkSearchTests {
  @Test(
    "passes over text that links to the web alone",
    arguments: [
      "", "plain", "[a](https://a.example)", "[a]( <http://a.example> )",
      "![a](https://a.example/x.png \"t\")",
      "[a]\n\n[a]: https://a.example", "https://a.example", "<mailto:a@b.example>", "a[^1]\n\n[^1]: note",
      "- [x] done: yes", "flags[24391]: pool exhausted", "at 09:12: up", "<b>x</b>",
    ]
  )
  func web(_ text: String) {
    #expect(!LinkSearch.mayStayHere(Array(text.utf8)[...]))
  }

  @Test(
    "stops at every link that may lead elsewhere",
    arguments: [
      "[a](b.md)", "[a](#b)", "![a](x.png)", "[a]\n\n[a]: b.md", "[a](<b c.md>)", "[a](\nb.md)",
      "> - [a]: b.md", "[a\nb]: c.md", "1. [a]: b.md", "[a]()",
      "<javascript:x>", "[a](java&#x73;cript:x)", "ftp://a.example", "[a][^b]\n\n[^b]: ok\n[c]: d.md",
      "[a](HTTPS://a.example)",
    ]
  )
  func here(_ text: String) {
    #expect(LinkSearch.mayStayHere(Array(text.utf8)[...]))
  }

  @Test("misses no link that the parser finds, in text of all signs")
  func likeTheParser() {
    var state: UInt64 = 11
    let next: (Int) -> Int = { limit in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let parts = [
      "[", "]", "(", ")", "<", ">", "a", "b.md", "https://a.example", "http:", "ftp://x.example",
      "javascript:x", ":",
      " ", "\n", "\n\n", "!", "#c", "[a]: ", "](", "^", "`", "\\", "&#106;", "www.a.example", "m@a.example",
      "*",
    ]
    for _ in 0..<3000 {
      let text = (0..<1 + next(12)).map { _ in parts[next(parts.count)] }.joined()
      let bytes = Array(text.utf8)[...]
      var isHere = false
      CMark.withLinks(of: bytes) { if !LinkTarget.isAddress($0.url) { isHere = true } }
      if isHere { #expect(LinkSearch.mayStayHere(bytes), "\(text)") }
    }
  }
}

@Suite("Places that links lead to")
struct LinkedPlacesTests {
  private func found(_ documents: KeyValuePairs<String, String>, attachments: Set<String> = []) throws
    -> [String]
  {
    try findings(in: memoryArchive(documents, attachments: attachments)).map {
      "\($0.file) \(brief($0))" + ($0.help.map { " (\($0))" } ?? "")
    }
  }

  @Test("are headings and items of their pages, and the page's own sections")
  func there() throws {
    let items = "action_items: [{id: a1, title: x, owner: maria, due: 2026-12-01}]"
    let body = "[a](#went-well) [b](#item-a1) [c](#timeline) [d](b.md#caf%C3%A9) [e](b.md)\n\n## Went well"
    #expect(try found(["a.md": document(items, body: body), "b.md": document(body: "# Café")]) == [])
  }

  @Test("are missed where they are not, with the nearest")
  func missing() throws {
    let body = "[a](#went-wel)\n[b](b.md#cafe)\n\n## Went well"
    #expect(
      try found(["a.md": document(body: body), "b.md": document(body: "# Café")]) == [
        "a.md 8:5 linked-place-exists this document has no heading or item #went-wel (did you mean 'went-well'?)",
        "a.md 9:5 linked-place-exists b has no heading or item #cafe (did you mean 'café'?)",
      ]
    )
  }

  @Test("are not looked for in a document that can't be shown")
  func unreadable() throws {
    let found = try found(["a.md": document(body: "[a](b.md#x)"), "b.md": "no front matter"])
    #expect(found.count == 1 && found[0].contains("document-has-front-matter"))
  }

  @Test("are files that some document uses, or a finding each")
  func attachments() throws {
    let found = try found(
      ["2026/a.md": document(body: "![x](x.png)")],
      attachments: ["2026/x.png", "2026/y.png", "z.csv"]
    )
    #expect(
      found == [
        "2026/y.png 1:1 attachment-is-used no document shows this file or links to it"
          + " (link to it, put _ before its name, or remove it)",
        "z.csv 1:1 attachment-is-used no document shows this file or links to it"
          + " (link to it, put _ before its name, or remove it)",
      ]
    )
  }
}
