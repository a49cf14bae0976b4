internal import PostmortemCore

/// Plans every file of a site. A page is rendered when it is written, so that one page at a time is in memory.
///
/// - Parameters:
///   - archive: as seen on the day of the figures.
///   - bodies: the Markdown of its documents, by their ids.
///   - figures: of that archive.
///   - diagnostics: what was found in its documents.
///   - since: the day of the last review; nil for a week before the day of the figures.
///   - hostRoot: the path that the site has at its host; nil for that of the settings' address.
///   - sources: where attachments are copied from.
///   - theme: the templates and what stands beside them.
/// - Returns: every file of the site, each with how its bytes are made.
/// - Throws: `TemplateError` where a template can't be used.
func render(
  _ archive: Archive,
  bodies: [String: [UInt8]],
  _ figures: Figures,
  diagnostics: [Diagnostic],
  since: Day? = nil,
  hostRoot: String? = nil,
  sources: Sources,
  theme: ThemeFiles
) throws -> [Page] {
  let files = ArchiveFiles(sources)
  let checks = Checks(diagnostics, in: archive, attachments: files.attachments)
  let words = try Words(
    archive.settings.language,
    of: theme.words,
    namedIn: sources.folder + "/" + Settings.file
  )
  let site = SiteFacts(
    archive: archive,
    figures: figures,
    words: words,
    files: files,
    checks: checks,
    since: since,
    hostRoot: hostRoot
  )
  // The embedded templates are held against their pages by the tests.
  let templates = try Templates(theme.templates, words: words, areChecked: !theme.overrides.isEmpty)
  let pages = SitePlan(site: site, templates: templates).pages(showing: bodies)
  return pages + DataFiles(site: site).pages + CrawlerFiles(settings: archive.settings, pages: pages).pages
    + theme.assets + attachments(of: archive, in: sources)
}

/// The files that bodies link to.
private func attachments(of archive: Archive, in sources: Sources) -> [Page] {
  Set(archive.postmortems.flatMap(\.body.attachments)).sorted().map { path in
    let place = sources.folder + "/" + path
    return Page(path: Site.attachment(path)) { ByteBuffer(try FileSystem.contents(of: place)) }
  }
}
