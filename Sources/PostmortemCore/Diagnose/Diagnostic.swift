/// One finding about one place of an author's file. The only report type: reading, parsing and validation all
/// speak through it, and it is collected, never thrown.
///
/// A class, for a finding goes from list to list: it is weighed, sorted, and grouped in several ways.
public final class Diagnostic: Sendable {
  /// How much a finding weighs.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The document can't be published as it stands.
    case error
    /// Worth mending; the site is built all the same.
    case warning
  }

  /// Something said elsewhere that a finding leans on, such as the first of two equal ids.
  public struct Note: Hashable, Sendable {
    /// The file, as a path below the archive.
    public let file: String
    /// The place in it.
    public let range: SourceRange
    /// What stands there.
    public let message: String

    /// What stands at a place that a finding leans on.
    public init(_ message: String, file: String, at range: SourceRange) {
      self.file = file
      self.range = range
      self.message = message
    }
  }

  /// The rule that was broken.
  public let rule: RuleID
  /// What it weighs in this archive.
  public let severity: Severity
  /// The file, as a path below the archive, with `/` between its parts.
  public let file: String
  /// The place in it.
  public let range: SourceRange
  /// What is wrong: lower-case, without a full stop, naming the thing.
  public let message: String
  /// What to do about it.
  public let help: String?
  /// Other places that matter.
  public let notes: [Note]
  /// What mends it by itself; nil where that takes a person.
  public let repair: Repair?

  /// A finding about `range` of `file`.
  public init(
    _ rule: RuleID,
    severity: Severity,
    file: String,
    at range: SourceRange,
    message: String,
    help: String? = nil,
    notes: [Note] = [],
    repair: Repair? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
    self.repair = repair
  }

  /// The same, where it weighs this much.
  func weighing(_ severity: Severity) -> Diagnostic {
    if severity == self.severity { return self }
    return Diagnostic(
      rule,
      severity: severity,
      file: file,
      at: range,
      message: message,
      help: help,
      notes: notes,
      repair: repair
    )
  }
}

extension Diagnostic: Equatable {
  /// Whether they say the same of the same place.
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.rule == right.rule && left.severity == right.severity && left.file == right.file
      && left.range == right.range && left.message == right.message && left.help == right.help
      && left.notes == right.notes && left.repair == right.repair
  }
}

extension Diagnostic: Comparable {
  /// By file, place, rule and message, so that two runs print the same list.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.range != right.range { return left.range < right.range }
    return (left.rule.rawValue, left.message) < (right.rule.rawValue, right.message)
  }
}

extension Array<Diagnostic> {
  /// The same in order. They are put together by file, and what is compared are the names of files, and then the few
  /// findings of one file.
  func inOrder() -> [Diagnostic] {
    var files = NameNumbers()
    var (last, number): (String?, Int) = (nil, 0)
    let numbers = map { finding in
      // Findings of a file stand together, as a rule.
      if finding.file != last {
        last = finding.file
        number = files.number(of: finding.file)
      }
      return number
    }
    let places = NumberLists(of: numbers, in: files.count)
    let names = files.names
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(count)
    for file in names.indices.sorted(by: { names[$0] < names[$1] }) {
      let start = sorted.count
      for place in places.range(of: file) { sorted.append(self[Int(places.numbers[place])]) }
      sorted.withUnsafeMutableBufferPointer { all in
        var own = UnsafeMutableBufferPointer(rebasing: all[start...])
        own.sort()
      }
    }
    return sorted
  }
}

extension Array<Diagnostic> {
  /// Whether anything here keeps the site from being built.
  public var containsError: Bool { contains { $0.severity == .error } }
}
