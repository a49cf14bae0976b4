/// Nobody is blamed.
public enum NobodyIsBlamed: TextRule {
  public static let id: RuleID = "nobody-is-blamed"
  public static let weight = RuleWeight.warning
  public static let parameters = [WordLists.added, WordLists.excepted]
  public static let sentence =
    "Nobody is blamed: what people did is told with what made it look right to them."
  public static let reason = """
    Where a name or "human error" is the cause, the next person meets the same trap, and tells less (Allspaw, \
    "Blameless PostMortems and a Just Culture", 2012; the SRE Workbook, chapter 10).
    """
  public static let example = RuleExample.document(
    bad: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      The outage was due to ⟪human error⟫ during the roll-out.
      """,
    good: """
      ---
      title: Checkout returned 502s
      severity: SEV1
      timeline:
        - {at: 2026-03-14 09:12, event: started}
      ---
      The tool showed the two clusters under one name, so the roll-out went to the wrong one.
      """
  )

  public static func signs(in context: TextContext) -> [String] {
    let own = context.lists.blame.signs
    return own.isEmpty ? [] : own + BlameGate.signs
  }

  public static func counts(
    at start: Int,
    of bytes: UnsafeBufferPointer<UInt8>,
    in context: TextContext
  ) -> Bool {
    context.lists.blame.mayStand(around: start, of: bytes)
      || BlameGate(bytes, context.lists).isWorthALook(at: start)
  }

  public static func check(
    _ text: DocumentText,
    in context: TextContext,
    _ findings: inout Findings
  ) {
    for passage in text.passages {
      let words = passage.words
      for found in BlameSearch(words, passage.scalars, context.lists).all {
        let place = words[found.lowerBound].range.lowerBound..<words[found.upperBound - 1].range.upperBound
        findings.add(
          Self.self,
          at: passage.place(of: place),
          "'\(passage.text(place))' puts it on a person",
          help:
            "say what they saw, and what let it have this effect; names go to the timeline, for what was done"
        )
      }
    }
  }
}
