public import PostmortemCore

/// A site that follows its archive: read again when it is asked to, and rendered a page at a time when a reader asks
/// for one. Nothing is written to the disk.
///
/// What is read stays in memory, so that a document is parsed when it changed, and no sooner. Figures are computed
/// anew each time: a document may change any of them, and all of them cost less than parsing the documents does.
public struct LiveSite: Sendable {
  private let source: String
  private let templates: String?
  private let asOf: Day?
  private var kept = KeptDocuments()
  private var site: ServedSite?
  private var count = 0

  /// The site of the archive in `source`.
  ///
  /// - Parameters:
  ///   - source: the archive's folder.
  ///   - templates: a folder with the team's own; nil for `templates`, where there is one.
  ///   - asOf: the day the figures are true of; nil for the settings' own, or today.
  public init(of source: String, templates: String? = nil, asOf: Day? = nil) {
    self.source = source
    self.templates = templates
    self.asOf = asOf
  }

  /// Reads the archive and the templates as they stand now. Where something is wrong, the last good site stays.
  ///
  /// - Parameter now: the date and time, which the settings' zone makes today.
  /// - Returns: what there is to show, and what was found.
  public mutating func update(now: Timestamp) async -> LiveState {
    do {
      return try await state(Request(source: source, asOf: asOf, now: now))
    } catch {
      return LiveState(site: site, findings: nil, obstacle: "\(error)")
    }
  }

  private mutating func state(_ request: Request) async throws -> LiveState {
    let sources = try read(archiveAt: source)
    let parsed = try kept.parse(sources)
    let settings = parsed.archive.settings
    // Computed while the checks are made: mostly there is no error, and somebody waits.
    async let figures = LiveSite.figures(of: parsed.archive, asOf: request.asOf(in: settings))
    let found = validate(parsed.archive, found: parsed.diagnostics, today: request.today(in: settings))
    let findings = LiveFindings(found, in: parsed.archive, at: source, edited: kept.edited)
    guard !found.containsError else { return LiveState(site: site, findings: findings, obstacle: nil) }

    let theme = try readTheme(overriddenBy: templates)
    let (seen, measured) = await figures
    let pages = try render(
      seen,
      bodies: parsed.bodies,
      measured,
      diagnostics: found,
      hostRoot: "/",
      sources: sources,
      theme: theme
    )
    try checkPlaces(of: pages)
    count += 1
    site = ServedSite(number: count, pages, of: seen, asOf: measured.asOf)
    return LiveState(site: site, findings: findings, obstacle: nil)
  }

  private static func figures(of archive: Archive, asOf: Day) async -> (Archive, Figures) {
    let archive = archive.seen(on: asOf)
    return (archive, measure(archive, asOf: asOf))
  }
}

/// What a reader of a live site is shown.
public struct LiveState: Sendable {
  /// The last site without errors; nil where there was none yet.
  public let site: ServedSite?
  /// What the checks found now; nil where something kept them from being made.
  public let findings: LiveFindings?
  /// What keeps the archive or the templates from being read, as the command prints it; nil where nothing does.
  public let obstacle: String?

  /// Whether the site is what the archive says now.
  public var isCurrent: Bool { obstacle == nil && findings?.errors == 0 }
}
