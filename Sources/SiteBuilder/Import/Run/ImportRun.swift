internal import PostmortemCore

/// An import under way: which documents there are and where each goes, and then what is written.
struct ImportRun {
  private let archive: String
  private let there: ArchiveThere
  private let options: ImportOptions
  private var places: ImportPlaces
  private var planned: [(document: ImportedDocument, file: OldFiles.File, place: String)] = []
  private var passedOver: [PassedOver] = []
  /// Where old files go, by their real paths.
  private var moves: [String: String] = [:]
  private var attachments: [String: String] = [:]

  init(archive: String, there: ArchiveThere, options: ImportOptions) {
    self.archive = archive
    self.there = there
    self.options = options
    places = ImportPlaces(archive: archive, taken: there.ids)
  }

  /// Reads a file, and decides where the documents that it is go.
  mutating func plan(_ file: OldFiles.File, _ reading: DocumentReading) throws {
    if let why = ImportRun.reason(toPassOver: file) { return pass(file, why) }
    guard file.size <= 4_194_304 else { return pass(file, "it is larger than 4 MiB") }
    var findings = Findings(file: file.path)
    guard let text = TextCheck.text(of: try FileSystem.contents(of: file.path), &findings) else {
      return pass(file, findings.diagnostics.first?.message ?? "it is no text")
    }
    let old = OldDocument(origin: file.origin, stem: file.stem, text: text)
    guard !old.isOurs else { return pass(file, "it is of this format already") }
    for document in reading.documents(in: old) {
      guard file.isNamed || document.day != nil || document.isPostmortem else {
        pass(file, "it has no date, no timeline and no action items")
        continue
      }
      let known = there.imported[YAMLScalar.quoted(document.old.origin)]
      var place = known?.path ?? ""
      if place.isEmpty { place = places.place(of: document, from: file) }
      planned.append((document, file, place))
      let real = FileSystem.resolved(file.path)
      if moves[real] == nil { moves[real] = place }
    }
  }

  private mutating func pass(_ file: OldFiles.File, _ why: String) {
    passedOver.append(PassedOver(path: file.path, why: why))
  }

  /// Why a file of a folder is no postmortem, by its name.
  private static func reason(toPassOver file: OldFiles.File) -> String? {
    guard !file.isNamed else { return nil }
    let words = ImportWords.words(file.stem.replacing("_", with: " "))
    if words.contains("template") || words.contains("templates") { return "it is a template, by its name" }
    let others: Set<String> = [
      "readme", "index", "_index", "contributing", "changelog", "license", "security", "code of conduct",
      "summary",
    ]
    return others.contains(words.joined(separator: " ")) ? "it is no postmortem, by its name" : nil
  }

  /// Writes what is to be written.
  consuming func finish() throws -> ImportOutcome {
    var files: [ImportedFile] = []
    for (document, file, place) in planned {
      let text = ImportedText(
        document: document,
        keepsBody: options.keepsBody,
        relinked: try relinked(document, from: file, at: place)
      )
      let outcome = try write(text, from: document, at: place)
      files.append(
        ImportedFile(
          outcome: outcome,
          path: archive + "/" + place,
          source: file.path,
          title: document.title.value,
          date: document.day?.description,
          entries: document.timeline.entries.count,
          items: document.items.count,
          doubts: text.doubtCount,
          ambiguousDate: document.ambiguousDate,
          incidentsLeftWhole: document.incidentsLeftWhole,
          document: document
        )
      )
    }
    return ImportOutcome(files: files, passedOver: passedOver, attachments: try copyAttachments())
  }

  private func write(_ text: ImportedText, from document: ImportedDocument, at place: String) throws
    -> ImportedFile.Outcome
  {
    let path = archive + "/" + place
    let bytes = text.bytes
    guard let known = there.imported[YAMLScalar.quoted(document.old.origin)] else {
      guard !options.isDry else { return .new }
      guard try FileSystem.createNew(path, ByteBuffer(bytes)) else {
        throw EnvironmentError("\(path) came while documents were imported", help: "import once more")
      }
      return .new
    }
    if known.bytes == bytes { return .unchanged }
    guard ImportMark.isUntouched(known.bytes) else { return .edited }
    if !options.isDry { try FileSystem.replace(path, with: ByteBuffer(bytes)) }
    return .updated
  }

  /// Addresses that lead elsewhere from a document's new place; the files they lead to are noted to be copied.
  private mutating func relinked(_ document: ImportedDocument, from file: OldFiles.File, at place: String)
    throws
    -> [String: String]
  {
    var result: [String: String] = [:]
    for target in try LocalLinks(file).targets(in: document.old.body) {
      let new: String
      if let move = moves[target.path] {
        new = move
      } else if target.path.hasSuffix(".md") || target.path.hasSuffix(".markdown") {
        // A file that was passed over is in no archive.
        continue
      } else {
        new =
          target.below.map(ImportPlaces.place(ofAttachment:))
          ?? "attachments/" + ImportPlaces.place(ofAttachment: target.belowBoundary)
        attachments[new] = target.path
      }
      let way = ImportPlaces.way(from: place, to: new)
      let written = LinkTarget.percentDecoded(String(target.url.dropLast(target.suffix.count)))
      if written != way && written != "./" + way {
        result[target.url] = LinkTarget.percentEncoded(way) + target.suffix
      }
    }
    return result.mapValues {
      $0.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
    }
  }

  private func copyAttachments() throws -> [String] {
    var copied: [String] = []
    for (place, source) in attachments.sorted(by: { $0.key < $1.key }) {
      let path = archive + "/" + place
      guard try FileSystem.status(of: path) == nil else { continue }
      copied.append(path)
      guard !options.isDry else { continue }
      _ = try FileSystem.createNew(path, ByteBuffer(try FileSystem.contents(of: source)))
    }
    return copied
  }
}
