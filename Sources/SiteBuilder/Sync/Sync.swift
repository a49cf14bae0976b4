internal import PostmortemCore

/// How the items of an archive and the issues of a tracker compare.
public struct SyncReport: Sendable {
  /// What differs and still does, as findings are told, in the order of the archive.
  public internal(set) var differences: [String] = []
  /// What was changed here, a line each.
  public internal(set) var changes: [String] = []
  /// What can't be changed, with the reasons.
  public internal(set) var refusals: [String] = []
  /// Items that have not ended, and whose issues the listing lacks, a line each.
  public internal(set) var missing: [String] = []
  /// Items that have ended, and whose issues the listing lacks.
  public internal(set) var endedAndMissing = 0
  /// Items whose issues it has.
  public internal(set) var compared = 0
  /// What is to be written; nil where nothing changed.
  public internal(set) var fixes: Fixes?

  /// Whether items and issues say the same now, as far as the listing goes.
  public var isInStep: Bool { differences.isEmpty && refusals.isEmpty }
}

/// Compares the items of an archive with a listing of issues, by the addresses under `tracker`, and brings the items up
/// to date in memory where that is asked for and needs nobody's judgement. Nothing is written yet.
///
/// - Parameters:
///   - listing: the file that a tracker's command line, or Jira, wrote.
///   - request: which archive.
///   - isChanging: whether items are brought up to date.
///   - enter: told each stage when it begins.
/// - Returns: what differs, and what is to be written.
/// - Throws: `EnvironmentError` where the archive can't be read, or the file is no listing.
public func sync(
  with listing: String,
  _ request: Request,
  isChanging: Bool,
  entering enter: @Sendable (Stage) -> Void = { _ in }
) throws -> SyncReport {
  enter(.read)
  let sources = try read(archiveAt: request.source)
  enter(.parse)
  var archive = try ChangingArchive(sources, request)
  let settings = archive.parsed.archive.settings
  let issues = try IssueListing(contentsOf: listing, zone: settings.zone).issues
  let byAddress = Dictionary(issues.map { ($0.address, $0) }) { first, _ in first }
  let accounts = Accounts(settings.people)
  var report = SyncReport()
  enter(.validate)
  for commitment in archive.parsed.archive.trackedItems {
    let item = commitment.item
    guard let tracker = item.tracker else { continue }
    let place = archive.place(of: commitment.postmortem.file, Int(item.id.range.line))
    guard let issue = byAddress[IssueAddress(tracker)] else {
      if item.state.value.outcome == nil {
        report.missing.append("\(place): \(tracker.visible)")
      } else {
        report.endedAndMissing += 1
      }
      continue
    }
    report.compared += 1
    guard let difference = Difference.between(item, issue, accounts) else { continue }
    if isChanging, let change = difference.change {
      try report.make(change, to: commitment, in: &archive)
      continue
    }
    report.differences.append(
      """
      \(place): '\(item.title.value.visible)' \(difference.words(for: item)): \(tracker.visible)
        help: \(difference.help(for: commitment, in: sources.folder))
      """
    )
  }
  if !report.changes.isEmpty { report.fixes = archive.fixes }
  return report
}

extension SyncReport {
  /// Makes a change as the commands do, and notes how that ended.
  fileprivate mutating func make(
    _ change: ItemChange,
    to commitment: Commitment,
    in archive: inout ChangingArchive
  ) throws {
    // The places in a document move with what was changed above.
    let current = archive.parsed.archive.postmortems.first { $0.file == commitment.postmortem.file }
    guard let now = archive.parsed.archive.commitments(of: current).first(where: { $0.id == commitment.id })
    else { return }
    switch try archive.make(change, to: now) {
    case .changed(_, let said): changes.append(said)
    case .refused(let why): refusals.append(why)
    case .invalid(let report):
      report.write(as: .text) { refusals.append(String(decoding: $0, as: UTF8.self).droppingLineFeed) }
    }
  }
}

extension Archive {
  /// Items that name their issue, by file and place: the order of what is printed.
  fileprivate var trackedItems: [Commitment] {
    commitments.filter { $0.item.tracker != nil }.sorted { a, b in
      a.postmortem.file != b.postmortem.file
        ? a.postmortem.file < b.postmortem.file : a.item.id.range < b.item.id.range
    }
  }

  /// The items of one postmortem.
  fileprivate func commitments(of postmortem: Postmortem?) -> [Commitment] {
    commitments.filter { $0.postmortem === postmortem }
  }
}

extension String {
  fileprivate var droppingLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
