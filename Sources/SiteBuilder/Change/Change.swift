internal import PostmortemCore

/// How the change of an action item ended, before anything is written.
public enum ChangeOutcome: Sendable {
  /// What is to be written, and what to say then: the place and what was done, on one line.
  case changed(Fixes, said: String)
  /// It makes no sense of the item as it stands; why, and what to do instead.
  case refused(String)
  /// The archive would have errors that it has not now.
  case invalid(Report)
}

/// Changes one action item of an archive in memory, reads and validates the whole again, and refuses what brings an
/// error. Nothing is written yet.
///
/// - Parameters:
///   - item: `<postmortem>#<item>`, or enough of it to be the only one, as `ItemReference` says.
///   - change: what is done to it.
///   - request: which archive.
///   - enter: told each stage when it begins.
/// - Returns: what is to be written, or why that is not done.
/// - Throws: `UsageError` where no item is meant, or several may be; `EnvironmentError` where the archive can't be read.
public func change(
  _ item: String,
  by change: ItemChange,
  _ request: Request,
  entering enter: @Sendable (Stage) -> Void = { _ in }
) async throws -> ChangeOutcome {
  enter(.read)
  return try await outcome(
    of: change,
    to: item,
    in: try read(archiveAt: request.source),
    request,
    entering: enter
  )
}

/// The same in an archive that is listed already.
func outcome(
  of change: ItemChange,
  to reference: String,
  in sources: Sources,
  _ request: Request,
  entering enter: @Sendable (Stage) -> Void = { _ in }
) async throws -> ChangeOutcome {
  enter(.parse)
  let before = try await parse(sources)
  let today = request.today(in: before.archive.settings)
  let commitment = try ItemReference(reference).resolved(in: before.archive)
  let (item, path) = (commitment.item, commitment.postmortem.file)
  let place = { (line: Int) in "\(sources.place(of: path)):\(line)" }
  let line = Int(item.id.range.line)
  if let refusal = change.refusal(of: commitment) { return .refused(refusal.text(at: place(line))) }

  let byHand = Refusal(
    "'\(item.title.value.visible)' is written in a way that can't be changed by itself",
    help: "change it by hand, or write each of its values on one line first"
  )
  let bytes = try sources.documents.first { $0.path == path }?.contents() ?? []
  let values = change.values(for: item, today: today)
  guard let edited = ItemText(bytes).setting(values, ofItemWithIDAt: item.id.range) else {
    return .refused(byHand.text(at: place(line)))
  }
  let after = try await parse(sources.replacing(path, with: edited.bytes))
  enter(.validate)
  let errors = newErrors(of: after, since: before, today: today)
  guard errors.isEmpty else {
    let outcome = Outcome(after.archive, documents: sources.documents.map(\.path), errors, site: nil)
    return .invalid(Report(outcome, of: sources.folder, reading: [path: edited.bytes]))
  }
  let changed = after.archive.postmortems.first { $0.file == path }?.actionItems
    .first { $0.id.value == item.id.value }
  guard let changed, change.isDone(in: changed, since: item, today: today) else {
    return .refused(byHand.text(at: place(line)))
  }
  let file = FixedFile(path: path, before: bytes, after: edited.bytes, mended: 0)
  return .changed(
    Fixes([file], in: sources.folder),
    said: "\(place(edited.line)): \(change.said(of: item, today: today))"
  )
}

/// The errors of an archive that it had not before. Places move with the text, so they are told apart by what they say.
private func newErrors(of after: Parsed, since before: Parsed, today: Day) -> [Diagnostic] {
  var known: [[String]: Int] = [:]
  let name = { (error: Diagnostic) in [error.rule.rawValue, error.file, error.message] }
  for error in validate(before.archive, found: before.diagnostics, today: today)
  where error.severity == .error {
    known[name(error), default: 0] += 1
  }
  return validate(after.archive, found: after.diagnostics, today: today).filter { error in
    guard error.severity == .error else { return false }
    known[name(error), default: 0] -= 1
    return known[name(error), default: 0] < 0
  }
}

extension Sources {
  /// What a file is called by those who look from where the archive's folder is named.
  fileprivate func place(of path: String) -> String { folder + (folder.hasSuffix("/") ? "" : "/") + path }

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
