internal import PostmortemCore

/// Writes GitLab's Code Quality report, a subset of Code Climate's: an array with an element a finding.
struct GitLabCodeQuality: ReportWriter {
  func written(_ report: Report) -> ByteBuffer {
    var json = JSONWriter(capacity: 16 + report.findings.count * 400)
    json.array { json in
      for (finding, fingerprint) in zip(report.findings, report.fingerprints) {
        json.newLine()
        json.object { json in
          json.member("description", description(finding))
          json.member("check_name", finding.rule.rawValue)
          json.member("fingerprint", fingerprint.description)
          json.member("severity", finding.severity == .error ? "major" : "minor")
          json.key("location")
          json.object { json in
            json.member("path", report.path(of: finding.file))
            json.key("lines")
            json.object { $0.member("begin", Int(finding.range.line)) }
          }
        }
      }
    }
    return json.finish(withLineFeed: true)
  }

  private func description(_ finding: Diagnostic) -> String {
    finding.message.visible + (finding.help.map { " (\($0.visible))" } ?? "")
  }
}
