internal import PostmortemCore

/// Mends one text in memory. After each step the text is read again: what did not mend its finding, or brought an error
/// that was not there, is not done.
struct Fixer {
  /// Everything there is to say of a text of this file.
  let examine: ([UInt8]) -> [Diagnostic]
  /// Which findings are to be mended.
  let isWanted: @Sendable (Diagnostic) -> Bool

  /// A text and what is found in it.
  struct State {
    var bytes: [UInt8]
    var found: [Diagnostic]
  }

  /// The text once nothing is left that can be mended. One repair may make room for the next, of a key and then of its
  /// value; no text needs more than a few rounds.
  func fixed(_ start: State) -> State {
    var state = start
    var attempts = Fixer.attempts
    for _ in 0..<Fixer.rounds {
      let repairable = state.found.filter { $0.repair != nil && isWanted($0) }
      guard !repairable.isEmpty, let next = step(state, repairable, &attempts) else { break }
      state = next
    }
    return state
  }

  /// The text with these findings mended; where that does no good to all together, with those of the rules, and then
  /// with the single ones, that it does good to. Each attempt reads the text, so there are so many `attempts` and no more.
  private func step(_ state: State, _ findings: [Diagnostic], _ attempts: inout Int) -> State? {
    if let all = attempt(state, findings) { return all }
    var kept: [Diagnostic] = []
    var best: State?
    for (_, ofRule) in Dictionary(grouping: findings, by: \.rule.rawValue).sorted(by: { $0.key < $1.key }) {
      if ofRule.count < findings.count, let next = attempt(state, kept + ofRule) {
        kept += ofRule
        best = next
        continue
      }
      for finding in ofRule where attempts > 0 {
        attempts -= 1
        guard let next = attempt(state, kept + [finding]) else { continue }
        kept.append(finding)
        best = next
      }
    }
    return best
  }

  /// The text with the repairs of these findings that don't touch each other; nil where that makes it no better. A
  /// misspelt key hides what is wrong with its value, so a mistake that comes to light is mended with it.
  private func attempt(_ state: State, _ findings: [Diagnostic]) -> State? {
    let (first, done) = apply(findings, to: state.bytes)
    let allowed = Counts(state.found).without(done.map { findings[$0] })
    let rules = Set(done.map { findings[$0].rule })
    var bytes = first
    for _ in 0..<Fixer.rounds where bytes != state.bytes {
      let found = examine(bytes)
      let counts = Counts(found)
      let new = counts.rules(over: allowed, mending: rules)
      guard !new.isEmpty else { return State(bytes: bytes, found: found) }
      let (next, more) = apply(found.filter { new.contains($0.rule) && isWanted($0) }, to: bytes)
      guard !more.isEmpty else { return nil }
      bytes = next
    }
    return nil
  }

  /// The text with those of these findings mended that have a repair, and do not touch each other; which they are.
  private func apply(_ findings: [Diagnostic], to bytes: [UInt8]) -> (bytes: [UInt8], done: [Int]) {
    let repairable = findings.indices.filter { findings[$0].repair != nil }
    var text = EditedText(bytes)
    let (result, done) = text.applying(repairable.compactMap { findings[$0].repair })
    return (result, done.map { repairable[$0] })
  }

  private static let rounds = 8
  private static let attempts = 60
}
