/// A form in which a report is printed, by the name that `--format` takes.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people: the place, the line with a caret, and the remedy.
  case text
  /// Annotations of GitHub Actions.
  case github
  /// GitLab's Code Quality report.
  case gitlab
  /// SARIF 2.1.0, which code scanning reads.
  case sarif
  /// JUnit XML, which nearly every CI shows.
  case junit
  /// Our own, with a schema.
  case json

  /// Whether what is printed is for people, with a summary at its end, and no file for a program.
  public var isLog: Bool { self == .text || self == .github }

  /// What writes it.
  func writer(isColoured: Bool) -> any ReportWriter {
    switch self {
    case .text: TextReport(isColoured: isColoured)
    case .github: GitHubAnnotations()
    case .gitlab: GitLabCodeQuality()
    case .sarif: SARIFLog()
    case .junit: JUnitReport()
    case .json: FindingsJSON()
    }
  }
}

/// Writes a report in one format.
protocol ReportWriter {
  /// The whole of it.
  func written(_ report: Report) -> ByteBuffer
}

extension Report {
  /// Hands the report in a format to `put`, in one piece.
  public func write(
    as format: ReportFormat,
    isColoured: Bool = false,
    to put: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    try format.writer(isColoured: isColoured).written(self).withBytes(put)
  }
}
