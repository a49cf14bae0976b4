/// What `followthrough.yml` says; every default where there is none.
public struct Settings: Sendable {
  /// The file they stand in, below the archive.
  public static let file = "followthrough.yml"

  public var title = "Postmortems"
  /// Where the site will stand, ending in `/`; feeds need absolute addresses.
  public var baseURL: String?
  /// Where the archive's sources can be read, without a `/` at its end.
  public var repository: String?
  public var branch = "main"
  /// Where the archive stands in that repository; nil for its root.
  public var path: String?
  /// For times without an offset in documents without a zone.
  public var zone = Zone.utc
  /// Pins "today".
  public var asOf: Day?
  /// Worst first.
  public var severities = Settings.defaultSeverities
  /// What the site is written in, as HTML's `lang` has it: `de`; nil for English.
  public var language: Located<String>?
  /// Most pressing first.
  public var priorities = Settings.defaultPriorities
  public var people = Catalog<Person>()
  public var teams = Catalog<Team>()
  public var services = Catalog<Service>()
  public var slos = Catalog<SLO>()
  public var triggers = Catalog<Void>()
  public var causeCategories = Catalog<Void>()
  /// How many of the last production incidents the headline counts.
  public var headlineIncidents = 3
  /// Pages per person are opt-in.
  public var peoplePages = false
  /// Whether search engines may list the site: postmortems are a company's own, so they may not by default.
  public var searchEngines = false
  /// What the team says of rules.
  public var rules: [RuleID: RuleSetting] = [:]
  /// Findings in incidents before this day are warnings.
  public var grandfatheredBefore: Day?
  /// Words that `import` knows beside those that are built in.
  public var importing = Importing()
  /// Where single values are written, by the keys that lead to them: `people.maria.team`.
  public var places: [String: SourceRange] = [:]

  /// Every default.
  public init() {}

  /// SEV1 to SEV3.
  public static let defaultSeverities = ["SEV1", "SEV2", "SEV3"].map { Level(name: $0) }

  /// P0 within 7 days, P1 30, P2 60, P3 90.
  public static let defaultPriorities = [("P0", 7), ("P1", 30), ("P2", 60), ("P3", 90)].map { name, days in
    Level(name: name, within: .seconds(days * 86_400))
  }
}

extension Settings {
  /// Headings and labels by which `import` reads old documents, beside those that are built in.
  public struct Importing: Sendable, Hashable {
    /// Headings of a timeline.
    public var timeline: [String]
    /// Headings of action items.
    public var actionItems: [String]
    /// Labels of a document, by what they are about: `severity`, `owner`.
    public var labels: [String: [String]]

    /// These words, and no others.
    public init(timeline: [String] = [], actionItems: [String] = [], labels: [String: [String]] = [:]) {
      self.timeline = timeline
      self.actionItems = actionItems
      self.labels = labels
    }
  }
}

extension Settings {
  /// What a team says of a rule.
  public struct RuleSetting: Sendable, Hashable {
    /// Nil where the rule weighs what it does by itself.
    public let weight: RuleWeight?
    /// By the names of the rule's parameters.
    public let values: [String: RuleParameter.Value]

    /// A rule of this weight, with these parameters.
    public init(_ weight: RuleWeight?, _ values: [String: RuleParameter.Value] = [:]) {
      self.weight = weight
      self.values = values
    }
  }

  /// Where the value of `people.maria.team` is written; the file's beginning where that is not known.
  public func place(of keys: String) -> SourceRange { places[keys] ?? .start }

  /// What a rule weighs here.
  public func weight(of rule: any Rule.Type) -> RuleWeight {
    rule.canBeRelaxed ? rules[rule.id]?.weight ?? rule.weight : rule.weight
  }

  /// What a parameter of a rule is here, where it is a number.
  func number(_ parameter: RuleParameter, of rule: any Rule.Type) -> Int {
    if case .number(let number) = value(of: parameter, rule) { return number }
    return 0
  }

  /// What a parameter of a rule is here, where it is words.
  func words(_ parameter: RuleParameter, of rule: any Rule.Type) -> [String] {
    if case .words(let words) = value(of: parameter, rule) { return words }
    return []
  }

