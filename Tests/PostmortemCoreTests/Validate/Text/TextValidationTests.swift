import Testing

@testable import PostmortemCore

@Suite("The search for what rules about words find")
struct TextValidationTests {
  @Test("looks for signs of five bytes or more, so that it may pass over four at a time")
  func signs() {
    let context = TextContext(Settings())
    for rule in AllRules.text {
      for sign in rule.signs(in: context) + rule.marks {
        #expect(sign.utf8.count > 4, "'\(sign)' of \(rule.id.rawValue)")
      }
    }
  }

  @Test("asks every document only where there is nothing to look for")
  func always() {
    let context = TextContext(Settings())
    let asked = AllRules.text.filter { $0.signs(in: context).isEmpty && $0.marks.isEmpty }.map {
      $0.id.rawValue
    }
    #expect(
      asked == [
        "action-item-is-actionable", "action-item-is-bounded", "action-item-changes-the-system",
        "required-section-is-present",
      ]
    )
  }
}
