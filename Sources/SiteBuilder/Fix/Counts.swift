internal import PostmortemCore

/// Findings by their rules. Places and names may change with a text, so two readings of it are compared by these.
struct Counts {
  private var all: [RuleID: Int] = [:]
  private var errors: [RuleID: Int] = [:]

  init(_ findings: [Diagnostic]) { add(findings, 1) }

  /// What is left when these are gone.
  func without(_ findings: [Diagnostic]) -> Counts {
    var left = self
    left.add(findings, -1)
    return left
  }

  /// Rules that have more errors than `allowed`, or, of those that were to be mended, more findings.
  func rules(over allowed: Counts, mending mended: Set<RuleID>) -> Set<RuleID> {
    let errors = errors.filter { $0.value > allowed.errors[$0.key, default: 0] }
    let findings = all.filter { mended.contains($0.key) && $0.value > allowed.all[$0.key, default: 0] }
    return Set(errors.keys).union(findings.keys)
  }

  /// How many findings of these there are no longer in `later`.
  func gone(in later: Counts) -> Int {
    all.reduce(0) { $0 + max(0, $1.value - later.all[$1.key, default: 0]) }
  }

  private mutating func add(_ findings: [Diagnostic], _ sign: Int) {
    for finding in findings {
      all[finding.rule, default: 0] += sign
      if finding.severity == .error { errors[finding.rule, default: 0] += sign }
    }
  }
}
