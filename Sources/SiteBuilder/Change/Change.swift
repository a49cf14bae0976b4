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
) throws -> ChangeOutcome {
  enter(.read)
  let sources = try read(archiveAt: request.source)
  return try outcome(of: change, to: item, in: sources, request, entering: enter)
}

/// The same in an archive that is listed already.
func outcome(
  of change: ItemChange,
  to reference: String,
  in sources: Sources,
  _ request: Request,
  entering enter: @Sendable (Stage) -> Void = { _ in }
) throws -> ChangeOutcome {
  enter(.parse)
  var archive = try ChangingArchive(sources, request)
  enter(.validate)
  return try archive.make(change, to: reference)
}
