/// No cause is a person.
public enum CauseNamesNobody: PostmortemRule {
  public static let id: RuleID = "cause-names-nobody"
  public static let weight = RuleWeight.warning
  public static let sentence = "A cause names nobody of the roster."
  public static let reason = """
    A person is where the search for causes begins, and not where it ends: ask what made the step look right \
    (Allspaw, "Blameless PostMortems and a Just Culture", 2012).
    """
  public static let example = RuleExample.frontMatter(
    bad: """
      causes:
        - {id: wrong-cluster, summary: ⟪Maria⟫ rolled the change out to the wrong cluster.}
      """,
    good: """
      causes:
        - {id: wrong-cluster, summary: The tool shows both clusters under one name.}
      """
  )

  public static func check(
    _ postmortem: Postmortem,
    in context: ValidationContext,
    _ findings: inout Findings
  ) {
    let roster = context.roster
    guard !roster.isEmpty else { return }
    for cause in postmortem.causes where roster.mayStand(in: cause.summary.value) {
      let passage = Passage(cause.summary, of: "summary")
      let words = passage.words
      var index = 0
      while index < words.count {
        guard let length = roster.length(at: index, of: words, in: passage.scalars) else {
          index += 1
          continue
        }
        let last = words[index + length - 1]
        let end = last.range.upperBound - (last.owner == nil ? 0 : 2)
        let place = words[index].range.lowerBound..<end
        findings.add(
          Self.self,
          at: passage.place(of: place),
          "cause '\(cause.id.value)' names '\(passage.text(place))'",
          help: "name the condition that made the step look right, or let it have this effect"
        )
        index += length
      }
    }
  }
}
