/// No item of another incident asks for the same.
public enum ActionItemIsAskedForOnce: ArchiveRule {
  public static let id: RuleID = "action-item-is-asked-for-once"
  public static let weight = RuleWeight.warning
  public static let parameters = [percent]
  public static let sentence = "What an open item asks for, no other incident has asked for."
  public static let reason = """
    What is asked for again was not shipped the first time, or did not help. Either is worth a sentence.
    """
  public static let example = RuleExample.words(
    bad:
      "An open item 'Add a canary stage to the config roll-out', and in an older incident 'Add canary stage to config roll-outs'.",
    good: "An open item 'Halt the config roll-out when the canary burns budget'."
  )

  private static let percent = RuleParameter(
    "percent",
    .number(80),
    meaning: "how much of two titles' words must be the same, rare words counting for more"
  )

  public static func check(_ context: ValidationContext) -> [Diagnostic] {
    var titles = TitleIndex(context.archive.postmortems)
    var isTold = [Bool](repeating: false, count: titles.count)
    var found: [Diagnostic] = []
    // Newest first, so that the first open one of several is the newest.
    for (place, title) in titles.open where !isTold[title] {
      let alike = titles.alike(title, percent: context.settings.number(percent, of: Self.self))
      for other in alike { isTold[other] = true }
      let others = titles.places(of: alike, butIn: place.postmortem)
      guard !others.isEmpty else { continue }
      found.append(diagnostic(place, others, context.archive.postmortems))
    }
    return found
  }

  private static func diagnostic(
    _ place: TitleIndex.Place,
    _ others: [TitleIndex.Place],
    _ postmortems: [Postmortem]
  ) -> Diagnostic {
    let item = postmortems[place.postmortem].actionItems[place.item]
    // They are in order, so that those of an incident stand together.
    let incidents = zip(others, others.dropFirst()).count { $0.postmortem != $1.postmortem } + 1
    let shipped = others.count {
      postmortems[$0.postmortem].actionItems[$0.item].state.value.outcome == .shipped
    }
    let asked = incidents == 1 ? "1 other incident" : "\(incidents) other incidents"
    let outcome =
      switch shipped {
      case 0: "never shipped"
      case 1: "shipped once"
      default: "shipped \(shipped) times"
      }
    return Diagnostic(
      id,
      severity: .warning,
      file: postmortems[place.postmortem].file,
      at: item.title.range,
      message: "'\(item.title.value)' was asked for in \(asked), and \(outcome)",
      help: shipped == 0
        ? "keep one of them, and drop the others with its id for a reason"
        : "say what is to be different from what shipped",
      notes: others.prefix(5).map { other in
        let postmortem = postmortems[other.postmortem]
        let item = postmortem.actionItems[other.item]
        return Diagnostic.Note(
          String(
            joining: "asked for by '",
            item.id.value,
            "' of ",
            postmortem.id,
            ", ",
            item.state.value.keyword,
            item.outcomeDay == nil ? "" : " ",
            item.outcomeDay?.description ?? ""
          ),
          file: postmortem.file,
          at: item.title.range
        )
      }
    )
  }
}
