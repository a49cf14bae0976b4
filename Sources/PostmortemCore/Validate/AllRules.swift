/// The catalogue: every rule there is, by what it is about. A rule that is not in this table does not exist.
public enum AllRules {
  /// Raised while a file is read.
  public static let format: [any Rule.Type] = [
    FileIsReadable.self,
    DocumentIsText.self,
    DocumentIsNotTooLarge.self,
    DocumentHasFrontMatter.self,
    FrontMatterIsClosed.self,
    YAMLIsWellFormed.self,
    YAMLHasNoAliases.self,
    KeyAppearsOnce.self,
    KeyIsKnown.self,
    RequiredKeyIsPresent.self,
    ValueHasItsType.self,
    ValueIsInItsList.self,
    IdIsWellFormed.self,
    RuleExists.self,
    IdAppearsOnce.self,
    DateExists.self,
    TimeIsReadable.self,
    LocalTimeExists.self,
    LocalTimeComesOnce.self,
    BodyIsWithinLimits.self,
    LinkLeadsSomewhere.self,
    LinkedPlaceExists.self,
    AttachmentIsUsed.self,
  ]

  /// Checked on what was read.
  public static let checked: [any PostmortemRule.Type] = [
    PostmortemIdIsUnique.self,
    PostmortemHasDate.self,
    PublishedPostmortemHasDate.self,
    PublicationFollowsResolution.self,
    PostmortemIsPublishedInTime.self,
    PostmortemHasOwner.self,
    ActionItemHasOwner.self,
    PersonIsOnePerson.self,
    PersonIsNotATeam.self,
    PersonIsInRoster.self,
    OwnerHasNotLeft.self,
    CommanderIsNotResolver.self,
    NameIsInCatalog.self,
    PostmortemHasActionItems.self,
    ReasonForNoItemsStandsAlone.self,
    ActionItemHasKind.self,
    ActionItemHasPriority.self,
    ActionItemHasTracker.self,
    ActionItemHasDueDate.self,
    DueDateFitsPriority.self,
    DueDateFollowsCreation.self,
    DueDateMovesLater.self,
    DueDateMovesWhileOpen.self,
    ShippedItemHasDate.self,
    ShippedItemHasEvidence.self,
    DroppedItemHasDateAndReason.self,
    OutcomeFollowsCreation.self,
    DateIsNotInFuture.self,
    ActionItemIsNotDueSoon.self,
    ActionItemIsNotOverdue.self,
    WorstIncidentHasPressingItem.self,
    WorstIncidentHasPreventingItem.self,
    TimelineIsInOrder.self,
    EventAppearsOnce.self,
    EventsAreInOrder.self,
    ResolvedFollowsStarted.self,
    PublishedTimelineHasStarted.self,
    PublishedTimelineHasResolved.self,
    TimelineHasNoGap.self,
    IncidentHasSeveralCauses.self,
    CauseExists.self,
    CauseHasActionItem.self,
    ActionItemAnswersCause.self,
    RelatedPostmortemExists.self,
    RelatedPostmortemIsAnother.self,
    CauseNamesNobody.self,
  ]

  /// Checked on what was said.
  public static let text: [any TextRule.Type] = [
    ActionItemIsActionable.self,
    ActionItemIsBounded.self,
    ActionItemChangesTheSystem.self,
    NobodyIsBlamed.self,
    CausesArePlural.self,
    TemplateTextIsReplaced.self,
    RequiredSectionIsPresent.self,
    DocumentHoldsNoSecret.self,
  ]

  /// Checked on all of it together.
  public static let archive: [any ArchiveRule.Type] = [
    ActionItemIsAskedForOnce.self,
    SettingsReferenceExists.self,
    PressingLevelHasLessTime.self,
    GrandfatheringDayIsPast.self,
    HeadlineCountsIncidents.self,
  ]

  /// Raised when everything is found and documents' exceptions are taken off.
  public static let exceptions: [any Rule.Type] = [IgnoredRuleHasFindings.self]

  /// A part of the table.
  public struct Group: Sendable {
    /// When its rules are checked, to be read as a heading.
    public let name: String
    public let rules: [any Rule.Type]
  }

  /// The parts of the table in their order.
  ///
  /// Each rule is converted by itself: a whole list would be converted by looking up conformances at run time.
  public static let groups: [Group] = [
    Group(name: "While a file is read", rules: format),
    Group(name: "In each postmortem", rules: checked.map { $0 as any Rule.Type }),
    Group(name: "In what is said", rules: text.map { $0 as any Rule.Type }),
    Group(name: "In the archive as a whole", rules: archive.map { $0 as any Rule.Type }),
    Group(name: "In what documents ignore", rules: exceptions),
  ]

  /// All of them, in the order of the table.
  public static let all: [any Rule.Type] = groups.flatMap { $0.rules }

  /// Their ids, in the same order.
  public static let names: [String] = all.map { $0.id.rawValue }

  private static let numbers: NameNumbers = {
    var numbers = NameNumbers()
    for name in names { _ = numbers.number(of: name) }
    return numbers
  }()

  /// The place of the rule of an id among all; nil where there is no such rule.
  static func number(of id: RuleID) -> Int? { numbers[id.rawValue] }

  /// The rule of an id.
  public static func rule(_ id: RuleID) -> (any Rule.Type)? { number(of: id).map { all[$0] } }
}
