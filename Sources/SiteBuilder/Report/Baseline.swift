internal import PostmortemCore

/// The findings that stood on a day, by their fingerprints, so that only new ones are reported. A file of text: a line each,
/// sorted, with what people need to know it by.
public struct Baseline: Sendable {
  /// The file, as it was named.
  let path: String
  let fingerprints: Set<Fingerprint>

  /// What the first line is.
  private static let mark = "# followthrough baseline 1"
  /// Unicode scalars of a finding's line that are written beside it.
  private static let width = 60

  /// Reads a baseline.
  /// - Throws: `EnvironmentError` where it can't be read, or is none.
  public init(contentsOf path: String, of folder: String) throws(EnvironmentError) {
    let help = "write one: followthrough check \(folder) --write-baseline \(path)"
    self.path = path
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.contents(of: path)
    } catch {
      throw EnvironmentError(error.message, help: help)
    }
    var fingerprints: Set<Fingerprint> = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if index == 0 {
        guard text.elementsEqual(Baseline.mark.utf8) else {
          throw EnvironmentError("\(path) is no baseline of followthrough", help: help)
        }
      } else if !text.isEmpty, text.first != UInt8(ascii: "#") {
        guard let fingerprint = Baseline.fingerprint(text) else {
          throw EnvironmentError("line \(index + 1) of the baseline \(path) is no finding", help: help)
        }
        fingerprints.insert(fingerprint)
      }
    }
    self.fingerprints = fingerprints
  }

  /// Writes down what a check found, in place of a baseline that stands there. What no setting can relax is left out: it
  /// is always reported.
  /// - Throws: `EnvironmentError` where the file can't be written; then the old one stands.
  public init(recording outcome: Outcome, of folder: String, to path: String) throws {
    let known = Fingerprint.all(of: outcome.diagnostics, in: folder)
    var lines = SourceLines(folder: folder)
    var entries: [(finding: Diagnostic, fingerprint: Fingerprint, text: String)] = []
    for (finding, fingerprint) in zip(outcome.diagnostics, known) where Baseline.mayHide(finding) {
      let line = lines.line(Int(finding.range.line), of: finding.file)
      let text = line.map { String(decoding: $0.trimmed, as: UTF8.self).visible } ?? ""
      entries.append((finding, fingerprint, String(text.unicodeScalars.prefix(Baseline.width))))
    }
    entries.sort {
      ($0.finding.file, $0.finding.rule.rawValue, $0.fingerprint.value)
        < ($1.finding.file, $1.finding.rule.rawValue, $1.fingerprint.value)
    }
    var file = ByteBuffer(capacity: 128 + entries.count * 160)
    file.append(Baseline.mark)
    file.append(
      literal:
        "\n# What stood when this was written, and is not reported again: fingerprint, rule, file, line.\n"
    )
    for entry in entries {
      file.append(entry.fingerprint.description)
      file.append(literal: " ")
      file.append(entry.finding.rule.rawValue)
      file.append(literal: " ")
      file.append(visible: entry.finding.file)
      if !entry.text.isEmpty { file.append(literal: " | ") }
      file.append(entry.text)
      file.append(literal: "\n")
    }
    try FileSystem.replace(path, with: file)
    self.path = path
    fingerprints = Set(entries.map(\.fingerprint))
  }

  /// Findings that it knows.
  public var count: Int { fingerprints.count }

  /// Whether a finding is known, and may be left out.
  func hides(_ finding: Diagnostic, _ fingerprint: Fingerprint) -> Bool {
    fingerprints.contains(fingerprint) && Baseline.mayHide(finding)
  }

  private static func mayHide(_ finding: Diagnostic) -> Bool {
    AllRules.rule(finding.rule).map { $0.canBeRelaxed } ?? false
  }

  /// What a line begins with: the rest is for people.
  private static func fingerprint(_ line: ArraySlice<UInt8>) -> Fingerprint? {
    let digits = line.prefix { $0 != UInt8(ascii: " ") }
    guard digits.count == 16, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else {
      return nil
    }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16).map(Fingerprint.init)
  }
}

/// What a baseline did for a report.
struct BaselineEffect: Sendable {
  /// The baseline's file, as it was named.
  let path: String
  /// Its entries whose finding is no longer there.
  let gone: Int
  /// Findings that would have been reported without it.
  var hidden = 0

  /// Of a baseline, in an archive whose findings have these fingerprints.
  init(_ baseline: Baseline, among fingerprints: [Fingerprint]) {
    path = baseline.path
    gone = baseline.fingerprints.count - baseline.fingerprints.intersection(fingerprints).count
  }
}
