import Foundation
import PostmortemCore
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import SiteBuilder

/// A report of an error with everything there is to say, and a warning with the least.
private func example() -> Report {
  let note = Diagnostic.Note("the first is here", file: "b c.md", at: SourceRange(line: 1, column: 2))
  return Report(
    outcome([
      finding(saying: hostileMessage, help: "write SEV1", notes: [note]),
      finding("key-is-known", .warning, line: 7, column: 1, saying: "plain"),
    ]),
    of: "pm"
  )
}

private typealias Object = [String: Any]

private func parsed(_ report: Report, as format: ReportFormat) throws -> Any {
  let text = printed(report, as: format)
  #expect(text.hasSuffix("\n"))
  return try JSONSerialization.jsonObject(with: Data(text.utf8))
}

@Suite("Our JSON")
struct FindingsJSONTests {
  @Test("says all there is to say, and messages as they are")
  func parses() throws {
    let json = try #require(try parsed(example(), as: .json) as? Object)
    #expect(json["version"] as? Int == 1 && json["errors"] as? Int == 1 && json["warnings"] as? Int == 1)
    #expect(json["documents"] as? [String: Int] == ["reported": 1, "total": 1])
    #expect(json["baseline"] is NSNull)
    let findings = try #require(json["findings"] as? [Object])
    #expect(findings.count == 2)
    #expect(findings[0]["message"] as? String == hostileMessage)
    #expect(findings[0]["file"] as? String == "pm/a.md")
    #expect(findings[0]["end_column"] as? Int == 15)
    #expect((findings[0]["notes"] as? [Object])?.first?["file"] as? String == "pm/b c.md")
    #expect(findings[1]["help"] is NSNull)
    #expect((findings[1]["fingerprint"] as? String)?.utf8.count == 16)
  }

  @Test("is these bytes")
  func bytes() {
    let report = Report(outcome([], documents: []), of: "pm")
    #expect(
      printed(report, as: .json) == """
        {"version":1,"documents":{"reported":0,"total":0},"errors":0,"warnings":0,"baseline":null,"findings":[]}

        """
    )
  }

  @Test("has the schema that the repository shows; FOLLOWTHROUGH_RECORD=1 writes it anew")
  func published() throws {
    let place = URL(filePath: repository).appending(path: "Tests/Reports/findings.schema.json")
    if ProcessInfo.processInfo.environment["FOLLOWTHROUGH_RECORD"] == "1" {
      try Data(FindingsSchema.text.utf8).write(to: place)
      Issue.record(
        "recorded Tests/Reports/findings.schema.json; look at what changed, and run the tests again"
      )
    } else {
      #expect(try String(contentsOf: place, encoding: .utf8) == FindingsSchema.text)
    }
  }

  @Test("has just the members that its schema has, and the schema every rule")
  func schema() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(FindingsSchema.text.utf8)) as? Object
    )
    let definitions = try #require(schema["$defs"] as? [String: Object])
    func members(_ object: Object?) -> [String] { (object?["properties"] as? Object ?? [:]).keys.sorted() }
    let json = try #require(try parsed(example(), as: .json) as? Object)
    let first = try #require((json["findings"] as? [Object])?.first)
    #expect(members(schema) == json.keys.sorted())
    #expect(members(definitions["finding"]) == first.keys.sorted())
    #expect(members(definitions["note"]) == (first["notes"] as? [Object])?.first?.keys.sorted())
    #expect(members(definitions["documents"]) == (json["documents"] as? Object)?.keys.sorted())
    for object in [schema] + definitions.values {
      #expect((object["required"] as? [String])?.sorted() == members(object))
    }
    let rule = (definitions["finding"]?["properties"] as? [String: Object])?["rule"]
    #expect(rule?["enum"] as? [String] == AllRules.all.map { $0.id.rawValue })
  }
}

@Suite("GitLab's Code Quality")
struct GitLabCodeQualityTests {
  @Test("is an array with an element a finding")
  func bytes() {
    let report = Report(outcome([finding(help: "write SEV1")]), of: "./pm/")
    #expect(
      printed(report, as: .gitlab) == """
        [
        {"description":"severity can't be 'SEV9' (write SEV1)","check_name":"value-is-in-its-list",\
        "fingerprint":"\(report.fingerprints[0])","severity":"major",\
        "location":{"path":"pm/a.md","lines":{"begin":3}}}]

        """
    )
    #expect(printed(Report(outcome([]), of: "pm"), as: .gitlab) == "[]\n")
  }

  @Test("parses whatever is said, and each finding has a fingerprint of its own")
  func parses() throws {
    let elements = try #require(try parsed(example(), as: .gitlab) as? [Object])
    #expect(elements.map { $0["severity"] as? String } == ["major", "minor"])
    #expect(Set(elements.compactMap { $0["fingerprint"] as? String }).count == 2)
    #expect((elements[0]["description"] as? String)?.contains("\u{1B}") == false)
  }
}

