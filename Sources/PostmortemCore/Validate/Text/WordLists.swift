/// The lists of words that rules look for, made ready once for an archive.
///
/// A class because every look at a document is given them, and a copy has a dozen lists.
final class WordLists: Sendable {
  let blame: Phrases
  let aimedAtPeople: Phrases
  let vague: Phrases
  let endless: Phrases
  let verbs: Set<String>
  /// Verbs of which a title that begins with one needs no closer look.
  let plainVerbs: Set<String>
  let templates: Phrases
  let roster: RosterNames

  /// What the archive's settings make of the rules' own lists.
  init(_ settings: Settings) {
    blame = Phrases(WordLists.list(BlameWords.phrases, of: NobodyIsBlamed.self, settings))
    aimedAtPeople = Phrases(
      WordLists.list(AimedAtPeople.phrases, of: ActionItemChangesTheSystem.self, settings)
    )
    vague = Phrases(WordLists.list(VagueVerbs.phrases, of: ActionItemIsActionable.self, settings))
    endless = Phrases(WordLists.list(EndlessWords.openings, of: ActionItemIsBounded.self, settings))
    verbs = Imperatives.all
    plainVerbs = verbs.subtracting(vague.firstWords).subtracting(endless.firstWords)
      .subtracting(aimedAtPeople.firstWords).subtracting(AimedAtPeople.verbs)
      .subtracting(["ensure", "make", "need", "attempt", "try"])
    templates = Phrases(WordLists.list(TemplateText.hints, of: TemplateTextIsReplaced.self, settings))
    roster = RosterNames(settings.people)
  }

  /// A rule's own list with the words that the settings add, and without those that they except.
  private static func list(_ own: [String], of rule: any Rule.Type, _ settings: Settings) -> [String] {
    let added = settings.words(WordLists.added, of: rule)
    let excepted = Set(settings.words(WordLists.excepted, of: rule).map { Word.texts($0) })
    if excepted.isEmpty { return own + added }
    return (own + added).filter { !excepted.contains(Word.texts($0)) }
  }

  /// What the settings add to a rule's list, of any language.
  static let added = RuleParameter("words", .words([]), meaning: "further words and phrases, of any language")
  /// What they take from it.
  static let excepted = RuleParameter("except", .words([]), meaning: "built-in words and phrases to let pass")
}
