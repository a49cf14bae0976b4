internal import PostmortemCore

/// Writes a table of all findings in Markdown, for the summary of a job of GitHub Actions.
struct GitHubSummary: ReportWriter {
  /// Bytes that it may have. Of a step's summary that is longer, nothing is shown.
  var limit = 1_048_576
  /// Kept back for the line that tells how many findings are left out.
  private static let lastLine = 80

  func written(_ report: Report) -> ByteBuffer {
    var text = ByteBuffer(capacity: min(limit, 256 + report.findings.count * 256))
    let lines = report.summary.split(separator: "\n").map { markdown(String($0)) }
    let head = "### followthrough check\n\n\(lines.joined(separator: "\\\n"))\n"
    guard head.utf8.count <= limit else { return text }
    text.append(head)
    guard !report.findings.isEmpty else { return text }
    let columns = "\n| | where | what | rule |\n| --- | --- | --- | --- |\n"
    guard text.count + columns.utf8.count + GitHubSummary.lastLine <= limit else { return text }
    text.append(columns)
    for (index, finding) in report.findings.enumerated() {
      let row = row(finding, of: report)
      guard text.count + row.utf8.count + GitHubSummary.lastLine <= limit else {
        text.append("\n\(counted(report.findings.count - index, "finding")) more\n")
        break
      }
      text.append(row)
    }
    return text
  }

  private func row(_ finding: Diagnostic, of report: Report) -> String {
    let place = "\(report.path(of: finding.file)):\(finding.range.line):\(finding.range.column)"
    let help = finding.help.map { "<br>help: \(markdown($0))" } ?? ""
    return """
      | \(finding.severity.rawValue) | \(markdown(place)) | \(markdown(finding.message))\(help) \
      | \(finding.rule.rawValue) |

      """
  }
}

extension Report {
  /// Appends a table of all findings to the summary of a job of GitHub Actions, in the file that it names. All that a
  /// step writes there has one limit.
  /// - Throws: `EnvironmentError` where the file can't be written.
  public func appendSummary(to path: String) throws {
    let size = try FileSystem.status(of: path)?.size ?? 0
    let standard = GitHubSummary()
    let text = GitHubSummary(limit: standard.limit - size).written(self)
    try FileSystem.append(to: path, text)
  }
}

/// A text that Markdown shows as it is, on one line.
private func markdown(_ text: String) -> String {
  var escaped = ""
  for scalar in text.visible.unicodeScalars {
    if "\\`*_{}[]()<>#+-.!|~&:@".unicodeScalars.contains(scalar) { escaped.unicodeScalars.append("\\") }
    escaped.unicodeScalars.append(scalar)
  }
  return escaped
}
