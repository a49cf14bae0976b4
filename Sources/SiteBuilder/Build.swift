public import PostmortemCore

/// Which archive, and as of when.
public struct Request: Sendable {
  /// The archive's folder.
  public let source: String
  /// The day the figures are true of; nil for the settings' own, or today.
  public let asOf: Day?
  /// The day of the last review; nil for a week before.
  public let since: Day?
  /// The date and time now, which the settings' zone makes today.
  public let now: Timestamp

  /// A request for the archive in `source`.
  public init(source: String, asOf: Day? = nil, since: Day? = nil, now: Timestamp) {
    self.source = source
    self.asOf = asOf
    self.since = since
    self.now = now
  }
}

/// The stages of a build, in their order.
public enum Stage: String, Sendable, CaseIterable {
  case read, parse, validate, measure, render, write
}

/// Turns an archive into a site: read → parse → validate → measure → render → write.
///
/// - Parameters:
///   - request: from where, as of when.
///   - folder: where the site goes.
///   - templates: a folder with the team's own; nil for `templates`, where there is one.
///   - enter: told each stage when it begins.
/// - Returns: what was built, or, where a finding is an error, what was found; then nothing is written.
/// - Throws: `EnvironmentError` and `TemplateError`; `UsageError` where the last review is later than the figures.
public func build(
  _ request: Request,
  to folder: String,
  templates: String? = nil,
  entering enter: @Sendable (Stage) -> Void = { _ in }
) throws -> Outcome {
  let output = try Output(folder)
  let (sources, parsed, diagnostics) = try examine(request, entering: enter)
  let asOf = request.asOf(in: parsed.archive.settings)
  if let since = request.since, since > asOf { throw UsageError(since: since, isAfter: asOf) }
  guard !diagnostics.containsError else {
    return Outcome(parsed.archive, documents: sources.documents.map(\.path), diagnostics, site: nil)
  }

  guard !sources.documents.isEmpty || !output.holdsIncidents else {
    throw EnvironmentError(
      "there is no postmortem in \(request.source), and a site with incidents stands in \(folder)",
      help: "name the folder that holds the postmortems, or remove \(folder) by hand; nothing was changed"
    )
  }

  enter(.measure)
  let archive = parsed.archive.seen(on: asOf)
  let figures = measure(archive, asOf: asOf)

  enter(.render)
  let theme = try readTheme(overriddenBy: templates)
  let pages = try render(
    archive,
    bodies: (consume parsed).bodies,
    figures,
    diagnostics: diagnostics,
    since: request.since,
    sources: sources,
    theme: theme
  )

  enter(.write)
  let count = pages.count
  try write(consume pages, to: output)
  return Outcome(
    archive,
    documents: sources.documents.map(\.path),
    diagnostics,
    site: .init(pages: count, figures: figures, overrides: theme.overrides)
  )
}

/// The first half of a build: the same reading and validation, and no site.
public func check(_ request: Request, entering enter: @Sendable (Stage) -> Void = { _ in }) throws
  -> Outcome
{
  let (sources, parsed, diagnostics) = try examine(request, entering: enter)
  return Outcome(parsed.archive, documents: sources.documents.map(\.path), diagnostics, site: nil)
}

func examine(_ request: Request, entering enter: (Stage) -> Void) throws -> (
  Sources, Parsed, [Diagnostic]
) {
  enter(.read)
  let sources = try read(archiveAt: request.source)
  enter(.parse)
  let parsed = try parse(sources)
  enter(.validate)
  let today = request.today(in: parsed.archive.settings)
  return (sources, parsed, validate(parsed.archive, found: parsed.diagnostics, today: today))
}

extension Request {
  /// The day the figures are true of.
  func asOf(in settings: Settings) -> Day { asOf ?? settings.asOf ?? settings.zone.day(at: now) }

  /// The day after which nothing can have happened. Looking back with `asOf` rewinds the figures, and makes no date
  /// wrong that is right today.
  func today(in settings: Settings) -> Day {
    max(asOf(in: settings), settings.asOf ?? settings.zone.day(at: now))
  }
}

/// How a build or a check ended.
public struct Outcome: Sendable {
  /// Files that were read as documents, whether or not they can be shown, as paths below the archive, sorted.
  public let documents: [String]
  /// Those that can.
  public let postmortems: Int
  public let actionItems: Int
  /// Every finding, sorted.
  public let diagnostics: [Diagnostic]
  /// What was written; nil where nothing was.
  public let site: BuiltSite?

  init(_ archive: Archive, documents: [String], _ diagnostics: [Diagnostic], site: BuiltSite?) {
    self.documents = documents
    postmortems = archive.postmortems.count
    actionItems = archive.postmortems.reduce(0) { $0 + $1.actionItems.count }
    self.diagnostics = diagnostics
    self.site = site
  }

  /// A site that was written.
  public struct BuiltSite: Sendable {
    /// Files, the marker not counted.
    public let pages: Int
    public let figures: Figures
    /// The team's own template files that were used.
    public let overrides: [String]
  }
}
