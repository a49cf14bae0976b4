import Testing

@testable import SiteBuilder

@Suite("The limits of a body")
struct MarkdownLimitsTests {
  private func excess(_ text: String) -> String? {
    MarkdownLimits.firstExcess(in: Array(text.utf8)[...])?.what
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(
    "let through 16 quotes and lists inside each other, and no more",
    arguments: [">", "> ", "- ", "* ", "+ ", "1. ", "2) "]
  )
  func containers(_ marker: String) {
    #expect(excess(repeated(marker, 16) + "x") == nil)
    #expect(excess(repeated(marker, 17) + "x") == "more than 16 quotes and lists inside each other")
  }

  @Test("let a long rule through, which nests nothing", arguments: ["- ", "* ", "-", "*", "_"])
  func rules(_ marker: String) {
    #expect(excess(repeated(marker, 40)) == nil)
  }

  @Test("let through 64 cells in a row, and no more")
  func pipes() {
    #expect(excess(repeated("|a", 64)) == nil)
    #expect(excess(repeated("|a", 65)) == "a table row of more than 64 cells")
  }

  @Test("let through 100 tables, and no more")
  func tables() {
    let table = "|a|\n|-|\n|b|\n\n"
    #expect(excess(repeated(table, 100)) == nil)
    #expect(excess(repeated(table, 101)) == "more than 100 tables")
  }

  @Test("let through the cells of a long table, and not those of an endless one")
  func cells() {
    let row = repeated("|a", 10) + "\n"
    #expect(excess(repeated(row, 500)) == nil)
    #expect(excess(repeated(row, 20_000)) == "more table cells than fit on a page")
  }

  @Test("let through 500 openings of raw HTML of a kind, and no more", arguments: ["<?", "<!A "])
  func rawHTML(_ opening: String) {
    #expect(excess(repeated(opening, 500)) == nil)
    #expect(excess(repeated(opening, 501)) == "more than 500 openings of raw HTML")
  }

  @Test("let through 1000 images, and no more")
  func images() {
    #expect(excess(repeated("![a](b)\n", 1000)) == nil)
    #expect(excess(repeated("![a](b)\n", 1001)) == "more than 1000 images")
  }

  @Test("refuse a very long reference that is used very often")
  func references() {
    let long = "[a]: https://a.example/" + repeated("x", 40_000) + "\n"
    #expect(excess(long + repeated("[a] ", 100)) == nil)
    #expect(excess(long + repeated("[a] ", 1000)) == "a very long reference that is used very often")
  }

  @Test(
    "refuse what keeps the parser busy",
    arguments: [
      (repeatedText("|a", 2000) + "\n" + repeatedText("|-", 2000) + "\n" + repeatedText("|\n", 500)),
      repeatedText("> ", 5000) + "x\n" + repeatedText("y\n", 5000),
      "|a|\n" + repeatedText("|-|\n", 5000),
      repeatedText("![[]()", 5000),
      repeatedText("<?", 50_000),
      repeatedText("<!A", 50_000),
    ]
  )
  func hostile(_ text: String) {
    #expect(excess(text) != nil)
  }

  @Test("name the line that goes too far")
  func line() {
    let text = "one\n\n" + repeated(">", 17) + "x\n" + repeated("|a", 65)
    #expect(MarkdownLimits.firstExcess(in: Array(text.utf8)[...])?.line == 3)
  }

  @Test(
    "let an ordinary body through",
    arguments: ["", "\n", "# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n  - > q\n"]
  )
  func ordinary(_ text: String) {
    #expect(excess(text) == nil)
  }
}

private func repeatedText(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
