/// One document: an incident, what was learnt from it, and what was promised.
///
/// A class because it is never changed once it is read, and is held by every list it stands in.
public final class Postmortem: Sendable {
  /// How far a document is from being done.
  public enum Status: Hashable, Sendable {
    case draft
    case inReview
    /// With its date; nil only in a grandfathered document that leaves it out.
    case published(on: Located<Day>?)

    /// Every word a document may use.
    public static let keywords = ["draft", "in-review", "published"]

    /// Whether it is still being written.
    public var isDraft: Bool {
      if case .draft = self { return true }
      return false
    }

    /// Whether it is done, with or without its date.
    public var isPublished: Bool {
      if case .published = self { return true }
      return false
    }

    /// The word for it in a document.
    public var keyword: String {
      switch self {
      case .draft: "draft"
      case .inReview: "in-review"
      case .published: "published"
      }
    }
  }

  /// Where it happened.
  public enum Origin: String, Sendable, CaseIterable {
    case production
    case gameDay = "game-day"
    case nearMiss = "near-miss"
  }

  /// The file's stem, unique in the archive, and its address.
  public let id: String
  /// The file, as a path below the archive, with `/` between its parts.
  public let file: String
  public let title: Located<String>
  /// One of the archive's severities; nil only in a grandfathered document that leaves it out.
  public let severity: String?
  public let status: Located<Status>
  /// The calendar and clock of its times.
  public let zone: Zone
  /// The day it began, on the calendar of `zone`; nil where the document has no date at all.
  public let date: Day?
  public let people: People
  public let teams: [Located<String>]
  public let services: [Located<String>]
  public let tags: [String]
  public let channel: String?
  public let detection: String?
  public let trigger: Located<String>?
  public let origin: Origin
  public let impact: Impact
  public let causes: [Cause]
  public let timeline: Timeline
  public let actionItems: [ActionItem]
  /// Why there are none.
  public let noActionItems: Located<String>?
  /// The ids of postmortems this one continues or repeats.
  public let related: [Located<String>]
  /// Rules whose findings in this document are not told.
  public let ignored: [IgnoredRule]
  public let extra: Extra
  public let body: Body
  /// Keys whose values are there and could not be read, which was reported. What they lack is no second mistake.
  public let unreadable: Set<String>

  /// A postmortem with these values.
  public init(
    id: String,
    file: String,
    title: Located<String>,
    severity: String?,
    status: Located<Status>,
    zone: Zone,
    date: Day?,
    people: People = People(),
    teams: [Located<String>] = [],
    services: [Located<String>] = [],
    tags: [String] = [],
    channel: String? = nil,
    detection: String? = nil,
    trigger: Located<String>? = nil,
    origin: Origin = .production,
    impact: Impact = Impact(),
    causes: [Cause] = [],
    timeline: Timeline = Timeline(),
    actionItems: [ActionItem] = [],
    noActionItems: Located<String>? = nil,
    related: [Located<String>] = [],
    ignored: [IgnoredRule] = [],
    extra: Extra = .mapping([]),
    body: Body = Body(),
    unreadable: Set<String> = []
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.severity = severity
    self.status = status
    self.zone = zone
    self.date = date
    self.people = people
    self.teams = teams
    self.services = services
    self.tags = tags
    self.channel = channel
    self.detection = detection
    self.trigger = trigger
    self.origin = origin
    self.impact = impact
    self.causes = causes
    self.timeline = timeline
    self.actionItems = actionItems
    self.noActionItems = noActionItems
    self.related = related
    self.ignored = ignored
    self.extra = extra
    self.body = body
    self.unreadable = unreadable
  }

  /// The day it was published, once it is.
  public var published: Located<Day>? {
    if case .published(let day) = status.value { return day }
    return nil
  }

  /// The day an item counts from that names no `created`: published, else resolved, else started.
  public var defaultCreation: Day? {
    published?.value ?? timeline.moment(of: .resolved).map(zone.day(at:)) ?? date
  }
}

