internal import PostmortemCore

/// Writes findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request:
/// `::error file=…,line=…,col=…,endColumn=…,title=…::message`.
///
/// Of a step it shows ten errors and ten warnings, and drops what is more. So the worst come first, and one notice says
/// how many are left.
struct GitHubAnnotations: ReportWriter {
  /// Annotations of one severity that are shown of a step.
  private static let limit = 10

  func written(_ report: Report) -> ByteBuffer {
    var text = ByteBuffer(capacity: 8192)
    var left: [(count: Int, noun: String)] = []
    // In the order of the cases: errors come first.
    for severity in Diagnostic.Severity.allCases {
      let findings = report.findings.filter { $0.severity == severity }
      for finding in findings.prefix(GitHubAnnotations.limit) { append(finding, of: report, to: &text) }
      left.append((findings.count - GitHubAnnotations.limit, severity.rawValue))
    }
    let counts = left.filter { $0.count > 0 }.map { counted($0.count, $0.noun) }
    if !counts.isEmpty {
      text.append(literal: "::notice title=followthrough::")
      text.append(
        data:
          "\(counts.joined(separator: " and ")) more; the job's summary shows them, and so does followthrough check"
      )
      text.append(literal: "\n")
    }
    return text
  }

  private func append(_ finding: Diagnostic, of report: Report, to text: inout ByteBuffer) {
    text.append(literal: "::")
    text.append(finding.severity.rawValue)
    text.append(literal: " file=")
    text.append(property: report.path(of: finding.file))
    text.append(literal: ",line=")
    text.append(Int(finding.range.line))
    text.append(literal: ",col=")
    text.append(Int(finding.range.column))
    text.append(literal: ",endColumn=")
    text.append(finding.range.endColumn)
    text.append(literal: ",title=")
    text.append(property: finding.rule.rawValue)
    text.append(literal: "::")
    text.append(data: finding.message.visible)
    if let help = finding.help { text.append(data: "\nhelp: \(help.visible)") }
    for note in finding.notes {
      text.append(data: "\nnote: \(report.path(of: note.file)):\(note.range.line): \(note.message.visible)")
    }
    text.append(literal: "\n")
  }
}

extension ByteBuffer {
  /// Appends what a workflow command says: `%`, and the ends of lines, as `%` and two digits.
  mutating func append(data text: String) { append(text, escaping: []) }

  /// Appends a property's value, in which `:` and `,` are escaped too.
  mutating func append(property text: String) {
    append(text, escaping: [UInt8(ascii: ":"), UInt8(ascii: ",")])
  }

  private mutating func append(_ text: String, escaping others: [UInt8]) {
    for byte in text.utf8 {
      if byte == UInt8(ascii: "%") || byte == 0x0A || byte == 0x0D || others.contains(byte) {
        append(percentEncoding: byte)
      } else {
        append(byte)
      }
    }
  }
}
