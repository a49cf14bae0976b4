/// What there is to say of a rule besides its own words: what it weighs, how it is set, and how one document is
/// excepted from it. The command and the site say it alike.
public struct RuleExplanation: Sendable {
  public let rule: any Rule.Type
  private let settings: Settings?

  /// A rule in an archive with these settings; in none, where there are none.
  public init(_ rule: any Rule.Type, in settings: Settings? = nil) {
    self.rule = rule
    self.settings = settings
  }

  /// What it weighs by itself: `warning`, or `error, always` where it can't be set.
  public var weight: String { rule.canBeRelaxed ? rule.weight.rawValue : rule.weight.rawValue + ", always" }

  /// What it weighs in the archive; nil without one, and where it can't be set.
  public var weightHere: RuleWeight? { rule.canBeRelaxed ? settings?.weight(of: rule) : nil }

  /// What the settings may say of it besides its weight.
  public var parameters: [Parameter] {
    rule.parameters.map { parameter in
      let here = settings?.value(of: parameter, rule)
      return Parameter(
        name: parameter.name,
        meaning: parameter.meaning,
        standard: parameter.standard.written,
        here: here == parameter.standard ? nil : here?.written
      )
    }
  }

  /// A parameter, with its values as they are written.
  public struct Parameter: Hashable, Sendable {
    public let name: String
    public let meaning: String
    /// Where the settings don't say.
    public let standard: String
    /// In the archive; nil where that is the standard.
    public let here: String?
  }

  /// What is written in `followthrough.yml` to set it, its parameters with their standard values; nil where it can't
  /// be set.
  public var setting: String? {
    guard rule.canBeRelaxed else { return nil }
    // A rule that is off by itself is set to be turned on, and any other to be turned off.
    let isOff = rule.weight == .off
    guard !rule.parameters.isEmpty else {
      return "rules: {\(rule.id.rawValue): \(isOff ? "warning" : "off")}"
    }
    let weight = isOff ? RuleWeight.warning : rule.weight
    let values = rule.parameters.map { "    \($0.name): \($0.standard.written)" }
    return (["rules:", "  \(rule.id.rawValue):", "    weight: \(weight.rawValue)"] + values)
      .joined(separator: "\n")
  }

  /// What is written in a document's front matter to except it; nil where that can't be.
  public var exception: String? {
    rule.canBeRelaxed ? "ignore:\n  - {rule: \(rule.id.rawValue), because: …}" : nil
  }
}

extension RuleParameter.Value {
  /// As it is written in the settings: `6`, `[root cause, "who, me"]`.
  public var written: String {
    switch self {
    case .number(let number): String(number)
    case .words(let words): "[\(words.map(RuleParameter.Value.quoted).joined(separator: ", "))]"
    }
  }

  /// A word in quotes, where YAML would read signs of its own in it.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.first != " " && word.last != " " && word.first != "-" && word.first != "?"
      && !word.contains { ":,[]{}#&*!|>'\"%@`\\".contains($0) }
    if isPlain { return word }
    let escaped = word.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }
}
