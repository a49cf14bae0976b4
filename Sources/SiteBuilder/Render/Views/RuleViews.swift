internal import PostmortemCore

/// A rule, as a row of a table and on its own page.
struct RuleView: View {
  let explanation: RuleExplanation
  let place: Place

  private var rule: any Rule.Type { explanation.rule }
  private var words: Words { place.words }
  private var found: LazyMapSequence<[Int32], Finding> { place.site.checks.findings(of: rule.id) }

  func value(of name: Name) -> Value? {
    switch name {
    case .id: .text(rule.id.rawValue)
    case .url: .text(place.rule(rule.id))
    case .sentence: InlineCode.html(rule.sentence)
    case .reason: InlineCode.html(rule.reason)
    case .weight: .text(words.weight(of: rule))
    case .weightHere: .text(weightHere)
    case .count: .number(found.count)
    case .findingCount: .text(words(.warnings, count: found.count))
    case .documentCount: .text(words(.documents, count: place.site.checks.documentCount(of: rule.id)))
    case .example: .view(ExampleView(rule.example))
    case .setting: .text(explanation.setting)
    case .exception: .text(explanation.exception)
    case .parameters: .list(explanation.parameters.map(ParameterView.init))
    default: nil
    }
  }

  init(_ rule: any Rule.Type, _ place: Place) {
    explanation = RuleExplanation(rule, in: place.site.settings)
    self.place = place
  }

  /// What it weighs in this archive, where that is not what it weighs by itself.
  private var weightHere: String? {
    explanation.weightHere == rule.weight ? nil : explanation.weightHere.map(words.weight)
  }
}

extension Words {
  /// What a rule weighs by itself: `warning`, or `error, always` where it can't be set.
  fileprivate func weight(of rule: any Rule.Type) -> String {
    let weight = weight(rule.weight)
    return rule.canBeRelaxed ? weight : self(.weightAlways, ["weight": weight])
  }

  fileprivate func weight(_ weight: RuleWeight) -> String {
    switch weight {
    case .error: self[.weightError]
    case .warning: self[.weightWarning]
    case .off: self[.weightOff]
    }
  }
}

/// What breaks a rule, with the place that a finding names, and what does not.
struct ExampleView: View {
  let example: RuleExample
  let bad: MarkedText

  func value(of name: Name) -> Value? {
    switch name {
    case .isInWords: .flag(example.isInWords)
    case .isOfSettings: .flag(example.isOfSettings)
    case .before: example.isInWords ? InlineCode.html(bad.before) : .text(bad.before)
    case .marked: .text(bad.marked)
    case .after: .text(bad.after)
    case .good: example.isInWords ? InlineCode.html(example.good) : .text(example.good)
    default: nil
    }
  }

  init(_ example: RuleExample) {
    self.example = example
    bad = example.marked
  }
}

/// A parameter of a rule.
struct ParameterView: View {
  let parameter: RuleExplanation.Parameter

  func value(of name: Name) -> Value? {
    switch name {
    case .name: .text(parameter.name)
    case .meaning: InlineCode.html(parameter.meaning)
    case .standard: .text(parameter.standard)
    case .valueHere: .text(parameter.here)
    default: nil
    }
  }
}

/// The page of a rule.
struct RulePageView: View {
  let rule: RuleView
  /// What is found of it.
  let rows: Value
  let exceptions: ExceptionListView
  /// Whether more is found than the page shows.
  let hasMore: Bool
  /// The list in full, where the page shows a part of it.
  let moreExceptions: String?

  func value(of name: Name) -> Value? {
    switch name {
    case .rule: .view(rule)
    case .rows: rows
    case .hasMore: .flag(hasMore)
    case .exceptionList: .view(exceptions)
    case .moreExceptions: .text(moreExceptions)
    default: nil
    }
  }
}
