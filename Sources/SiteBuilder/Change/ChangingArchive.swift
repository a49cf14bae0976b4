internal import PostmortemCore

/// An archive whose items are changed in memory, one after the other. Each change is read and validated with the whole,
/// and one that brings an error is not made.
struct ChangingArchive {
  private let today: Day
  private var sources: Sources
  private var kept = KeptDocuments()
  /// As it stands with what was changed.
  private(set) var parsed: Parsed
  private var errors: [Diagnostic]
  /// What was changed, by the paths of the documents.
  private var files: [String: FixedFile] = [:]

  init(_ sources: Sources, _ request: Request) throws {
    self.sources = sources
    parsed = try kept.parse(sources)
    today = request.today(in: parsed.archive.settings)
    errors = ChangingArchive.errors(of: parsed, today: today)
  }

  /// All that was changed, to be written.
  var fixes: Fixes { Fixes(Array(files.values), in: sources.folder) }

  /// Makes a change, or says why not.
  ///
  /// - Throws: `UsageError` where no item is meant, or several may be; `EnvironmentError` where a file can't be read.
  mutating func make(_ change: ItemChange, to reference: String) throws -> ChangeOutcome {
    try make(change, to: try ItemReference(reference).resolved(in: parsed.archive))
  }

  /// The same to an item of the archive as it stands now.
  mutating func make(_ change: ItemChange, to commitment: Commitment) throws -> ChangeOutcome {
    let (item, path) = (commitment.item, commitment.postmortem.file)
    let line = Int(item.id.range.line)
    if let refusal = change.refusal(of: commitment) {
      return .refused(refusal.text(at: place(of: path, line)))
    }
    let byHand = Refusal(
      "'\(item.title.value.visible)' is written in a way that can't be changed by itself",
      help: "change it by hand, or write each of its values on one line first"
    )
    let bytes = try sources.documents.first { $0.path == path }?.contents() ?? []
    let values = change.values(for: item, today: today)
    guard let edited = ItemText(bytes).setting(values, ofItemWithIDAt: item.id.range) else {
      return .refused(byHand.text(at: place(of: path, line)))
    }
    let changed = sources.replacing(path, with: edited.bytes)
    let after = try kept.parse(changed)
    let found = ChangingArchive.errors(of: after, today: today)
    let new = ChangingArchive.errors(found, notIn: errors)
    guard new.isEmpty else {
      let outcome = Outcome(after.archive, documents: sources.documents.map(\.path), new, site: nil)
      return .invalid(Report(outcome, of: sources.folder, reading: [path: edited.bytes]))
    }
    let items = after.archive.postmortems.first { $0.file == path }?.actionItems ?? []
    guard let written = items.first(where: { $0.id.value == item.id.value }),
      change.isDone(in: written, since: item, today: today)
    else { return .refused(byHand.text(at: place(of: path, line))) }
    (sources, parsed, errors) = (changed, after, found)
    files[path] = FixedFile(path: path, before: files[path]?.before ?? bytes, after: edited.bytes, mended: 0)
    return .changed(
      Fixes([FixedFile(path: path, before: bytes, after: edited.bytes, mended: 0)], in: sources.folder),
      said: "\(place(of: path, edited.line)): \(change.said(of: item, today: today))"
    )
  }

  /// What a line is called by those who look from where the archive's folder is named.
  func place(of path: String, _ line: Int) -> String {
    "\(sources.folder)\(sources.folder.hasSuffix("/") ? "" : "/")\(path):\(line)"
  }

  private static func errors(of parsed: Parsed, today: Day) -> [Diagnostic] {
    validate(parsed.archive, found: parsed.diagnostics, today: today).filter { $0.severity == .error }
  }

  /// Those that were not there before. Places move with the text, so they are told apart by what they say.
  private static func errors(_ found: [Diagnostic], notIn before: [Diagnostic]) -> [Diagnostic] {
    let name = { (error: Diagnostic) in [error.rule.rawValue, error.file, error.message] }
    var known: [[String]: Int] = [:]
    for error in before { known[name(error), default: 0] += 1 }
    return found.filter { error in
      known[name(error), default: 0] -= 1
      return known[name(error), default: 0] < 0
    }
  }
}

extension Sources {
  /// The same with other bytes in a document.
  fileprivate func replacing(_ path: String, with bytes: [UInt8]) -> Sources {
    Sources(
      folder: folder,
      settings: settings,
      documents: documents.map { file in
        file.path == path ? SourceFile(path: path, bytes: bytes) : file
      },
      attachments: attachments
    )
  }
}
