/// Collects what is found in files, one after the other.
public struct Findings: Sendable {
  /// The file, as a path below the archive.
  public private(set) var file: String
  /// In the order found.
  public private(set) var diagnostics: [Diagnostic] = []

  /// None yet, in `file`.
  public init(file: String) {
    self.file = file
  }

  /// What is added from now on is in another file.
  mutating func turn(to file: String) { self.file = file }

  /// Adds a finding at `range`. `message` is lower-case, without a full stop, and names the thing; the remedy
  /// stands in `help`, and in `repair` where it is mechanical.
  public mutating func add(
    _ rule: any Rule.Type,
    at range: SourceRange,
    _ message: String,
    help: String? = nil,
    notes: [Diagnostic.Note] = [],
    repair: Repair? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule.id,
        severity: rule.weight.severity ?? .warning,
        file: file,
        at: range,
        message: message,
        help: help,
        notes: notes,
        repair: repair
      )
    )
  }
}
