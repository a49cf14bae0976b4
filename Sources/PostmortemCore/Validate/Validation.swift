/// What rules may look at besides the postmortem they check.
public struct ValidationContext: Sendable {
  public let archive: Archive
  /// Nothing dated later can have happened.
  public let today: Day
  /// The names that no cause should hold, made ready once.
  let roster: RosterNames
  private let firstByID: [String: Postmortem]

  /// The archive as it is on `today`.
  public init(archive: Archive, today: Day) {
    self.archive = archive
    self.today = today
    roster = RosterNames(archive.settings.people)
    firstByID = Dictionary(archive.postmortems.map { ($0.id, $0) }) { left, right in
      left.file < right.file ? left : right
    }
  }

  /// What the settings say.
  public var settings: Settings { archive.settings }

  /// Every id of the archive.
  public var ids: some Sequence<String> { firstByID.keys }

  /// The postmortem of an id; of several with one id, the one whose file sorts first.
  public func postmortem(_ id: String) -> Postmortem? { firstByID[id] }
}

/// Checks every rule of `AllRules` on every postmortem, and weighs what it finds, and what reading found before,
/// by the settings. What a document ignores is left out.
///
/// - Parameters:
///   - archive: every postmortem that could be read.
///   - found: what reading and parsing found, with the rules' own severities.
///   - today: nothing dated later can have happened.
/// - Returns: every finding, sorted by file and place.
public func validate(_ archive: Archive, found: [Diagnostic], today: Day) -> [Diagnostic] {
  let context = ValidationContext(archive: archive, today: today)
  let checked = archive.settings.checkedRules
  var findings = Findings(file: "")
  for postmortem in archive.postmortems { postmortem.check(checked, in: context, &findings) }
  var all = findings.diagnostics
  for rule in AllRules.archive where archive.settings.weight(of: rule) != .off { all += rule.check(context) }
  let dates = Dictionary(archive.postmortems.map { ($0.file, $0.date) }) { first, _ in first }
  return archive.settings.weighed(all, found, Exceptions(in: archive.postmortems)) { dates[$0] ?? nil }
}

/// The same of one document that is no longer, or not yet, as it stands in the archive: what the rules that look at one
/// postmortem find in it.
///
/// - Parameters:
///   - postmortem: the document; nil where it can't be shown, and `found` says why.
///   - found: what reading it found.
///   - context: the archive around it.
/// - Returns: every finding, sorted by place.
public func validate(_ postmortem: Postmortem?, found: [Diagnostic], in context: ValidationContext)
  -> [Diagnostic]
{
  let settings = context.settings
  var findings = Findings(file: "")
  postmortem?.check(settings.checkedRules, in: context, &findings)
  let exceptions = Exceptions(in: [postmortem].compactMap { $0 })
  return settings.weighed(findings.diagnostics, found, exceptions) { _ in postmortem?.date }
}

extension Postmortem {
  fileprivate func check(
    _ rules: [any PostmortemRule.Type],
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    findings.turn(to: file)
    for rule in rules { rule.check(self, in: context, &findings) }
  }
}

extension Settings {
  fileprivate var checkedRules: [any PostmortemRule.Type] {
    AllRules.checked.filter { weight(of: $0) != .off }
  }

  /// What rules and what reading found, without what documents ignore, weighed and sorted; `date` says when the
  /// incident of a file was.
  fileprivate func weighed(
    _ checked: [Diagnostic],
    _ found: [Diagnostic],
    _ exceptions: Exceptions,
    date: (String) -> Day?
  ) -> [Diagnostic] {
    var exceptions = exceptions
    var all = checked + found.withoutNames(toldOfIn: checked)
    all.removeAll { exceptions.hide($0) }
    all += exceptions.findings(in: self)
    let weights = AllRules.all.map { weight(of: $0) }
    var (file, isOld): (String?, Bool) = (nil, false)
    return all.compactMap { finding -> Diagnostic? in
      // Findings of a file stand together.
      if finding.file != file {
        file = finding.file
        isOld = zip(date(finding.file), grandfatheredBefore).map { $0 < $1 } ?? false
      }
      guard let number = AllRules.number(of: finding.rule), AllRules.all[number].canBeRelaxed else {
        return finding
      }
      guard let severity = weights[number].severity else { return nil }
      return finding.weighing(isOld ? .warning : severity)
    }.inOrder()
  }
}

extension [Diagnostic] {
  /// The same without those that say of a name that it is not well-formed, where `others` say whose it is not.
  fileprivate func withoutNames(toldOfIn others: [Diagnostic]) -> [Diagnostic] {
    guard contains(where: { $0.rule == IdIsWellFormed.id }) else { return self }
    let aboutNames: Set = [PersonIsInRoster.id, PersonIsOnePerson.id, PersonIsNotATeam.id]
    let told = Set(
      others.lazy.filter { aboutNames.contains($0.rule) }.map { Place(file: $0.file, range: $0.range) }
    )
    return filter {
      $0.rule != IdIsWellFormed.id || !told.contains(Place(file: $0.file, range: $0.range))
    }
  }
}

/// Where a finding is.
private struct Place: Hashable {
  let file: String
  let range: SourceRange
}

/// Both values, or nil where either is missing.
private func zip<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
  guard let a, let b else { return nil }
  return (a, b)
}
