public import PostmortemCore

/// What reading the text of an archive gave.
public struct Parsed: Sendable {
  /// Every document that can be shown.
  public let archive: Archive
  /// The Markdown of their bodies, by the postmortem's id.
  let bodies: [String: [UInt8]]
  /// What was found on the way, in every document, with the rules' own severities.
  public let diagnostics: [Diagnostic]
}

/// Turns the files of an archive into postmortems. No document stops another: what can't be read is among the
/// findings.
///
/// - Throws: `EnvironmentError` where the settings can't be read from the disk.
public func parse(_ sources: Sources) throws -> Parsed {
  try parse(sources) { parser in
    try parallelMap(sources.documents) { ParsedDocument($0, by: parser) }
  }
}

/// The same, where `documents` says how a list of files is parsed.
func parse(
  _ sources: Sources,
  documents: (DocumentParser) throws -> [ParsedDocument]
) throws -> Parsed {
  let zones = ZoneDatabase()
  var findings = Findings(file: Settings.file)
  let settings = try SettingsParser(zones: zones).parse(sources.settings, &findings)
  let files = ArchiveFiles(sources)
  let parser = DocumentParser(
    settings: settings,
    files: files,
    zones: zones,
    words: TextValidation(settings)
  )
  let documents = try documents(parser)
  let postmortems = documents.compactMap(\.postmortem)
  let bodies = Dictionary(documents.lazy.compactMap(\.body)) { first, _ in first }
  return Parsed(
    archive: Archive(settings: settings, postmortems: postmortems),
    bodies: bodies,
    diagnostics: findings.diagnostics + documents.flatMap(\.diagnostics)
      + LinkedPlaces.check(postmortems, bodies, files)
  )
}

/// What one file became.
struct ParsedDocument: Sendable {
  /// Nil where it can't be shown.
  let postmortem: Postmortem?
  /// The Markdown of its body.
  private let markdown: [UInt8]
  /// What was found in it.
  let diagnostics: [Diagnostic]

  init(_ file: SourceFile, by parser: DocumentParser) {
    var findings = Findings(file: file.path)
    let document = parser.parse(file, &findings)
    postmortem = document?.postmortem
    markdown = document?.markdown ?? []
    diagnostics = findings.diagnostics
  }

  /// The postmortem's id, and the Markdown of its body.
  var body: (id: String, markdown: [UInt8])? { postmortem.map { ($0.id, markdown) } }
}

/// The settings of the archive in `folder` by themselves, without its documents.
///
/// - Returns: what they say, and what is wrong with them; nil where there are none.
/// - Throws: `EnvironmentError` where they can't be read from the disk.
public func parseSettings(in folder: String) throws(EnvironmentError) -> (
  settings: Settings, diagnostics: [Diagnostic]
)? {
  let (name, place) = (Settings.file, folder + "/" + Settings.file)
  guard let status = try FileSystem.status(of: place), status.kind == .file else { return nil }
  let file = SourceFile(path: name, size: status.size) { () throws(EnvironmentError) in
    try FileSystem.contents(of: place)
  }
  var findings = Findings(file: name)
  let settings = try SettingsParser(zones: ZoneDatabase()).parse(file, &findings)
  return (settings, findings.diagnostics)
}
