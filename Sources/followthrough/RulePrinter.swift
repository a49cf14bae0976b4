import PostmortemCore

/// Says a rule as a page of plain text, 80 columns wide.
enum RulePrinter {
  private static let width = 80
  private static let indent = "  "

  /// Every rule with its sentence, a line a rule, in the parts of the table.
  static var list: String {
    let widest = AllRules.names.map(\.count).max() ?? 0
    return AllRules.groups.map { group in
      let lines = group.rules.map { rule in
        let id = rule.id.rawValue
        return "\(indent)\(id)\(String(repeating: " ", count: widest - id.count + 2))\(rule.sentence)"
      }
      return ([Terminal.bold(group.name)] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// A rule in full: what it asks for, what it weighs, why, its examples, and how it is set.
  static func text(_ explanation: RuleExplanation, source: String) -> String {
    let rule = explanation.rule
    let example = rule.example
    var parts = [
      "\(Terminal.bold(rule.id.rawValue))\n\(prose(rule.sentence, indent: ""))",
      weights(explanation, source),
      section("Why", prose(rule.reason)),
      section(example.isOfSettings ? "Breaks it, in followthrough.yml" : "Breaks it", bad(example)),
      section("Keeps it", example.isInWords ? prose(example.good) : listing(example.good)),
    ]
    guard let setting = explanation.setting, let exception = explanation.exception else {
      return (parts + [section("Set it", prose("It can't be set: without it there is no page."))])
        .joined(separator: "\n\n")
    }
    parts.append(section("Set it to error, warning or off, in followthrough.yml", listing(setting)))
    parts += explanation.parameters.map(parameter)
    parts.append(section("Except one document, in its front matter, and say why", listing(exception)))
    return parts.joined(separator: "\n\n")
  }

  private static func weights(_ explanation: RuleExplanation, _ source: String) -> String {
    let here = explanation.weightHere.map { "\nhere    \($0.rawValue), in \(source)" }
    return "weight  \(explanation.weight)" + (here ?? "")
  }

  private static func parameter(_ parameter: RuleExplanation.Parameter) -> String {
    let values = "Standard: \(parameter.standard)." + (parameter.here.map { " Here: \($0)." } ?? "")
    return "\(indent)\(Terminal.bold(parameter.name))\n"
      + prose("\(parameter.meaning) \(values)", indent: indent + indent)
  }

  private static func section(_ heading: String, _ text: String) -> String {
    "\(Terminal.bold(heading))\n\(text)"
  }

  private static func prose(_ text: String, indent: String = RulePrinter.indent) -> String {
    let lines = Wrapping.prose(text, width: width - indent.count)
    return lines.map { indent + $0 }.joined(separator: "\n")
  }

  private static func listing(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { listing(Wrapping.Line($0.unicodeScalars)) }.joined(separator: "\n")
  }

  /// A line of a source, with a caret below the place that is marked in it.
  private static func listing(_ line: Wrapping.Line) -> String {
    Wrapping.source(line, width: width - indent.count).map { line in
      let text = line.text.isEmpty ? "" : indent + String(String.UnicodeScalarView(line.text))
      guard let place = line.place else { return text }
      let caret = "^" + String(repeating: "~", count: place.count - 1)
      return text + "\n" + indent + String(repeating: " ", count: place.lowerBound) + Terminal.bold(caret)
    }.joined(separator: "\n")
  }

  /// The bad example, with a caret below the place that a finding names.
  private static func bad(_ example: RuleExample) -> String {
    let text = example.marked
    if example.isInWords { return prose(text.before) }
    guard !text.marked.isEmpty else { return listing(text.before) }
    let above = text.before.split(separator: "\n", omittingEmptySubsequences: false)
    let below = text.after.split(separator: "\n", omittingEmptySubsequences: false)
    let start = (above.last ?? "").unicodeScalars
    let line = Wrapping.Line(
      Array(start) + text.marked.unicodeScalars + (below.first ?? "").unicodeScalars,
      place: start.count..<start.count + text.marked.unicodeScalars.count
    )
    let lines = above.dropLast().map(String.init).map(listing) + [listing(line)]
    return (lines + below.dropFirst().map(String.init).map(listing)).joined(separator: "\n")
  }
}
