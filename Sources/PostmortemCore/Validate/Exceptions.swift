/// The exceptions that documents make for themselves under `ignore:`, and which of them hid something.
struct Exceptions {
  private struct Exception {
    let ignored: IgnoredRule
    var hasFindings = false
  }

  /// By file; documents that make none are left out.
  private var byFile: [String: [Exception]] = [:]

  /// Those that documents make.
  init(in postmortems: [Postmortem]) {
    for postmortem in postmortems where !postmortem.ignored.isEmpty {
      byFile[postmortem.file] = postmortem.ignored.map { Exception(ignored: $0) }
    }
  }

  /// Whether the document of a finding says that it shall not be told.
  mutating func hide(_ finding: Diagnostic) -> Bool {
    guard let exceptions = byFile[finding.file] else { return false }
    var isHidden = false
    for index in exceptions.indices where exceptions[index].ignored.rule.value == finding.rule.rawValue {
      byFile[finding.file]?[index].hasFindings = true
      isHidden = true
    }
    return isHidden
  }

  /// A finding for each exception that hid nothing. Of a rule that is off nobody knows what it would find.
  func findings(in settings: Settings) -> [Diagnostic] {
    byFile.flatMap { file, exceptions in
      var findings = Findings(file: file)
      let ignoresItself = exceptions.contains {
        $0.ignored.rule.value == IgnoredRuleHasFindings.id.rawValue
      }
      for exception in exceptions where !exception.hasFindings && !ignoresItself {
        let name = exception.ignored.rule
        guard let rule = AllRules.rule(RuleID(rawValue: name.value)), settings.weight(of: rule) != .off
        else { continue }
        findings.add(
          IgnoredRuleHasFindings.self,
          at: name.range,
          "'\(name.value)' has no finding in this document to ignore",
          help: "take the exception away"
        )
      }
      return findings.diagnostics
    }
  }
}
