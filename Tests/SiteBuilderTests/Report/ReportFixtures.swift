import PostmortemCore

@testable import SiteBuilder

/// How a check ended that found these things, in an archive of these documents.
func outcome(_ findings: [Diagnostic], documents: [String] = ["a.md"]) -> Outcome {
  Outcome(
    Archive(settings: Settings(), postmortems: []),
    documents: documents,
    findings.sorted(),
    site: nil
  )
}

/// A finding that a severity can't be SEV9, unless a test says another thing.
func finding(
  _ rule: RuleID = "value-is-in-its-list",
  _ severity: Diagnostic.Severity = .error,
  in file: String = "a.md",
  line: Int = 3,
  column: Int = 11,
  length: Int = 4,
  saying message: String = "severity can't be 'SEV9'",
  help: String? = nil,
  notes: [Diagnostic.Note] = []
) -> Diagnostic {
  Diagnostic(
    rule,
    severity: severity,
    file: file,
    at: SourceRange(line: line, column: column, length: length),
    message: message,
    help: help,
    notes: notes
  )
}

/// What no document says in earnest: what each format must write in another way, or not at all.
let hostileMessage =
  "100% of 'a,b:c' | `d` <e> & \"f\"\r\n::error::g\u{1B}[31m ]]> \u{202E}[h](1) \\ \u{FFFF} *i* _j_ #1 @k 🚢"

/// A report of these findings, as it is printed.
func printed(_ report: Report, as format: ReportFormat, isColoured: Bool = false) -> String {
  var text = ""
  report.write(as: format, isColoured: isColoured) { text += String(decoding: $0, as: UTF8.self) }
  return text
}
