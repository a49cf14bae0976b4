import Testing

@testable import PostmortemCore

@Suite("Prose")
struct ProseTests {
  /// The passages of a body, a space for each scalar that was left out.
  private func passages(_ text: String) -> [String] {
    Prose(Array(text.utf8)[...], linesAbove: 0).passages.map { passage in
      passage.text(passage.scalars.indices).replacingHidden
    }
  }

  @Test(
    "leaves out what is not the author's own words",
    arguments: [
      ("a `b` c", ["a     c"]), ("a ``b ` c`` d", ["a           d"]), ("a \"b c\" d", ["a       d"]),
      ("a “b c” d", ["a       d"]), ("a «b» d", ["a     d"]), ("a „b“ d", ["a     d"]),
      ("see [the log](https://a.example/x_y) now", ["see [the log]                        now"]),
      ("see https://a.example/b now", ["see                     now"]), ("> quoted\n\nown", ["own"]),
      ("a\n\n```\ncode\n```\n\nb", ["a", "b"]), ("a\n\n~~~ sh\n```\n~~~\nb", ["a", "b"]),
      ("a\n\n    code\n\nb", ["a", "b"]), ("a <!-- b --> c", ["a            c"]),
      ("a <!-- b\nc --> d", ["a              d"]), ("it's a 5\" disk", ["it's a 5\" disk"]),
      ("`` ` a", ["`` ` a"]),
      ("---", []), ("| a | b |\n|---|---|\n| c | d |", [" a ", " b ", " c ", " d "]),
    ]
  )
  func hidden(_ text: String, _ expected: [String]) {
    #expect(passages(text) == expected)
  }

  @Test(
    "is cut into paragraphs, items, headings and cells; line breaks are spaces",
    arguments: [
      ("a\nb\n\nc", ["a b", "c"]), ("# A\nb", [" A", "b"]), ("- a\n- b\n  c", ["- a", "- b c"]),
      ("1. a\n2) b", ["1. a", "2) b"]), ("#tag a", ["#tag a"]), ("a\r\nb\r\n", ["a b"]),
      ("a\n# B\nc", ["a", " B", "c"]), ("", []),
    ]
  )
  func passages(_ text: String, _ expected: [String]) {
    #expect(passages(text) == expected)
  }

  @Test("keeps the place of each word, on whichever line it stands")
  func places() {
    let text = "# Über uns\n\nOne `two` three\n  four five\n"
    let prose = Prose(Array(text.utf8)[...], linesAbove: 9).passages
    let words = prose.flatMap { passage in
      passage.scalars.indices.split { !passage.scalars[$0].properties.isAlphabetic }.map { word in
        let range = word.startIndex..<word.endIndex
        let place = passage.place(of: range)
        return "\(passage.text(range)) \(place.line):\(place.column)+\(place.length)"
      }
    }
    #expect(
      words == [
        "Über 10:3+4", "uns 10:8+3", "One 12:1+3", "three 12:11+5", "four 13:3+4", "five 13:8+4",
      ]
    )
  }

  @Test("knows which passages are headings")
  func headings() {
    let prose = Prose(Array("# A\n\nb\n".utf8)[...], linesAbove: 0).passages
    #expect(prose.map(\.kind) == [.heading, .paragraph])
  }
}

@Suite("A passage of the front matter")
struct PassageTests {
  @Test(
    "knows the place of a word where the text is written as it is, and of the whole where it is not",
    arguments: [(9, "3:12+3"), (11, "3:13+3"), (10, "3:8+10"), (30, "3:8+30")]
  )
  func places(_ length: Int, _ expected: String) {
    let passage = Passage(
      Located("One two x", at: SourceRange(line: 3, column: 8, length: length)),
      of: "title"
    )
    let place = passage.place(of: 4..<7)
    #expect("\(place.line):\(place.column)+\(place.length)" == expected)
  }
}

extension String {
  fileprivate var replacingHidden: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == Prose.hidden ? " " : $0 }))
  }
}