  // Names are asked for by the thousand, and stand here for it: in another module the whole entry would be copied.

  /// The name of a team for readers, by its key; nil where the settings give none.
  public func teamName(_ id: String) -> String? { teams[id]?.name }

  /// The name of a service for readers, by its key; nil where the settings give none.
  public func serviceName(_ id: String) -> String? { services[id]?.name }

  /// The name of somebody in the roster, by their key; nil where the settings give none.
  public func personName(_ id: String) -> String? { people[id]?.name }

  /// What a parameter of a rule is here.
  func value(of parameter: RuleParameter, _ rule: any Rule.Type) -> RuleParameter.Value {
    rules[rule.id]?.values[parameter.name] ?? parameter.standard
  }

  /// A severity or a priority: one step of an ordered scale.
  public struct Level: Sendable, Hashable {
    public let name: String
    public let means: String?
    /// `publish_within` of a severity, `ship_within` of a priority.
    public let within: Duration?

    /// A step of a scale.
    public init(name: String, means: String? = nil, within: Duration? = nil) {
      self.name = name
      self.means = means
      self.within = within
    }

    /// `within` in days, of which a part counts as a whole one.
    public var days: Int? { within.map { Int(($0.components.seconds + 86_399) / 86_400) } }
  }

  /// Somebody in the roster.
  public struct Person: Sendable, Hashable {
    public let name: String?
    public let team: String?
    public let email: String?
    /// What they are called in issue trackers.
    public let accounts: [String]
    /// The first day they were no longer there.
    public let left: Day?

    /// An entry of the roster.
    public init(
      name: String? = nil,
      team: String? = nil,
      email: String? = nil,
      accounts: [String] = [],
      left: Day? = nil
    ) {
      self.name = name
      self.team = team
      self.email = email
      self.accounts = accounts
      self.left = left
    }
  }

  /// A team, by its name for readers.
  public struct Team: Sendable, Hashable {
    public let name: String?

    /// A team.
    public init(name: String? = nil) { self.name = name }
  }

  /// Something customers use, and who runs it.
  public struct Service: Sendable, Hashable {
    public let name: String?
    public let team: String?

    /// A service.
    public init(name: String? = nil, team: String? = nil) {
      self.name = name
      self.team = team
    }
  }

  /// A service-level objective.
  public struct SLO: Sendable, Hashable {
    public let name: String?
    /// Percent of time or events that shall be good: 99.9.
    public let objective: Double
    /// The trailing window it is judged over.
    public let window: Duration
    public let service: String?

    /// An objective over a window.
    public init(name: String? = nil, objective: Double, window: Duration, service: String? = nil) {
      self.name = name
      self.objective = objective
      self.window = window
      self.service = service
    }
  }
}

/// Entries by id, in the order written. One that the settings give is closed: an id outside it is an error.
public struct Catalog<Entry> {
  /// The number of each id is its place in `entries`.
  private let numbers: NameNumbers
  private let entries: [Entry]
  /// Whether the settings give it.
  public let isClosed: Bool

  /// A catalog the settings don't give, which any id fits.
  public init() {
    numbers = NameNumbers()
    entries = []
    isClosed = false
  }

  /// A closed catalog; of two entries of one id the first stands.
  public init(_ pairs: [(id: String, entry: Entry)]) {
    var (numbers, entries): (NameNumbers, [Entry]) = (NameNumbers(), [])
    for pair in pairs where numbers.number(of: pair.id) == entries.count { entries.append(pair.entry) }
    self.numbers = numbers
    self.entries = entries
    isClosed = true
  }

  /// Ids in the order written.
  public var ids: [String] { numbers.names }

  /// The entry of an id.
  public subscript(id: String) -> Entry? {
    guard let number = numbers[id] else { return nil }
    return entries[number]
  }

  /// Whether it has an entry of an id: cheaper than to look at one.
  public func has(_ id: String) -> Bool { numbers[id] != nil }

  /// Whether an id may be used.
  public func allows(_ id: String) -> Bool { !isClosed || has(id) }
}

extension Catalog: Sendable where Entry: Sendable {}
