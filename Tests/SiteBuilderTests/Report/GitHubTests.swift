import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Annotations of GitHub")
struct GitHubAnnotationsTests {
  @Test("are workflow commands, with the remedy and the other places below the message")
  func bytes() {
    let note = Diagnostic.Note("the first is here", file: "b.md", at: SourceRange(line: 1, column: 2))
    let report = Report(outcome([finding(help: "write SEV1", notes: [note])]), of: "./pm")
    #expect(
      printed(report, as: .github) == """
        ::error file=pm/a.md,line=3,col=11,endColumn=15,title=value-is-in-its-list::severity can't be 'SEV9'\
        %0Ahelp: write SEV1%0Anote: pm/b.md:1: the first is here

        """
    )
  }

  @Test("escape what would end a property or a line, and are a line each whatever is said")
  func escaping() {
    let text = printed(
      Report(outcome([finding(in: "50%,a:b.md", saying: hostileMessage)]), of: "p,m"),
      as: .github
    )
    #expect(text.hasPrefix("::error file=p%2Cm/50%25%2Ca%3Ab.md,line=3,"))
    #expect(text.contains("::100%25 of 'a,b:c' | `d`"))
    #expect(text.split(separator: "\n").count == 1)
    #expect(!text.contains("\r") && !text.contains("\u{1B}") && !text.contains("\u{202E}"))
    var data = ByteBuffer()
    data.append(data: "a%0A:,\r\n")
    #expect(String(decoding: data.bytes, as: UTF8.self) == "a%250A:,%0D%0A")
  }

  @Test("are ten errors and ten warnings at most, errors first, and a notice that counts the rest")
  func limit() {
    let warnings = (1...12).map { finding("key-is-known", .warning, line: $0) }
    let errors = (20...30).map { finding(line: $0) }
    let lines = printed(Report(outcome(warnings + errors), of: "pm"), as: .github).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines[..<10].allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines[20].hasPrefix("::notice title=followthrough::1 error and 2 warnings more; "))
    #expect(printed(Report(outcome([]), of: "pm"), as: .github).isEmpty)
    let ten = printed(Report(outcome(Array(errors.dropLast())), of: "pm"), as: .github)
    #expect(ten.split(separator: "\n").count == 10)
  }
}

@Suite("The summary of a job of GitHub")
struct GitHubSummaryTests {
  @Test("is a table of all findings, in which nothing is taken for Markdown or for a cell's end")
  func table() {
    let text = GitHubSummary().written(
      Report(outcome([finding(in: "a|b_.md", saying: hostileMessage, help: "<b>")]), of: "pm")
    )
    let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[..<2] == ["### followthrough check", "1 error in 1 document"])
    #expect(lines[3] == "| --- | --- | --- | --- |")
    #expect(
      lines[4].hasPrefix("| error | pm/a\\|b\\_\\.md\\:3\\:11 | 100% of 'a,b\\:c' \\| \\`d\\` \\<e\\> \\& ")
    )
    #expect(lines[4].hasSuffix(" 🚢<br>help: \\<b\\> | value-is-in-its-list |"))
    // Four cells: a bar that ends one has no escape before it.
    #expect(lines[4].matches(of: /(^|[^\\])\|/).count == 5)
  }

  @Test("stays within its limit, and says how many findings are left out")
  func limit() {
    let report = Report(outcome((1...100).map { finding(line: $0) }), of: "pm")
    let whole = GitHubSummary().written(report).count
    for limit in [0, 60, 100, 500, 3000, whole - 1] {
      let text = String(decoding: GitHubSummary(limit: limit).written(report).bytes, as: UTF8.self)
      #expect(text.utf8.count <= limit)
      let rows = text.split(separator: "\n").count { $0.hasPrefix("| error") }
      if limit > 200 { #expect(text.hasSuffix("\n\n\(100 - rows) findings more\n")) }
    }
    #expect(GitHubSummary(limit: whole + 100).written(report).count == whole)
  }

  @Test("is put behind what a step wrote before, and shares its limit")
  func appended() throws {
    let folder = try TemporaryFolder()
    let report = Report(outcome([finding()]), of: "pm")
    try report.appendSummary(to: folder.path + "/summary")
    let first = try folder.text(of: "summary")
    #expect(first.hasPrefix("### followthrough check\n\n1 error in 1 document\n\n| |"))
    try report.appendSummary(to: folder.path + "/summary")
    #expect(try folder.text(of: "summary") == first + first)
    let full = String(repeating: "x", count: 1_048_576)
    try folder.write(full, to: "full")
    try report.appendSummary(to: folder.path + "/full")
    #expect(try folder.text(of: "full") == full)
    #expect(throws: EnvironmentError.self) { try report.appendSummary(to: folder.path + "/no/summary") }
  }
}
