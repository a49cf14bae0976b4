public import PostmortemCore

/// Mends what can be mended without a person's judgement: finds, changes, reads again. Nothing is written yet.
///
/// The settings come first, since they say what is right in a document.
///
/// - Parameters:
///   - request: which archive.
///   - isWanted: which findings are to be mended.
///   - enter: told each stage when it begins.
/// - Returns: the files that would change.
/// - Throws: `EnvironmentError` where the archive can't be read.
public func fix(
  _ request: Request,
  where isWanted: @escaping @Sendable (Diagnostic) -> Bool = { _ in true },
  entering enter: @Sendable (Stage) -> Void = { _ in }
) throws -> Fixes {
  enter(.read)
  return try fixes(for: try read(archiveAt: request.source), request, where: isWanted, entering: enter)
}

/// The same of an archive that is listed already.
func fixes(
  for listed: Sources,
  _ request: Request,
  where isWanted: @escaping @Sendable (Diagnostic) -> Bool = { _ in true },
  entering enter: @Sendable (Stage) -> Void = { _ in }
) throws -> Fixes {
  var files: [FixedFile] = []
  var sources = listed
  if let settings = listed.settings, let fixed = try fixed(settings, where: isWanted) {
    sources = listed.with(settings: fixed.after)
    files.append(fixed)
  }
  enter(.parse)
  let parsed = try parse(sources)
  enter(.validate)
  let today = request.today(in: parsed.archive.settings)
  let found = validate(parsed.archive, found: parsed.diagnostics, today: today)
  let byFile = Dictionary(grouping: found, by: \.file)
  let repairable = Set(found.lazy.filter { $0.repair != nil && isWanted($0) }.map(\.file))
  let context = ValidationContext(archive: parsed.archive, today: today)
  let parser = DocumentParser(
    settings: parsed.archive.settings,
    files: ArchiveFiles(sources),
    zones: ZoneDatabase(),
    words: TextValidation(parsed.archive.settings)
  )
  let documents = sources.documents.filter { repairable.contains($0.path) }
  files += try parallelMap(documents) { file in
    let fixer = Fixer(
      examine: { bytes in
        var findings = Findings(file: file.path)
        let document = parser.parse(SourceFile(path: file.path, bytes: bytes), &findings)
        return validate(document?.postmortem, found: findings.diagnostics, in: context)
      },
      isWanted: isWanted
    )
    let start = Fixer.State(bytes: try file.contents(), found: byFile[file.path] ?? [])
    return FixedFile(file.path, from: start, to: fixer.fixed(start))
  }.compactMap { $0 }
  return Fixes(files, in: listed.folder)
}

/// The settings, mended by themselves; nil where nothing was.
private func fixed(_ settings: SourceFile, where isWanted: @escaping @Sendable (Diagnostic) -> Bool) throws
  -> FixedFile?
{
  let zones = ZoneDatabase()
  let fixer = Fixer(
    examine: { bytes in
      var findings = Findings(file: settings.path)
      let changed = SourceFile(path: settings.path, bytes: bytes)
      // Bytes in memory can always be read.
      let parsed = (try? SettingsParser(zones: zones).parse(changed, &findings)) ?? Settings()
      return findings.diagnostics.filter { parsed.weight(of: $0.rule) != .off }
    },
    isWanted: isWanted
  )
  let bytes = try settings.contents()
  let start = Fixer.State(bytes: bytes, found: fixer.examine(bytes))
  return FixedFile(settings.path, from: start, to: fixer.fixed(start))
}

extension Settings {
  fileprivate func weight(of rule: RuleID) -> RuleWeight {
    AllRules.rule(rule).map { weight(of: $0) } ?? .error
  }
}

extension FixedFile {
  /// The file with what became of it; nil where that is nothing.
  fileprivate init?(_ path: String, from start: Fixer.State, to end: Fixer.State) {
    guard end.bytes != start.bytes else { return nil }
    let mended = Counts(start.found).gone(in: Counts(end.found))
    self.init(path: path, before: start.bytes, after: end.bytes, mended: mended)
  }
}

extension Sources {
  fileprivate func with(settings bytes: [UInt8]) -> Sources {
    Sources(
      folder: folder,
      settings: settings.map { file in
        SourceFile(path: file.path, bytes: bytes)
      },
      documents: documents,
      attachments: attachments
    )
  }
}
