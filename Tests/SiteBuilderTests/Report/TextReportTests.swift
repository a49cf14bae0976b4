import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The text of a report")
struct TextReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is printed of a finding in a file of this text, without the folder's name.
  private func text(_ finding: Diagnostic, in source: String, isColoured: Bool = false) throws -> String {
    try folder.write(source, to: "a.md")
    return printed(Report(outcome([finding]), of: folder.path), as: .text, isColoured: isColoured)
      .replacing(folder.path, with: "pm")
  }

  @Test("shows the line with a caret, in its column below tabs and letters of several bytes")
  func caret() throws {
    #expect(
      try text(finding(line: 2, column: 3, length: 2, help: "mend it"), in: "---\n\té\u{1B}x\r\n") == """
        pm/a.md:2:3: error: severity can't be 'SEV9' [value-is-in-its-list]
          2 | \té\u{FFFD}x
            | \t ^~
          help: mend it

        """
    )
    #expect(
      try text(finding(line: 1, column: 2, length: 2), in: "\tab").contains("\n  1 | \tab\n    | \t^~\n")
    )
  }

  @Test("shows a finding whose line is gone, or is another by now, without it")
  func gone() throws {
    let head = "pm/a.md:3:11: error: severity can't be 'SEV9' [value-is-in-its-list]\n"
    for source in ["", "---\n", "---\n\n\n", "---\n\nshort\n"] {
      #expect(try text(finding(), in: source) == head)
    }
    let vanished = printed(Report(outcome([finding(in: "gone.md")]), of: folder.path), as: .text)
    #expect(vanished.hasSuffix("/gone.md:3:11: error: severity can't be 'SEV9' [value-is-in-its-list]\n"))
    // A place behind the last character is shown.
    #expect(try text(finding(line: 1, column: 3), in: "ab").contains("\n  1 | ab\n    |   ^\n"))
  }

  @Test("shows of a long line what is around the place")
  func long() throws {
    let line = String(repeating: "a", count: 500) + "HERE" + String(repeating: "é", count: 500)
    let shown = try text(finding(line: 1, column: 501), in: line).split(separator: "\n")
    #expect(shown[1].hasPrefix("  1 | …aaaa") && shown[1].unicodeScalars.count == 6 + 1 + 160)
    let indent = shown[2].unicodeScalars.prefix { $0 != "^" }.count
    #expect(String(String.UnicodeScalarView(shown[1].unicodeScalars.dropFirst(indent).prefix(4))) == "HERE")
  }

  @Test("has colours where a person reads, and says the same")
  func colours() throws {
    let coloured = try text(finding(line: 1, column: 1), in: "abcdef", isColoured: true)
    #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m: \u{1B}[1mseverity"))
    let plain = try text(finding(line: 1, column: 1), in: "abcdef")
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("shows ten thousand findings on one long line without reading it from its start each time")
  func quick() throws {
    let count = 10_000
    try folder.write(String(repeating: "{a: 1, b: é}, ", count: count), to: "a.md")
    let findings = (0..<count).map { finding(line: 1, column: $0 * 14 + 1) }
    let report = Report(outcome(findings), of: folder.path)
    let time = ContinuousClock().measure {
      #expect(printed(report, as: .text).utf8.count > count * 200)
      #expect(Set(report.fingerprints).count == count)
    }
    #expect(time < .seconds(20))
  }
}
