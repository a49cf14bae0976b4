public import PostmortemCore

/// What is reported of a check: its findings, narrowed to what was asked for.
public struct Report: Sendable {
  /// The archive's folder, as it was named.
  let folder: String
  /// The findings that are reported, sorted by file and place.
  public let findings: [Diagnostic]
  /// The documents that they may be about, as paths below the archive.
  let documents: [String]
  /// How many documents the archive has.
  let archiveDocuments: Int
  /// What a baseline did; nil where none was given.
  let baseline: BaselineEffect?
  /// What makes the check fail.
  let threshold: FailureThreshold
  /// Every finding of the archive, and which of them are reported: all are needed to say which of
  /// equal ones a finding is.
  private let all: [Diagnostic]
  private let reported: [Int]
  private let known: [Fingerprint]?
  private let pathInFront: String
  /// Documents that the findings are about as they stand here, and not on the disk.
  let texts: [String: [UInt8]]

  /// What is reported of `outcome`.
  ///
  /// - Parameters:
  ///   - outcome: how a build or check of the archive in `folder` ended.
  ///   - folder: the archive's folder, as it was named.
  ///   - narrowing: which findings are asked for.
  ///   - baseline: the findings that are known, and not reported again.
  ///   - threshold: what makes the check fail.
  ///   - texts: documents that were checked as they stand here, and not on the disk.
  public init(
    _ outcome: Outcome,
    of folder: String,
    narrowedTo narrowing: Narrowing = Narrowing(),
    since baseline: Baseline? = nil,
    failingOn threshold: FailureThreshold = .error,
    reading texts: [String: [UInt8]] = [:]
  ) {
    self.folder = folder
    self.threshold = threshold
    self.texts = texts
    pathInFront = folderPath(folder, from: FileSystem.resolved("."))
    all = outcome.diagnostics
    documents = outcome.documents.filter(narrowing.selects)
    archiveDocuments = outcome.documents.count
    let known = baseline == nil ? nil : Fingerprint.all(of: outcome.diagnostics, in: folder)
    var effect = baseline.map { BaselineEffect($0, among: known ?? []) }
    var reported: [Int] = []
    for (index, finding) in all.enumerated() where narrowing.selects(finding) {
      if let known, let baseline, baseline.hides(finding, known[index]) {
        effect?.hidden += 1
      } else {
        reported.append(index)
      }
    }
    self.known = known
    self.reported = reported
    self.baseline = effect
    findings = reported.map { outcome.diagnostics[$0].withoutSecrets }
  }

  /// What each of `findings` is known by, in their order. The lines they are about are read for it.
  var fingerprints: [Fingerprint] {
    let every = known ?? Fingerprint.all(of: all, in: folder)
    return reported.map { every[$0] }
  }

  /// Whether the check fails for what is reported.
  public var fails: Bool { findings.contains { threshold.fails($0.severity) } }

  /// What a file is called by those who look from the working directory, as hosts of repositories do: the archive's
  /// folder and the path below it.
  func path(of file: String) -> String { pathInFront + file }
}

/// From which severity on a finding makes a check fail.
public enum FailureThreshold: String, Sendable, CaseIterable {
  case error, warning, never

  /// Whether a finding of this severity makes the check fail.
  func fails(_ severity: Diagnostic.Severity) -> Bool {
    switch self {
    case .error: severity == .error
    case .warning: true
    case .never: false
    }
  }
}
