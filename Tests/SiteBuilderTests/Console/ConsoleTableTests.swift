import Testing

@testable import SiteBuilder

@Suite("A table in a terminal")
struct ConsoleTableTests {
  private var table: ConsoleTable {
    var table = ConsoleTable([
      .init(head: "STATE"), .init(head: "LATE", isNumber: true), .init(head: "TEAM", room: .leftOut(1)),
      .init(head: "TITLE", room: .cut(to: 8)), .init(head: "ITEM", room: .leftOut(2)),
    ])
    table.add([
      .init("overdue", .alarm), .init("7d"), .init("payments"), .init("Roll back by itself"), .init("a#b"),
    ])
    table.add([.init("open"), .init(nil), .init(""), .init("Wait"), .init("a#long-one")])
    return table
  }

  @Test("is aligned and whole in a file, with - for what is missing, and no space at a line's end")
  func plain() {
    #expect(
      table.lines(ConsoleStyle()) == [
        "STATE    LATE  TEAM      TITLE                ITEM",
        "overdue    7d  payments  Roll back by itself  a#b",
        "open        -  -         Wait                 a#long-one",
      ]
    )
  }

  @Test("is cut where it may be, then loses its columns in their order, and never is wider than the terminal")
  func narrow() {
    #expect(table.lines(ConsoleStyle(width: 50))[1] == "overdue    7d  payments  Roll back by…  a#b")
    #expect(table.lines(ConsoleStyle(width: 40))[1] == "overdue    7d  payments  Roll back by i…")
    #expect(table.lines(ConsoleStyle(width: 30))[1] == "overdue    7d  Roll back by i…")
    for width in 16...70 {
      let wide = table.lines(ConsoleStyle(width: width)).filter { ColumnWidth.of($0) > width }
      #expect(wide == [], "\(width)")
    }
  }

  @Test("shows no empty column to a person")
  func empty() {
    var table = ConsoleTable([.init(head: "A"), .init(head: "B")])
    table.add([.init("x"), .init(nil)])
    #expect(table.lines(ConsoleStyle(width: 80)) == ["A", "x"])
    #expect(table.lines(ConsoleStyle()) == ["A  B", "x  -"])
  }

  @Test("is coloured around its words, so that columns stay where they are")
  func colours() {
    let lines = table.lines(ConsoleStyle(width: 80, isColoured: true))
    #expect(lines[1].hasPrefix("\u{1B}[1;31moverdue\u{1B}[0m    7d  payments"))
    #expect(lines[0].hasPrefix("\u{1B}[1mSTATE\u{1B}[0m    \u{1B}[1mLATE\u{1B}[0m"))
  }

  @Test("shows nothing that a terminal would obey")
  func control() {
    var table = ConsoleTable([.init(head: "A")])
    table.add([.init("a\u{1B}[2Jb\nc")])
    #expect(table.lines(ConsoleStyle())[1] == "a\u{FFFD}[2Jb\u{FFFD}c")
  }

  @Test(
    "counts what a terminal shows",
    arguments: [("abc", 3), ("été", 3), ("e\u{301}", 1), ("日本", 4), ("🚢", 2), ("", 0), ("…", 1)]
  )
  func width(_ text: String, _ columns: Int) {
    #expect(ColumnWidth.of(text) == columns)
  }

  @Test(
    "cuts between characters",
    arguments: [("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("abc", 3, "abc"), ("abc", 0, "")]
  )
  func cut(_ text: String, _ width: Int, _ result: String) {
    #expect(ColumnWidth.cut(text, to: width) == result)
  }
}
