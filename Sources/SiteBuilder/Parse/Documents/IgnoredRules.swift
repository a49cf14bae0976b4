internal import PostmortemCore

/// Reads the exceptions that a document makes: `- {rule: shipped-item-has-evidence, because: …}`.
enum IgnoredRules {
  /// One of them, to be copied.
  static let example = "{rule: shipped-item-has-evidence, because: …}"

  enum Key: Int, CodingKey, CaseIterable { case rule, because }

  /// Every exception of a rule that there is, that may be ignored, and that has its reason. The others are reported,
  /// and hide nothing.
  static func parse(_ groups: YAMLTree.Places, _ findings: inout Findings) -> [IgnoredRule] {
    var fields = KeyedValues<Key>("an exception", in: groups.tree)
    return groups.compactMap { group in
      guard fields.read(group, example: { "write - {rule: \($0), because: …}" }, &findings) else {
        return nil
      }
      let name = fields.requiredText(.rule, &findings)
      let because = fields.requiredText(.because, &findings)
      guard let name, let rule = RuleSettings.rule(name, &findings) else { return nil }
      guard rule.canBeRelaxed else {
        findings.add(
          ValueIsInItsList.self,
          at: name.range,
          "'\(name.value)' can't be ignored: without it there is no page",
          help: "take the exception away"
        )
        return nil
      }
      return because.map { IgnoredRule(rule: name, because: $0) }
    }
  }
}
