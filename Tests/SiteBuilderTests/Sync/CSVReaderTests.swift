import Testing

@testable import SiteBuilder

@Suite("CSVReader")
struct CSVReaderTests {
  private func fields(_ text: String) throws -> [[String]] {
    try CSVReader.records(of: Array(text.utf8)).map(\.fields)
  }

  @Test("reads fields in quotes, with separators, line ends and quotes in them")
  func quotes() throws {
    #expect(try fields("a,b\r\nc,d\r\n") == [["a", "b"], ["c", "d"]])
    #expect(try fields("a,\"b, \"\"c\"\"\nd\",\n,") == [["a", "b, \"c\"\nd", ""], ["", ""]])
    #expect(try fields("\u{FEFF}a\n\n\"\"\nb") == [["a"], [""], ["b"]])
    #expect(try fields("") == [])
    #expect(try fields("a\"b,c") == [["a\"b", "c"]])
    #expect(try CSVReader.records(of: Array("a;b,c".utf8), separator: ";").map(\.fields) == [["a", "b,c"]])
  }

  @Test("knows the line of each record")
  func lines() throws {
    let records = try CSVReader.records(of: Array("a\n\"b\nc\"\n\nd".utf8))
    #expect(records.map(\.line) == [1, 2, 5])
  }

  @Test("tells the line of a quote without end, and of what follows one")
  func problems() {
    #expect(throws: CSVReader.Problem(line: 2, message: "a quote that begins here has no end")) {
      try CSVReader.records(of: Array("a\n\"b\nc".utf8))
    }
    #expect(throws: CSVReader.Problem(line: 1, message: "something follows the quote that ends a field")) {
      try CSVReader.records(of: Array("\"a\"b".utf8))
    }
    #expect(throws: CSVReader.Problem(line: 1, message: "it is not UTF-8")) {
      try CSVReader.records(of: [0x61, 0xFF])
    }
  }
}
