internal import PostmortemCore

/// Writes a log in the Static Analysis Results Interchange Format (SARIF 2.1.0): every rule there is, and a result a
/// finding.
struct SARIFLog: ReportWriter {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// Where a rule stands in the list of rules.
  private static let indices = Dictionary(
    AllRules.all.enumerated().map { ($0.element.id, $0.offset) },
    uniquingKeysWith: { first, _ in first }
  )

  func written(_ report: Report) -> ByteBuffer {
    var json = JSONWriter(capacity: 65_536 + report.findings.count * 900)
    json.object { json in
      json.member("$schema", SARIFLog.schema)
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object(driver)
          }
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            for (finding, fingerprint) in zip(report.findings, report.fingerprints) {
              json.newLine()
              append(finding, fingerprint, of: report, to: &json)
            }
          }
        }
      }
    }
    return json.finish(withLineFeed: true)
  }

  private func driver(_ json: inout JSONWriter) {
    json.member("name", "followthrough")
    json.member("semanticVersion", Release.version)
    json.key("rules")
    json.array { json in
      for rule in AllRules.all {
        json.newLine()
        json.object { json in append(rule, to: &json) }
      }
    }
  }

  private func append(_ rule: any Rule.Type, to json: inout JSONWriter) {
    let help = RuleHelp(rule)
    json.member("id", rule.id.rawValue)
    text("shortDescription", rule.sentence, &json)
    text("fullDescription", rule.reason, &json)
    json.key("help")
    json.object { json in
      json.member("text", help.text.escapingSARIFLinks)
      json.member("markdown", help.markdown)
    }
    json.key("defaultConfiguration")
    json.object { json in
      json.member("enabled", rule.weight != .off)
      json.member("level", rule.weight.severity?.rawValue ?? "none")
    }
  }

  private func append(
    _ finding: Diagnostic,
    _ fingerprint: Fingerprint,
    of report: Report,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("ruleId", finding.rule.rawValue)
      if let index = SARIFLog.indices[finding.rule] { json.member("ruleIndex", index) }
      json.member("level", finding.severity.rawValue)
      text("message", finding.message + (finding.help.map { "\nhelp: \($0)" } ?? ""), &json)
      json.key("locations")
      json.array { json in
        json.object { json in location(report.path(of: finding.file), finding.range, &json) }
      }
      if !finding.notes.isEmpty {
        json.key("relatedLocations")
        json.array { json in
          for (index, note) in finding.notes.enumerated() {
            json.object { json in
              json.member("id", index + 1)
              location(report.path(of: note.file), note.range, &json)
              text("message", note.message, &json)
            }
          }
        }
      }
      json.key("partialFingerprints")
      json.object { $0.member("followthrough/v1", fingerprint.description) }
    }
  }

  private func location(_ path: String, _ range: SourceRange, _ json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object { json in
        json.member("uri", uri(path))
        if !path.hasPrefix("/") { json.member("uriBaseId", "%SRCROOT%") }
      }
      json.key("region")
      json.object { json in
        json.member("startLine", Int(range.line))
        json.member("startColumn", Int(range.column))
        json.member("endColumn", range.endColumn)
      }
    }
  }

  private func text(_ name: StaticString, _ text: String, _ json: inout JSONWriter) {
    json.key(name)
    json.object { $0.member("text", text.escapingSARIFLinks) }
  }

  /// A path as a URI, whatever its characters.
  private func uri(_ path: String) -> String {
    var text = ByteBuffer(capacity: path.utf8.count + 16)
    if path.hasPrefix("/") { text.append(literal: "file://") }
    text.append(percentEncoding: path)
    return text.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// A message in SARIF, in which `[words](1)` would be a link; lines that were one for authors stay it.
  fileprivate var escapingSARIFLinks: String {
    let isPlain = withBytes { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "]") || $0 == 0x0A }
    }
    guard !isPlain else { return self }
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
    let text = lines.joined(separator: "\n")
    guard text.contains("](") else { return text }
    return String(text.flatMap { $0 == "[" || $0 == "]" || $0 == "\\" ? ["\\", $0] : [$0] })
  }
}
