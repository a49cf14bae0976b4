import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A baseline")
struct BaselineTests {
  private static let document = "---\nseverity: SEV9\ntime: 25:00\n"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.document, to: "in/a.md")
    try folder.write(Self.document, to: "in/b.md")
  }

  private var place: String { folder.path + "/baseline" }
  private var source: String { folder.path + "/in" }

  private func record(_ findings: [Diagnostic]) throws -> Baseline {
    try Baseline(recording: outcome(findings), of: source, to: place)
  }

  private func read() throws -> Baseline { try Baseline(contentsOf: place, of: "in") }

  private func report(_ findings: [Diagnostic], narrowedTo narrowing: Narrowing = Narrowing()) throws
    -> Report
  {
    Report(outcome(findings), of: source, narrowedTo: narrowing, since: try read())
  }

  private let severity = finding(line: 2)
  private let time = finding("time-is-readable", .warning, line: 3, column: 7)
  private let other = finding("time-is-readable", .warning, in: "b.md", line: 3, column: 7)

  @Test("is a line a finding, sorted by file and rule, with what people know it by")
  func written() throws {
    _ = try record([other, time, severity])
    let lines = try folder.text(of: "baseline").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6 && lines.last == "")
    #expect(lines[0] == "# followthrough baseline 1")
    #expect(lines[1].hasPrefix("# "))
    #expect(
      lines[2...4].map { $0.dropFirst(17) } == [
        "time-is-readable a.md | time: 25:00", "value-is-in-its-list a.md | severity: SEV9",
        "time-is-readable b.md | time: 25:00",
      ]
    )
  }

  @Test("is the same when lines have moved")
  func moved() throws {
    _ = try record([severity, time])
    let before = try folder.text(of: "baseline")
    try folder.write("\n\n\n" + Self.document, to: "in/a.md")
    _ = try record([
      finding(line: 5), finding("time-is-readable", .warning, line: 6, column: 7, saying: "new words"),
    ])
    #expect(try folder.text(of: "baseline") == before)
  }

  @Test("leaves out what it knows, and nothing else")
  func hides() throws {
    _ = try record([severity, time])
    let report = try report([severity, time, other])
    #expect(report.findings == [other])
    #expect(report.baseline?.hidden == 2 && report.baseline?.gone == 0)
    #expect(report.fingerprints.count == 1)
    #expect(report.summary == "1 warning in 1 document\n\(place) hides 2 findings")
  }

  @Test("of two equal findings hides one, where it knows one")
  func equal() throws {
    _ = try record([severity])
    #expect(try report([severity, finding(line: 2, column: 12)]).findings.count == 1)
  }

  @Test("never hides what no setting can relax, even where its fingerprint stands in it")
  func always() throws {
    let always = finding("yaml-is-well-formed", line: 2)
    _ = try record([always, severity])
    #expect(try read().count == 1)
    let fingerprint = Fingerprint.all(of: [always], in: source)[0]
    try folder.write("# followthrough baseline 1\n\(fingerprint) yaml-is-well-formed a.md\n", to: "baseline")
    let report = try report([always])
    #expect(report.findings == [always] && report.fails)
    #expect(report.baseline?.gone == 0)
  }

  @Test("counts its entries that are gone, of the whole archive, however narrow the report is")
  func gone() throws {
    _ = try record([severity, time, other])
    let report = try report([severity, other], narrowedTo: Narrowing(paths: ["b.md"], in: source))
    #expect(report.baseline?.gone == 1 && report.baseline?.hidden == 1)
    let rest = "hides 1 finding; 1 of its entries is gone, so write it anew: followthrough check"
    #expect(
      report.summary.hasPrefix("nothing new in 0 of 1 document\n\(place) \(rest) \(source) --write-baseline")
    )
  }

  @Test("may have the line ends of another system, comments, and lines twice")
  func tolerant() throws {
    _ = try record([severity])
    let text = try folder.text(of: "baseline")
    try folder.write(
      text.replacing("\n", with: "\r\n") + text.dropFirst(27) + "\r\n# ours\r\n",
      to: "baseline"
    )
    #expect(try read().count == 1)
    #expect(try report([severity]).findings.isEmpty)
  }

  @Test(
    "is refused where it is none, with what to type",
    arguments: [
      ("", "is no baseline of followthrough"), ("{\"findings\": []}\n", "is no baseline of followthrough"),
      ("# followthrough baseline 2\n", "is no baseline of followthrough"),
      ("# followthrough baseline 1\n<<<<<<< ours\n", "line 2 of the baseline"),
      ("# followthrough baseline 1\n\n-123456789abcdef x\n", "line 3 of the baseline"),
      ("# followthrough baseline 1\n0123456789abcdefa x\n", "line 2 of the baseline"),
    ]
  )
  func refused(_ text: String, _ message: String) throws {
    try folder.write(text, to: "baseline")
    let error = #expect(throws: EnvironmentError.self) { try read() }
    #expect(error?.message.contains(message) == true)
    #expect(error?.help == "write one: followthrough check in --write-baseline \(place)")
  }

  @Test("is refused where it can't be read, with what to type")
  func missing() throws {
    let error = #expect(throws: EnvironmentError.self) { try read() }
    #expect(error?.message == "cannot read \(place): no such file or directory")
    #expect(error?.help == "write one: followthrough check in --write-baseline \(place)")
  }

  @Test("that can't be written leaves nothing behind")
  func unwritable() throws {
    #expect(throws: EnvironmentError.self) {
      try Baseline(recording: outcome([severity]), of: source, to: folder.path + "/no/baseline")
    }
    #expect(throws: EnvironmentError.self) {
      try Baseline(recording: outcome([severity]), of: source, to: folder.path + "/in")
    }
    #expect(try files(below: folder.path).keys.sorted() == ["in/a.md", "in/b.md"])
  }
}
