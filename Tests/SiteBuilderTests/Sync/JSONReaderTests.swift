import Testing

@testable import SiteBuilder

@Suite("JSONReader")
struct JSONReaderTests {
  @Test("reads members, texts with every escape, and the lines that values begin on")
  func values() throws {
    let text =
      "\u{FEFF}[\n {\"a\": \"x\\n\\u00e4\\ud83d\\ude00\\/\\\"\", \"b\":null,\"c\":[1,-2.5e3,true]},\r\n{}\n]\n"
    let value = try JSONReader.value(of: Array(text.utf8))
    let elements = try #require(value.elements)
    #expect(elements.map(\.line) == [2, 3])
    #expect(elements[0]["a"]?.text == "x\nä😀/\"")
    #expect(elements[0]["b"] == nil)
    #expect(elements[0]["c"]?.elements?.count == 3)
    #expect(elements[1]["a"] == nil)
    let half = try JSONReader.value(of: Array(#"["\ud83d", "\ude00x"]"#.utf8))
    #expect(half.elements?.map(\.text) == ["\u{FFFD}", "\u{FFFD}x"])
  }

  @Test(
    "tells the line of what is no JSON",
    arguments: [
      ("", 1, "it ends in the middle"),
      ("[", 1, "it ends in the middle"),
      ("[1,\n\n 2", 3, "a ',' or ']' is missing"),
      ("[1] x", 1, "something follows the end of the value"),
      ("{\"a\" 1}", 1, "a ':' is missing behind \"a\""),
      ("{\n a: 1}", 2, "a member's name in quotes is missing"),
      ("{\"a\": 1,}", 1, "a member's name in quotes is missing"),
      ("[nul]", 1, "'nul' is no JSON"),
      ("[0x10]", 1, "'0x10' is no JSON"),
      ("\"a\nb\"", 1, "a text is not ended on its line"),
      ("\"a", 1, "a text has no end"),
      ("\"\\", 1, "a text has no end"),
      ("\"\\x\"", 1, "a text has an escape that JSON has not"),
      ("\"\\u12g4\"", 1, "a text has an escape that JSON has not"),
      ("\"\\u12", 1, "a text has an escape that JSON has not"),
    ]
  )
  func problems(text: String, line: Int, message: String) {
    #expect(throws: JSONReader.Problem(line: line, message: message)) {
      try JSONReader.value(of: Array(text.utf8))
    }
  }

  @Test("refuses what is not UTF-8, and is nested without end")
  func limits() {
    #expect(throws: JSONReader.Problem(line: 1, message: "a text is not UTF-8")) {
      try JSONReader.value(of: [0x22, 0xFF, 0x22])
    }
    #expect(throws: JSONReader.Problem(line: 1, message: "it is nested deeper than any listing")) {
      try JSONReader.value(of: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }
}
