internal import PostmortemCore

extension DocumentParser.Key: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .title:
      KeyEntry(
        "What customers saw, in a line.",
        .text,
        isRequired: true,
        examples: ["Checkout returned 502s for 47 minutes"]
      )
    case .severity: KeyEntry("How bad it was.", .name(.severities), isRequired: true)
    case .status: KeyEntry("How far the document is; `draft` if left out.", .word(Postmortem.Status.keywords))
    case .owner: KeyEntry("Who carries this postmortem to publication.", .name(.people))
    case .authors: KeyEntry("Who wrote it.", .list(.name(.people)))
    case .teams: KeyEntry("The teams it concerns, the first before all.", .list(.name(.teams)))
    case .services: KeyEntry("The services it struck.", .list(.name(.services)))
    case .tags: KeyEntry("Words to find it by.", .list(.text))
    case .timezone:
      KeyEntry(
        "For times without an offset; else the archive's, else UTC.",
        .zone,
        examples: ["UTC", "Europe/Berlin", "America/New_York"]
      )
    case .published: KeyEntry("The day it was published; needed once it is.", .date)
    case .channel: KeyEntry("Where the response was coordinated.", .text, examples: ["#inc-2026-03-14"])
    case .roles:
      KeyEntry("Who had which role in the response: `incident_commander: maria`.", .names(.name(.people)))
    case .detection:
      KeyEntry(
        "How it was noticed.",
        .text,
        examples: ["alert", "customer", "staff", "partner", "game-day"]
      )
    case .trigger: KeyEntry("What set it off.", .name(.triggers))
    case .origin:
      KeyEntry(
        "Where it happened; `production` if left out.",
        .word(Postmortem.Origin.allCases.map(\.rawValue))
      )
    case .impact: KeyEntry("What it did to customers.", .group(KeyGroups.impact))
    case .causes:
      KeyEntry("What had to come together; never one \"root cause\".", .list(.group(KeyGroups.cause)))
    case .timeline: KeyEntry("What happened when, in order.", .list(.group(KeyGroups.timelineEntry)))
    case .action_items: KeyEntry("What was promised.", .list(.group(KeyGroups.actionItem)))
    case .no_action_items: KeyEntry("Why there are none, instead of `action_items`.", .text)
    case .related: KeyEntry("The ids of postmortems that this one continues or repeats.", .list(.text))
    case .ignore:
      KeyEntry(
        "Rules whose findings in this document are right to stay.",
        .list(.group(KeyGroups.ignoredRule))
      )
    case .extra: KeyEntry("The team's own values, for its templates.", .anything)
    case .date: KeyEntry("When it began; only for old documents without a timeline.", .date)
    }
  }
}

extension DocumentParser.ImpactKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .summary: KeyEntry("What customers could not do, in a sentence.", .text)
    case .customers: KeyEntry("How many customers felt it.", .count)
    case .budget:
      KeyEntry("Error budget spent, by SLO: `checkout-success: 31m`.", .listedNames(.slos, .duration))
    }
  }
}

extension DocumentParser.CauseKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .id: KeyEntry("Unique among the document's causes.", .id, isRequired: true)
    case .category: KeyEntry("What kind of cause it is.", .name(.cause_categories))
    case .summary: KeyEntry("What held, in a sentence.", .text, isRequired: true)
    }
  }
}

extension TimelineParser.Key: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .at:
      KeyEntry(
        "When; without a date it is that of the entry above, and `~` marks an approximate time.",
        .time,
        isRequired: true,
        examples: ["2026-03-14 09:12", "09:24", "~09:31"]
      )
    case .event:
      KeyEntry(
        "The moment that response times are measured from, each at most once.",
        .word(Timeline.Event.allCases.map(\.rawValue))
      )
    case .note: KeyEntry("What happened, with inline Markdown.", .text)
    case .link: KeyEntry("What bears it out.", .address)
    case .decision: KeyEntry("Whether somebody chose among ways to go on.", .flag)
    }
  }
}

extension ActionItemParser.Key: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .id: KeyEntry("Unique among the document's action items.", .id, isRequired: true)
    case .title: KeyEntry("What will be true when it is done.", .text, isRequired: true)
    case .kind: KeyEntry("What it is good for.", .word(ActionItem.Kind.allCases.map(\.rawValue)))
    case .priority: KeyEntry("How pressing it is.", .name(.priorities))
    case .owner: KeyEntry("The one person who does it.", .name(.people))
    case .team: KeyEntry("Else the owner's team, else the postmortem's first.", .name(.teams))
    case .created:
      KeyEntry("Else the day it was published, else resolved, else started.", .date)
    case .due: KeyEntry("The day it is promised for.", .date)
    case .due_history:
      KeyEntry(
        "The days it was promised for before, earliest first; the on-time ratio goes by the first.",
        .list(.group(KeyGroups.dueDateMove))
      )
    case .status: KeyEntry("Where it stands; `open` if left out.", .word(ActionItem.State.keywords))
    case .shipped: KeyEntry("The day it went live; needed with status `shipped`.", .date)
    case .dropped: KeyEntry("The day it was given up; needed with status `dropped`.", .date)
    case .reason: KeyEntry("Why it was given up; needed with status `dropped`.", .text)
    case .evidence: KeyEntry("What shows that it is done.", .address)
    case .verified: KeyEntry("The day something proved that it works.", .date)
    case .tracker: KeyEntry("Its address in an issue tracker.", .address)
    case .cause: KeyEntry("The id of the cause it answers.", .text)
    }
  }
}

extension DueHistory.Key: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .due: KeyEntry("The day it was promised for until then.", .date, isRequired: true)
    case .because: KeyEntry("Why that moved.", .text, isRequired: true)
    case .on: KeyEntry("The day on which it moved.", .date, isRequired: true)
    }
  }
}

extension IgnoredRules.Key: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .rule:
      KeyEntry(
        "The rule's name, as it stands in brackets after its findings.",
        .word(AllRules.all.filter { $0.canBeRelaxed }.map { $0.id.rawValue }),
        isRequired: true
      )
    case .because: KeyEntry("Why, for those who read the document.", .text, isRequired: true)
    }
  }
}
