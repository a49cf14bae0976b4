internal import PostmortemCore

/// Reads what the settings say of rules: `blame-words: off`, or `timeline-has-no-gap: {weight: warning, hours: 6}`.
enum RuleSettings {
  static func parse(_ pairs: [YAMLNode.Pair], _ findings: inout Findings) -> [RuleID: Settings.RuleSetting] {
    var settings: [RuleID: Settings.RuleSetting] = [:]
    for pair in pairs {
      guard let rule = rule(pair.key, &findings) else { continue }
      guard rule.canBeRelaxed else {
        findings.add(
          ValueIsInItsList.self,
          at: pair.key.range,
          "'\(pair.key.value)' can't be set: without it there is no page",
          help: "take the line away"
        )
        continue
      }
      settings[rule.id] = setting(pair, of: rule, &findings)
    }
    return settings
  }

  /// The rule that a name stands for; nil, with a finding, where there is none.
  static func rule(_ name: Located<String>, _ findings: inout Findings) -> (any Rule.Type)? {
    if let rule = AllRules.rule(RuleID(rawValue: name.value)) { return rule }
    let near = NearNames(to: name.value, among: AllRules.names)
    findings.add(
      RuleExists.self,
      at: name.range,
      "there is no rule '\(name.value)'",
      help: near.help(else: "a rule's name stands in brackets after each of its findings"),
      repair: near.only.flatMap { Repair(name, as: $0) }
    )
    return nil
  }

  private static func setting(_ pair: YAMLNode.Pair, of rule: any Rule.Type, _ findings: inout Findings)
    -> Settings.RuleSetting?
  {
    switch pair.value.content {
    case .scalar(let word): return weight(word, pair, &findings).map { Settings.RuleSetting($0) }
    case .sequence:
      _ = weight("", pair, &findings)
      return nil
    case .mapping(let pairs):
      var ruleWeight: RuleWeight?
      var values: [String: RuleParameter.Value] = [:]
      for inner in pairs {
        if inner.key.value == "weight" {
          ruleWeight = weight(inner.value.text ?? "", inner, &findings)
        } else if let parameter = rule.parameters.first(where: { $0.name == inner.key.value }) {
          values[parameter.name] = value(inner, of: parameter, &findings)
        } else {
          let names = ["weight"] + rule.parameters.map(\.name)
          let near = NearNames(to: inner.key.value, among: names)
          findings.add(
            KeyIsKnown.self,
            at: inner.key.range,
            "\(rule.id.rawValue) has no '\(inner.key.value)' to set",
            help: near.help(else: "it has \(listed(names))"),
            repair: near.only.flatMap { Repair(inner.key, as: $0) }
          )
        }
      }
      return Settings.RuleSetting(ruleWeight, values)
    }
  }

  private static func weight(_ word: String, _ pair: YAMLNode.Pair, _ findings: inout Findings) -> RuleWeight?
  {
    if let weight = RuleWeight(rawValue: word) { return weight }
    findings.add(
      ValueIsInItsList.self,
      at: pair.value.range,
      "a rule is set to error, warning or off",
      help: "write `\(pair.key.value): warning`",
      repair: OtherNames.repair(
        Located(word, at: pair.value.range),
        among: RuleWeight.allCases.map(\.rawValue)
      )
    )
    return nil
  }

  private static func value(
    _ pair: YAMLNode.Pair,
    of parameter: RuleParameter,
    _ findings: inout Findings
  ) -> RuleParameter.Value? {
    switch (parameter.standard, pair.value.content) {
    case (.number, .scalar(let text)):
      if let number = Int(text), number >= 0 { return .number(number) }
    case (.words, .sequence(let items)):
      let words = items.compactMap(\.text).filter { !$0.isEmpty }
      if words.count == items.count { return .words(words) }
    default: break
    }
    let (what, example) =
      switch parameter.standard {
      case .number(let number): ("a whole number", "\(number)")
      case .words: ("a list of words", "[one, another]")
      }
    findings.add(
      ValueHasItsType.self,
      at: pair.value.range,
      "\(parameter.name) takes \(what)",
      help: "write `\(parameter.name): \(example)`"
    )
    return nil
  }
}
