import Testing

@testable import PostmortemCore

/// A rule with something to set, as a team would meet it.
private enum TimelineHasNoGap: Rule {
  static let id: RuleID = "timeline-has-no-gap"
  static let weight = RuleWeight.warning
  static let parameters = [
    RuleParameter("hours", .number(6), meaning: "The longest silence."),
    RuleParameter(
      "except",
      .words(["night shift", "a: b", "-x", "", "\"q\\"]),
      meaning: "Where it is fine."
    ),
  ]
  static let sentence = "A timeline has no gap."
  static let reason = "What is not written is forgotten."
  static let example = RuleExample.words(bad: "A gap.", good: "None.")
}

@Suite("An explanation of a rule")
struct RuleExplanationTests {
  @Test("tells what it weighs by itself and in an archive")
  func weights() {
    var settings = Settings()
    let plain = RuleExplanation(ActionItemHasOwner.self)
    #expect(plain.weight == "error")
    #expect(plain.weightHere == nil)
    #expect(RuleExplanation(ActionItemHasOwner.self, in: settings).weightHere == .error)
    settings.rules[ActionItemHasOwner.id] = Settings.RuleSetting(.off)
    #expect(RuleExplanation(ActionItemHasOwner.self, in: settings).weightHere == .off)
  }

  @Test("shows how a rule is set, and how a document is excepted from it")
  func setting() {
    let explanation = RuleExplanation(ActionItemHasOwner.self)
    #expect(explanation.setting == "rules: {action-item-has-owner: off}")
    #expect(explanation.exception == "ignore:\n  - {rule: action-item-has-owner, because: …}")
  }

  @Test("shows neither where a rule can't be set")
  func always() {
    let explanation = RuleExplanation(FileIsReadable.self, in: Settings())
    #expect(explanation.weight == "error, always")
    #expect(explanation.weightHere == nil)
    #expect(explanation.setting == nil)
    #expect(explanation.exception == nil)
  }

  @Test("shows parameters with their standard values as YAML reads them, and what the archive sets")
  func parameters() {
    var settings = Settings()
    settings.rules[TimelineHasNoGap.id] = Settings.RuleSetting(nil, ["hours": .number(12)])
    let explanation = RuleExplanation(TimelineHasNoGap.self, in: settings)
    let words = #"[night shift, "a: b", "-x", "", "\"q\\"]"#
    #expect(
      explanation.setting == """
        rules:
          timeline-has-no-gap:
            weight: warning
            hours: 6
            except: \(words)
        """
    )
    #expect(
      explanation.parameters == [
        .init(name: "hours", meaning: "The longest silence.", standard: "6", here: "12"),
        .init(name: "except", meaning: "Where it is fine.", standard: words, here: nil),
      ]
    )
  }
}

@Suite("A marked text")
struct MarkedTextTests {
  @Test("is what stands before the marked place, in it, and after it")
  func parts() {
    let text = MarkedText("owner: ⟪mara⟫\ndue: x")
    #expect([text.before, text.marked, text.after] == ["owner: ", "mara", "\ndue: x"])
  }

  @Test("has no place where none is marked, or a mark has no fellow", arguments: ["a\nb", "", "a⟪b", "⟫a⟪"])
  func unmarked(_ source: String) {
    let text = MarkedText(source)
    #expect([text.before, text.marked, text.after] == [source, "", ""])
  }

  @Test("shows what no reader would see")
  func hidden() {
    let text = MarkedText("a\u{0}⟪\t⟫\r\n")
    #expect([text.before, text.marked, text.after] == ["a\u{FFFD}", "→", "\u{FFFD}\n"])
  }

  @Test("has a place in the bad example of every rule that is told by a source")
  func examples() {
    for rule in AllRules.all {
      #expect(rule.example.marked.marked.isEmpty == rule.example.isInWords, "\(rule.id.rawValue)")
      #expect(rule.example.good == rule.example.texts.good)
    }
  }
}

@Suite("The table of rules")
struct RuleGroupTests {
  @Test("has each rule in one part, in its order")
  func groups() {
    #expect(AllRules.groups.flatMap(\.rules).map { $0.id } == AllRules.all.map { $0.id })
    #expect(AllRules.groups.allSatisfy { !$0.rules.isEmpty && !$0.name.isEmpty })
  }
}
