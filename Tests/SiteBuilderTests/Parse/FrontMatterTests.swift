import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Front matter")
struct FrontMatterTests {
  private struct Parts: Equatable {
    var yaml: String
    var body: String
    var linesAboveBody: Int
  }

  private func cut(_ text: String) -> (parts: Parts?, found: [Diagnostic]) {
    var findings = Findings(file: "a.md")
    let parts = FrontMatter(of: Array(text.utf8)[...], &findings).map {
      Parts(
        yaml: String(decoding: $0.yaml, as: UTF8.self),
        body: String(decoding: $0.body, as: UTF8.self),
        linesAboveBody: $0.linesAboveBody
      )
    }
    return (parts, findings.diagnostics)
  }

  @Test(
    "stands between its fences",
    arguments: [
      ("---\na: 1\n---\nText.\n", "a: 1\n", "Text.\n", 3),
      ("---\na: 1\n...\nText.\n", "a: 1\n", "Text.\n", 3),
      ("---\r\na: 1\r\n---\r\nText.\r\n", "a: 1\r\n", "Text.\r\n", 3),
      ("---\n---\n", "", "", 2),
      ("---\na: 1\n---", "a: 1\n", "", 3),
      ("---\na: 1\n--.\n...\r\n", "a: 1\n--.\n", "", 4),
      ("---\n\n\r\n--\r\n----\n---\r", "\n\r\n--\r\n----\n", "", 6),
      ("---\na: 1\n --- \nb: ----\n---\n\n---\n", "a: 1\n --- \nb: ----\n", "\n---\n", 5),
    ]
  )
  func fences(_ text: String, _ yaml: String, _ body: String, _ linesAboveBody: Int) {
    let (parts, found) = cut(text)
    #expect(parts == Parts(yaml: yaml, body: body, linesAboveBody: linesAboveBody))
    #expect(found.isEmpty)
  }

  @Test(
    "that is never closed is reported at its fence",
    arguments: ["---\na: 1\n", "---"]
  )
  func open(_ text: String) {
    let (parts, found) = cut(text)
    #expect(parts == nil)
    #expect(
      found.map(brief) == ["1:1 front-matter-is-closed the front matter that begins here is never closed"]
    )
    #expect(found.first?.range.length == 3)
  }

  @Test(
    "whose last fence is almost one is reported there",
    arguments: [("---\na: 1\n --- \n", "3:1", 5), ("---\n----\n", "2:1", 4)]
  )
  func almostClosed(_ text: String, _ place: String, _ length: Int32) {
    let (parts, found) = cut(text)
    #expect(parts == nil)
    #expect(
      found.map(brief) == [
        "\(place) front-matter-is-closed the line that closes the front matter must be exactly `---`"
      ]
    )
    #expect(found.first?.range.length == length)
  }

  @Test("that begins after a blank line is reported where it begins")
  func afterBlankLine() {
    let (parts, found) = cut("\n---\na: 1\n---\n")
    #expect(parts == nil)
    #expect(
      found.map(brief) == [
        "2:1 document-has-front-matter the front matter begins here, and must begin on the first line"
      ]
    )
  }

  @Test(
    "that is missing is reported with what stands there instead",
    arguments: [
      ("", "the file is empty"), ("--- \na: 1\n---\n", "the first line must be exactly `---`"),
      ("----\na: 1\n----\n", "the first line must be exactly `---`"),
      ("+++\na = 1\n+++\n", "this front matter is TOML; Followthrough reads YAML"),
      (
        "# Title\n", "this document has no front matter, so there is no timeline and no action item to follow"
      ),
    ]
  )
  func missing(_ text: String, _ message: String) {
    let (parts, found) = cut(text)
    #expect(parts == nil)
    #expect(found.map(brief) == ["1:1 document-has-front-matter \(message)"])
  }

  @Test("is read the same with and without a byte-order mark, with LF and CRLF, and positions stay right")
  func encodings() throws {
    let text = document("owner: mara\nseverety: SEV1", body: "See [a](gone.png).\n")
    let expected = try findings(in: memoryArchive(["a.md": text])).map(brief)
    #expect(
      expected == [
        "6:8 person-is-in-roster nobody in the roster is 'mara'",
        "7:1 key-is-known a postmortem has no key 'severety'",
        "9:9 link-leads-somewhere no file of the archive is gone.png",
      ]
    )
    let crlf = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    for other in ["\u{FEFF}" + text, crlf, "\u{FEFF}" + crlf] {
      #expect(try findings(in: memoryArchive(["a.md": other])).map(brief) == expected)
    }
  }
}
