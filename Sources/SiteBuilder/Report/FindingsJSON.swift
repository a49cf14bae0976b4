internal import PostmortemCore

/// Writes our own JSON, with all there is to say. `FindingsSchema` describes it.
struct FindingsJSON: ReportWriter {
  func written(_ report: Report) -> ByteBuffer {
    let errors = report.findings.count { $0.severity == .error }
    var json = JSONWriter(capacity: 256 + report.findings.count * 400)
    json.object { json in
      json.member("version", FindingsSchema.version)
      json.key("documents")
      json.object { json in
        json.member("reported", report.documents.count)
        json.member("total", report.archiveDocuments)
      }
      json.member("errors", errors)
      json.member("warnings", report.findings.count - errors)
      json.key("baseline")
      if let baseline = report.baseline {
        json.object { json in
          json.member("file", baseline.path)
          json.member("hidden", baseline.hidden)
          json.member("gone", baseline.gone)
        }
      } else {
        json.null()
      }
      json.key("findings")
      json.array { json in
        for (finding, fingerprint) in zip(report.findings, report.fingerprints) {
          json.newLine()
          append(finding, fingerprint, of: report, to: &json)
        }
      }
    }
    return json.finish(withLineFeed: true)
  }

  private func append(
    _ finding: Diagnostic,
    _ fingerprint: Fingerprint,
    of report: Report,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("rule", finding.rule.rawValue)
      json.member("severity", finding.severity.rawValue)
      append(report.path(of: finding.file), finding.range, to: &json)
      json.member("message", finding.message)
      json.member("help", finding.help)
      json.key("notes")
      json.array { json in
        for note in finding.notes {
          json.object { json in
            append(report.path(of: note.file), note.range, to: &json)
            json.member("message", note.message)
          }
        }
      }
      json.member("fingerprint", fingerprint.description)
    }
  }

  private func append(_ path: String, _ range: SourceRange, to json: inout JSONWriter) {
    json.member("file", path)
    json.member("line", Int(range.line))
    json.member("column", Int(range.column))
    json.member("end_column", range.endColumn)
  }
}
