internal import PostmortemCore

/// A file that an archive begins with.
public struct InitialFile: Sendable {
  /// From where the command runs.
  public let path: String
  /// False for one that was there, and was left alone.
  public let isNew: Bool
}

/// Begins an archive: its settings, its template, the schemas for editors, a first document, and recipes for a CI. What
/// is there already is left alone, and what is made beside it goes by it.
///
/// - Throws: `UsageError` where the settings would have an error, and then nothing is written; `EnvironmentError` where
///   a file can't be written, or settings that are there have errors.
public func initialize(_ archive: NewArchive, in request: Request) throws -> [InitialFile] {
  let folder = folderName(request.source)
  let recipes = try archive.recipes.map { ($0.path, try $0.text(forArchiveIn: folder)) }
  try checkSettings(archive.settings)

  var files: [InitialFile] = []
  func write(_ path: String, _ text: String) throws {
    files.append(InitialFile(path: path, isNew: try FileSystem.createNew(path, ByteBuffer(text))))
  }
  try write("\(folder)/\(Settings.file)", archive.settings)
  let sources = try read(archiveAt: folder)
  let settings = try SettingsParser(zones: ZoneDatabase()).parseSound(sources)
  try write("\(folder)/TEMPLATE.md", BuiltInTemplate(settings: settings).text)
  try write("\(folder)/\(Modeline.schema)", documentSchema(forArchiveAt: folder))
  try write("\(folder)/\(Modeline.settingsSchema)", settingsSchema())
  if sources.documents.isEmpty {
    var first = NewPostmortem(title: "Our first postmortem")
    first.severity = settings.severities.last?.name
    first.started = "~\(request.today(in: settings)) 12:00"
    files.append(InitialFile(path: try begin(first, in: request).path, isNew: true))
  }
  for (path, text) in recipes { try write(path, text) }
  return files
}

/// Refuses settings that `check` would find wrong.
private func checkSettings(_ text: String) throws {
  let file = SourceFile(path: Settings.file, bytes: Array(text.utf8))
  var findings = Findings(file: Settings.file)
  _ = try SettingsParser(zones: ZoneDatabase()).parse(file, &findings)
  guard let finding = findings.diagnostics.first else { return }
  throw UsageError(finding.message.visible, help: finding.help)
}
