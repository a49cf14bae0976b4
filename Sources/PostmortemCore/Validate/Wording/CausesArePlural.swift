/// Nothing is called the one root cause.
public enum CausesArePlural: TextRule {
  public static let id: RuleID = "causes-are-plural"
  public static let weight = RuleWeight.warning
  public static let sentence = "Nothing is called the one root cause."
  public static let reason = """
    Where one cause is named the root, the search ends there, and what made it matter stays (Allspaw, "The Infinite \
    Hows", 2014; Cook, "How Complex Systems Fail", 1998).
    """
  public static let example = RuleExample.document(
    bad: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      ## Why it happened

      ⟪The root cause⟫ was a missing rollback.
      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      ## Why it happened

      The deploy had no rollback, and the alert came after nine minutes.
      """
  )

  public static func signs(in context: TextContext) -> [String] { ["cause"] }

  private static let phrase = Phrases(["root cause"])

  public static func counts(
    at start: Int,
    of bytes: UnsafeBufferPointer<UInt8>,
    in context: TextContext
  ) -> Bool { ByteWords.text(ByteWords.previous(before: start, of: bytes), of: bytes) == "root" }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    for passage in text.passages {
      let words = passage.words
      for index in words.indices where phrase.length(at: index, of: words) != nil {
        guard let start = assertion(index, words, passage) else { continue }
        let place = words[start].range.lowerBound..<words[index + 1].range.upperBound
        findings.add(
          Self.self,
          at: passage.place(of: place),
          "'\(passage.text(place))' says there was one",
          help: "name the conditions that had to come together: 'Contributing causes', 'Why it happened'"
        )
      }
    }
  }

  /// The index of the word with which one root cause is asserted; nil where it is only spoken of: looked for, denied,
  /// or one of several.
  private static func assertion(_ index: Int, _ words: [Word], _ passage: Passage) -> Int? {
    let next = index + 2 < words.count ? words[index + 2] : nil
    if passage.kind == .heading, next?.text != "analysis" {
      return index < 3 ? index : nil
    }
    let isLabel = next == nil || after(words[index + 1], passage) == ":"
    let article = words[..<index].lastIndex { $0.text == "the" } ?? -1
    let hasArticle =
      article >= 0 && index - article <= 2 && words[article + 1...index].allSatisfy(\.isJoined)
      && words[article + 1..<index].allSatisfy { adjectives.contains($0.text) }
    if isLabel, index == 0 || index == 1 && hasArticle { return 0 }
    guard hasArticle else { return nil }
    if article > 0, words[article].isJoined,
      copulas.contains(words[article - 1].text) || words[article - 1].text == "be"
    {
      let before = words[..<(article - 1)].suffix(2).map(\.text)
      let isDoubted =
        before.contains { doubts.contains($0) || $0.hasSuffix("n't") }
        || words[article - 1].text.hasSuffix("n't")
      return isDoubted ? nil : article
    }
    return isSubject(index, words) ? article : nil
  }

  /// Whether something is said of it: `the root cause of the outage was`.
  private static func isSubject(_ index: Int, _ words: [Word]) -> Bool {
    guard index + 2 < words.count, words[index + 2].isJoined else { return false }
    if copulas.contains(words[index + 2].text) { return true }
    guard ["of", "for", "behind", "here"].contains(words[index + 2].text) else { return false }
    let rest = words[(index + 2)...].prefix(12)
    for word in rest {
      guard word.isJoined else { return false }
      if copulas.contains(word.text) { return true }
    }
    return false
  }

  private static func after(_ word: Word, _ passage: Passage) -> Unicode.Scalar? {
    passage.scalars[word.range.upperBound...].first { $0 != "*" && $0 != "_" && $0 != " " }
  }

  private static let adjectives: Set<String> = [
    "actual", "exact", "fundamental", "real", "single", "true", "ultimate", "underlying",
  ]
  private static let copulas: Set<String> = [
    "appears", "had", "has", "is", "lay", "lies", "seems", "turned", "was", "were",
  ]
  private static let doubts: Set<String> = [
    "could", "may", "might", "never", "no", "not", "would", "possibly", "should",
  ]
}
