internal import PostmortemCore

/// A postmortem that was begun.
public struct BegunPostmortem: Sendable {
  /// Its file, from where the command runs.
  public let path: String
  /// The schema that was made beside it, for editors; nil where one was there.
  public let schema: String?
}

/// Begins a postmortem: a new file `YYYY/YYYY-MM-DD-slug.md` below the archive, from its template, with everything known
/// filled in. The date is that of the start, else today's.
///
/// - Throws: `UsageError` where `check` would find something to mend in a value that was given, and then nothing is
///   written; `EnvironmentError` where a postmortem of that name is there, or the archive or the template can't be read.
public func begin(_ postmortem: NewPostmortem, in request: Request) throws -> BegunPostmortem {
  guard !postmortem.line.isEmpty else {
    throw UsageError("the title is empty", help: "say what customers saw: \"Checkout returned 502s\"")
  }
  let slug = try postmortem.fileSlug()
  let sources = try read(archiveAt: request.source)
  let settings = try SettingsParser(zones: ZoneDatabase()).parseSound(sources)
  let source = try template(postmortem, in: sources, settings)
  var template = try TemplateFilling(source.bytes, named: source.name)
  template.setModeline("../" + Modeline.schema)
  postmortem.fill(&template, settings)
  let day = try check(template, named: source.name, in: sources, request)

  let stem = "\(day)-\(slug)"
  if let old = sources.documents.first(where: { $0.stem == stem }) {
    throw exists("\(folderName(sources.folder))/\(old.path)")
  }
  let path = "\(folderName(sources.folder))/\("\(day)".prefix(4))/\(stem).md"
  guard try FileSystem.createNew(path, ByteBuffer(template.bytes)) else { throw exists(path) }
  return BegunPostmortem(path: path, schema: try writeSchema(sources))
}

/// What a new postmortem is made from, and what that is called.
private func template(_ postmortem: NewPostmortem, in sources: Sources, _ settings: Settings)
  throws(EnvironmentError) -> (name: String, bytes: [UInt8])
{
  let place = postmortem.template ?? "\(folderName(sources.folder))/TEMPLATE.md"
  guard let status = try FileSystem.status(of: place) else {
    guard postmortem.template == nil else {
      throw EnvironmentError(
        "there is no template \(place)",
        help: "name a document to copy, or leave --from out"
      )
    }
    return ("that is built in", Array(BuiltInTemplate(settings: settings).text.utf8))
  }
  guard status.kind == .file else {
    throw EnvironmentError("the template \(place) is not a file", help: "name a document to copy")
  }
  return (place, try FileSystem.contents(of: place))
}

/// Reads and checks the new document as `check` does, and refuses what it finds wrong in the values that were given.
///
/// - Returns: the day of the incident.
private func check(_ template: TemplateFilling, named name: String, in sources: Sources, _ request: Request)
  throws -> Day
{
  let file = SourceFile(path: "new.md", bytes: template.bytes)
  let parsed = try parse(
    Sources(
      folder: sources.folder,
      settings: sources.settings,
      documents: [file],
      attachments: sources.attachments
    )
  )
  let today = request.today(in: parsed.archive.settings)
  let found = validate(parsed.archive, found: parsed.diagnostics, today: today).filter {
    $0.file == file.path
  }
  for finding in found {
    // What is missing is told at the title, for want of a better place.
    guard let option = template.option(at: Int(finding.range.line)), option != "the title" else { continue }
    throw UsageError("\(option): \(finding.message.visible)", help: finding.help)
  }
  guard let postmortem = parsed.archive.postmortems.first else {
    throw EnvironmentError(
      "the template \(name) makes no document: \(found.first?.message ?? "it can't be read")",
      help: found.first?.help
    )
  }
  return postmortem.date ?? today
}

private func exists(_ path: String) -> EnvironmentError {
  EnvironmentError(
    "\(path) is there already; nothing was written",
    help: "go on in that file, or tell the two apart by another title or --slug"
  )
}

/// Makes the schema that the first line of the front matter names, where there is none.
private func writeSchema(_ sources: Sources) throws -> String? {
  let path = "\(folderName(sources.folder))/\(Modeline.schema)"
  let schema = try documentSchema(forArchiveAt: sources.folder)
  return try FileSystem.createNew(path, ByteBuffer(schema)) ? path : nil
}

/// The archive's folder without a `/` at its end.
func folderName(_ folder: String) -> String {
  var folder = folder[...]
  while folder.utf8.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
  return String(folder)
}