extension Postmortem {
  /// Who had a hand in it, by keys of the roster.
  public struct People: Sendable {
    /// Who carries the postmortem to publication.
    public let owner: Located<String>?
    public let authors: [Located<String>]
    /// `incident_commander` and the like, as written.
    public let roles: [Role]

    /// One role in the response and who had it.
    public struct Role: Sendable {
      public let name: String
      public let person: Located<String>

      /// `person` had the role `name`.
      public init(name: String, person: Located<String>) {
        self.name = name
        self.person = person
      }
    }

    /// An owner, authors and roles.
    public init(owner: Located<String>? = nil, authors: [Located<String>] = [], roles: [Role] = []) {
      self.owner = owner
      self.authors = authors
      self.roles = roles
    }
  }

  /// What it did to customers.
  public struct Impact: Sendable {
    public let summary: Located<String>?
    /// How many customers felt it.
    public let customers: Int?
    /// Error budget spent, by SLO, in the order written.
    public let budget: [Spend]

    /// Part of an error budget: time in which the objective was not met.
    public struct Spend: Sendable {
      public let slo: Located<String>
      public let duration: Duration

      /// `duration` of the budget of `slo`.
      public init(slo: Located<String>, duration: Duration) {
        self.slo = slo
        self.duration = duration
      }
    }

    /// An impact with these values.
    public init(summary: Located<String>? = nil, customers: Int? = nil, budget: [Spend] = []) {
      self.summary = summary
      self.customers = customers
      self.budget = budget
    }
  }

  /// One of the things that had to come together.
  public struct Cause: Sendable {
    public let id: Located<String>
    /// One of the archive's cause categories.
    public let category: Located<String>?
    public let summary: Located<String>

    /// A cause with these values.
    public init(id: Located<String>, category: Located<String>? = nil, summary: Located<String>) {
      self.id = id
      self.category = category
      self.summary = summary
    }
  }

  /// What the story after the front matter leads to. Its text is not here: it is a third of what a document takes in
  /// memory, and is let go once it stands on its page.
  public struct Body: Sendable {
    /// Lines of the file above it.
    public let linesAbove: Int
    /// The files it shows or links to, as paths below the archive.
    public let attachments: [String]
    /// Links to headings and items, of this page and of other incidents'.
    public let anchors: [AnchorLink]

    /// A link to a place on the page of an incident.
    public struct AnchorLink: Sendable, Hashable {
      /// Of the postmortem whose page it is.
      public let postmortem: String
      /// What follows the `#`.
      public let anchor: String
      /// Where the link is written.
      public let range: SourceRange

      /// A link to `anchor` on the page of `postmortem`.
      public init(postmortem: String, anchor: String, at range: SourceRange) {
        self.postmortem = postmortem
        self.anchor = anchor
        self.range = range
      }
    }

    /// A body that leads there.
    public init(linesAbove: Int = 0, attachments: [String] = [], anchors: [AnchorLink] = []) {
      self.linesAbove = linesAbove
      self.attachments = attachments
      self.anchors = anchors
    }
  }

  /// The team's own values under `extra:`, for its templates.
  public indirect enum Extra: Sendable, Hashable {
    case scalar(String)
    case sequence([Extra])
    /// Keys in the order written.
    case mapping([Pair])

    /// One key and its value.
    public struct Pair: Sendable, Hashable {
      public let key: String
      public let value: Extra

      /// `key: value`.
      public init(key: String, value: Extra) {
        self.key = key
        self.value = value
      }
    }
  }
}

extension Postmortem {
  /// Everybody the document names: its owner, its authors, those with a role, and the items' owners.
  public var everybody: [Located<String>] {
    [people.owner].compactMap { $0 } + people.authors + people.roles.map(\.person)
      + actionItems.compactMap(\.owner)
  }

  /// The same, one after the other and without a list of them.
  public func forEachPerson(_ body: (Located<String>) -> Void) {
    if let owner = people.owner { body(owner) }
    for author in people.authors { body(author) }
    for role in people.roles { body(role.person) }
    for item in actionItems { if let owner = item.owner { body(owner) } }
  }
}
