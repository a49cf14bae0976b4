internal import PostmortemCore

/// Writes JUnit XML: one suite, and a test case for each document and rule that has findings, and for each document
/// that has none.
///
/// A case a document would be shorter. But of a case with several failures most CIs show the first, and how long a case
/// has failed they tell by its name: so each says one thing, and its name says which, in lists that show no more.
struct JUnitReport: ReportWriter {
  /// A test case.
  private struct Case {
    let file: String
    /// Of one rule, and one at least; none where there is nothing to mend.
    let findings: [Diagnostic]
  }

  func written(_ report: Report) -> ByteBuffer {
    let cases = cases(of: report)
    let failures = cases.count { fails($0, report) }
    var xml = ByteBuffer(capacity: 512 + cases.count * 256 + report.findings.count * 512)
    xml.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
    xml.append(literal: "<testsuite name=\"followthrough check\" tests=\"")
    xml.append(cases.count)
    xml.append(literal: "\" failures=\"")
    xml.append(failures)
    xml.append(literal: "\" errors=\"0\" skipped=\"0\" time=\"0\">\n")
    var lines = SourceLines(folder: report.folder)
    for test in cases { append(test, of: report, &lines, to: &xml) }
    xml.append(literal: "</testsuite>\n</testsuites>\n")
    return xml
  }

  private func cases(of report: Report) -> [Case] {
    let byFile = Dictionary(grouping: report.findings, by: \.file)
    return Set(report.documents).union(byFile.keys).sorted().flatMap { file -> [Case] in
      guard let findings = byFile[file] else { return [Case(file: file, findings: [])] }
      return Dictionary(grouping: findings, by: \.rule).values.map { Case(file: file, findings: $0) }
        .sorted { $0.findings[0] < $1.findings[0] }
    }
  }

  /// As the check itself does; but where that never fails, errors are failures all the same.
  private func fails(_ test: Case, _ report: Report) -> Bool {
    let threshold = report.threshold == .never ? .error : report.threshold
    return test.findings.contains { threshold.fails($0.severity) }
  }

  private func append(
    _ test: Case,
    of report: Report,
    _ lines: inout SourceLines,
    to xml: inout ByteBuffer
  ) {
    let path = report.path(of: test.file).visible
    xml.append(literal: "<testcase classname=\"")
    xml.append(escaping: withoutEnding(path))
    xml.append(literal: "\" name=\"")
    xml.append(escaping: path)
    guard let first = test.findings.first else {
      xml.append(literal: "\" time=\"0\"/>\n")
      return
    }
    xml.append(literal: ": ")
    xml.append(first.rule.rawValue)
    xml.append(literal: "\" time=\"0\">")
    let isFailure = fails(test, report)
    if isFailure {
      xml.append(literal: "<failure type=\"")
      xml.append(first.rule.rawValue)
      xml.append(literal: "\" message=\"")
      xml.append(escaping: first.message.visible)
      if test.findings.count > 1 { xml.append(", and \(test.findings.count - 1) more") }
      xml.append(literal: "\">")
    } else {
      xml.append(literal: "<system-out>")
    }
    var text = ByteBuffer(capacity: test.findings.count * 400)
    let printer = TextReport(isColoured: false)
    for finding in test.findings { printer.append(finding, of: report.folder, &lines, to: &text) }
    text.withBytes { xml.append(escaping: $0) }
    if isFailure {
      xml.append(literal: "</failure></testcase>\n")
    } else {
      xml.append(literal: "</system-out></testcase>\n")
    }
  }

  /// Readers take what is behind the last point for the name of a class.
  private func withoutEnding(_ path: String) -> String {
    guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return path }
    return String(path[..<point])
  }
}