@Suite("SARIF")
struct SARIFLogTests {
  private func run(of report: Report) throws -> Object {
    let log = try #require(try parsed(report, as: .sarif) as? Object)
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [Object])?.first)
  }

  @Test("has every rule of the table, with what explains it")
  func rules() throws {
    let driver = try #require((try run(of: example())["tool"] as? [String: Object])?["driver"])
    #expect(driver["semanticVersion"] as? String == Release.version)
    let rules = try #require(driver["rules"] as? [Object])
    #expect(rules.map { $0["id"] as? String } == AllRules.all.map { $0.id.rawValue })
    for (rule, object) in zip(AllRules.all, rules) {
      #expect((object["shortDescription"] as? Object)?["text"] as? String == rule.sentence)
      let markdown = try #require((object["help"] as? Object)?["markdown"] as? String)
      #expect(markdown.contains(rule.sentence) && markdown.contains("**Wrong**") && !markdown.contains("⟪"))
      #expect(!markdown.unicodeScalars.contains("\0"))
      #expect(
        (object["defaultConfiguration"] as? Object)?["level"] as? String == rule.weight.severity?.rawValue
          ?? "none"
      )
    }
  }

  @Test("has a result a finding, with its place, the places it leans on, and what it is known by")
  func results() throws {
    let report = example()
    let run = try run(of: report)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [Object])
    #expect(results.map { $0["level"] as? String } == ["error", "warning"])
    for (result, finding) in zip(results, report.findings) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(AllRules.all[index].id == finding.rule)
    }
    let place = try #require((results[0]["locations"] as? [[String: Object]])?[0]["physicalLocation"])
    #expect(place["artifactLocation"] as? [String: String] == ["uri": "pm/a.md", "uriBaseId": "%SRCROOT%"])
    #expect(place["region"] as? [String: Int] == ["startLine": 3, "startColumn": 11, "endColumn": 15])
    let other = try #require((results[0]["relatedLocations"] as? [Object])?.first)
    #expect(
      (other["physicalLocation"] as? [String: Object])?["artifactLocation"]?["uri"] as? String
        == "pm/b%20c.md"
    )
    #expect(results[1]["relatedLocations"] == nil)
    #expect(
      results[0]["partialFingerprints"] as? [String: String] == [
        "followthrough/v1": report.fingerprints[0].description
      ]
    )
  }

  @Test("makes no link of what authors wrote")
  func links() throws {
    let results = try #require(try run(of: example())["results"] as? [Object])
    let message = try #require((results[0]["message"] as? [String: String])?["text"])
    #expect(message.contains("\\[h\\](1) \\\\ "))
    #expect(message.hasSuffix("\nhelp: write SEV1"))
    #expect(!message.contains("\u{202E}"))
  }

  @Test("names a file outside of the working directory by its address")
  func absolute() throws {
    let results = try #require(
      try run(of: Report(outcome([finding(in: "é:ü.md")]), of: "/pm"))["results"] as? [Object]
    )
    let place = (results[0]["locations"] as? [[String: [String: Object]]])?[0]["physicalLocation"]
    #expect(place?["artifactLocation"] as? [String: String] == ["uri": "file:///pm/%C3%A9%3A%C3%BC.md"])
  }
}

@Suite("JUnit")
struct JUnitReportTests {
  /// What a reader of XML meets.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var text = ""

    init(_ xml: String) {
      super.init()
      let parser = XMLParser(data: Data(xml.utf8))
      parser.delegate = self
      #expect(parser.parse(), "\(parser.parserError?.localizedDescription ?? "")")
    }

    func parser(
      _: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) { elements.append((name, attributes)) }

    func parser(_: XMLParser, foundCharacters string: String) { text += string }

    func all(_ name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }
  }

  @Test("has a case for each document and rule, and one for each document without findings")
  func cases() {
    let findings = [
      finding(line: 9), finding(line: 3), finding("date-exists", line: 4), finding("key-is-known", .warning),
      finding(in: "followthrough.yml"),
    ]
    let report = Report(outcome(findings, documents: ["a.md", "good.md"]), of: "pm")
    let reader = Reader(printed(report, as: .junit))
    #expect(
      reader.all("testcase").map { $0["name"] } == [
        "pm/a.md: key-is-known", "pm/a.md: value-is-in-its-list", "pm/a.md: date-exists",
        "pm/followthrough.yml: value-is-in-its-list", "pm/good.md",
      ]
    )
    #expect(reader.all("testcase").first?["classname"] == "pm/a")
    #expect(reader.all("testsuite").first?["tests"] == "5")
    #expect(reader.all("testsuite").first?["failures"] == "3")
    #expect(reader.all("failure").first?["message"] == "severity can't be 'SEV9', and 1 more")
    #expect(reader.all("system-out").count == 1)
  }

  @Test("fails for what makes the check fail; and for errors where nothing does")
  func threshold() {
    let findings = [finding(), finding("key-is-known", .warning)]
    for (threshold, failures) in [(FailureThreshold.error, 1), (.warning, 2), (.never, 1)] {
      let report = Report(outcome(findings), of: "pm", failingOn: threshold)
      #expect(Reader(printed(report, as: .junit)).all("failure").count == failures)
      #expect(report.fails == (threshold != .never))
    }
  }

  @Test("is XML whatever is said, and wherever the archive is")
  func escaping() {
    let report = Report(outcome([finding(in: "<a>&\"\u{1}.md", saying: hostileMessage)]), of: "p'\u{8}m")
    let reader = Reader(printed(report, as: .junit))
    #expect(reader.all("testcase").first?["name"] == "p'\u{FFFD}m/<a>&\"\u{FFFD}.md: value-is-in-its-list")
    #expect(reader.all("failure").first?["message"] == hostileMessage.visible)
    #expect(reader.text.contains(hostileMessage.visible))
  }

  @Test("shows the line and the remedy as the text does")
  func text() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\n\nseverity: SEV9 # <&\n", to: "a.md")
    let report = Report(outcome([finding(help: "write SEV1")]), of: folder.path)
    #expect(Reader(printed(report, as: .junit)).text.contains(printed(report, as: .text)))
  }
}
