internal import PostmortemCore

/// Reads the Markdown postmortems below some paths, and writes them into an archive in this format. The old files are
/// left as they are, and so is a document that somebody has edited since it was imported.
///
/// - Returns: what was done with each, or would be.
/// - Throws: `UsageError` where the zone that was given is none; `EnvironmentError` where a path can't be read or written,
///   or the archive's settings have errors.
public func importPostmortems(_ paths: [String], _ options: ImportOptions) throws -> ImportOutcome {
  let zones = ZoneDatabase()
  if let zone = options.zone, zones.zone(named: zone) == nil {
    throw UsageError("there is no time zone '\(zone.visible)'", help: "write a place: Europe/Berlin, or UTC")
  }
  let archive = folderName(options.into)
  let there = try ArchiveThere(archive)
  let reading = DocumentReading(
    words: ImportWords(adding: there.settings.importing),
    settings: there.settings,
    options: options,
    zones: zones
  )
  var run = ImportRun(archive: archive, there: there, options: options)
  for file in try OldFiles(paths, besides: archive).files { try run.plan(file, reading) }
  return try run.finish()
}

/// An archive as it is before an import; one that is not there yet is empty.
struct ArchiveThere {
  var settings = Settings()
  /// The documents' ids.
  var ids: Set<String> = []
  /// Those that import wrote: their paths below the archive, by where they came from.
  var imported: [String: (path: String, bytes: [UInt8])] = [:]

  init(_ archive: String) throws {
    guard try FileSystem.status(of: archive) != nil else { return }
    let sources = try read(archiveAt: archive)
    settings = try SettingsParser(zones: ZoneDatabase()).parseSound(sources)
    for document in sources.documents {
      ids.insert(document.stem)
      let bytes = try document.contents()
      if let origin = ImportMark.origin(of: bytes) { imported[origin] = (document.path, bytes) }
    }
  }
}
