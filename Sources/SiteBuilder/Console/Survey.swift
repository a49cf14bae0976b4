public import PostmortemCore

/// An archive that was read, checked and measured, to be told about in a terminal.
public struct Survey: Sendable {
  public let settings: Settings
  /// Files that were read as documents.
  public let documents: Int
  /// Every finding, sorted.
  public let diagnostics: [Diagnostic]
  /// Nil where a finding is an error: figures of an archive that was read in part would mislead.
  public let figures: Figures?

  /// `2 errors in 14 documents`
  public var errors: String {
    let count = diagnostics.count { $0.severity == .error }
    return "\(counted(count, "error")) in \(counted(documents, "document"))"
  }
}

/// The first half of a build, and what it would show: read → parse → validate → measure.
///
/// - Parameters:
///   - request: which archive, and as of when.
///   - enter: told each stage when it begins.
/// - Returns: the figures, or what keeps them from being told.
/// - Throws: `EnvironmentError`.
public func survey(_ request: Request, entering enter: @Sendable (Stage) -> Void = { _ in }) throws
  -> Survey
{
  let (sources, parsed, diagnostics) = try examine(request, entering: enter)
  let settings = parsed.archive.settings
  var figures: Figures?
  if !diagnostics.containsError {
    enter(.measure)
    let asOf = request.asOf(in: settings)
    figures = measure(parsed.archive.seen(on: asOf), asOf: asOf)
  }
  return Survey(
    settings: settings,
    documents: sources.documents.count,
    diagnostics: diagnostics,
    figures: figures
  )
}
