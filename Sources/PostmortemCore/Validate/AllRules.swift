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
    ActionItemHasOwner.self,
    PersonIsInRoster.self,
    OwnerHasNotLeft.self,
    NameIsInCatalog.self,
    ActionItemHasDueDate.self,
    DueDateFollowsCreation.self,
    ShippedItemHasDate.self,
    DroppedItemHasDateAndReason.self,
    OutcomeFollowsCreation.self,
    DateIsNotInFuture.self,
    ActionItemIsNotOverdue.self,
    TimelineIsInOrder.self,
    EventAppearsOnce.self,
    ResolvedFollowsStarted.self,
    CauseExists.self,
    RelatedPostmortemExists.self,
  ]

  /// Checked on what was said.
  public static let text: [any TextRule.Type] = []

  /// Checked on all of it together.
  public static let archive: [any ArchiveRule.Type] = []

  /// All of them, in the order of the table.
  public static let all: [any Rule.Type] = format + checked + text + archive

  private static let byID: [RuleID: any Rule.Type] = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The rule of an id.
  public static func rule(_ id: RuleID) -> (any Rule.Type)? { byID[id] }
}
