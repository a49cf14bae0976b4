internal import PostmortemCore

/// What documents were parsed into, kept from one reading of an archive to the next: a document is parsed again when
/// its bytes are others. Where the settings change, or a file comes or goes, all of them are: a name may be in the
/// roster now, a link may lead somewhere.
struct KeptDocuments: Sendable {
  /// What every document is parsed by, besides its own bytes.
  private struct Surroundings: Equatable {
    let settings: [UInt8]?
    let documents: [String]
    let attachments: Set<String>
  }

  private struct Entry: Sendable {
    /// Nil for a file that could not be read, which is tried anew each time.
    let bytes: [UInt8]?
    let parsed: ParsedDocument
    /// Whether it was read before, with other bytes.
    let isEdited: Bool
  }

  private var surroundings: Surroundings?
  private var entries: [String: Entry] = [:]
  /// The documents that were changed since the first reading, or came after it, by their paths below the archive.
  private(set) var edited: Set<String> = []

  /// Parses what changed of an archive since it was parsed last, and keeps it.
  ///
  /// - Throws: `EnvironmentError` where the settings can't be read from the disk.
  mutating func parse(_ sources: Sources) throws -> Parsed {
    let settings = try sources.settings.map { SourceFile(path: $0.path, bytes: try $0.contents()) }
    let sources = Sources(
      folder: sources.folder,
      settings: settings,
      documents: sources.documents,
      attachments: sources.attachments
    )
    let surroundings = Surroundings(
      settings: try settings?.contents(),
      documents: sources.documents.map(\.path),
      attachments: sources.attachments
    )
    let (known, isFirst) = (entries, self.surroundings == nil)
    let areAlike = surroundings == self.surroundings
    var now: [Entry] = []
    let parsed = try SiteBuilder.parse(sources) { parser in
      now = try parallelMap(sources.documents) { file in
        KeptDocuments.entry(of: file, known[file.path], isReusable: areAlike, parser)
      }
      return now.map(\.parsed)
    }
    entries = Dictionary(zip(sources.documents.map(\.path), now)) { first, _ in first }
    self.surroundings = surroundings
    if !isFirst { edited.formUnion(entries.filter(\.value.isEdited).keys) }
    return parsed
  }

  private static func entry(
    of file: SourceFile,
    _ known: Entry?,
    isReusable: Bool,
    _ parser: DocumentParser
  ) -> Entry {
    // What keeps a file from being read is found again by the parser, which reports it.
    guard file.size <= DocumentParser.sizeLimit, let bytes = try? file.contents() else {
      return Entry(bytes: nil, parsed: ParsedDocument(file, by: parser), isEdited: known?.bytes != nil)
    }
    let isSame = known?.bytes == bytes
    if let known, isSame, isReusable {
      return Entry(bytes: known.bytes, parsed: known.parsed, isEdited: false)
    }
    let parsed = ParsedDocument(SourceFile(path: file.path, bytes: bytes), by: parser)
    return Entry(bytes: bytes, parsed: parsed, isEdited: !isSame)
  }
}
