internal import PostmortemCore

/// What every page of a site draws on: the archive, its figures, and where things stand.
final class SiteFacts: Sendable {
  let archive: Archive
  let figures: Figures
  /// What its pages say.
  let words: Words
  /// Where links in bodies may lead.
  let files: ArchiveFiles
  /// What the checks found in it.
  let checks: Checks
  /// The same in brief, for the foot of every page.
  let checksSummary: String
  /// What incidents spent of its error budgets.
  let budgets: SiteBudgets
  /// Days as templates show them.
  let dates: DateViews
  /// The day of the last review; nil for a week before as-of.
  let since: Day?
  /// What links begin with that are followed from any address of the host.
  let hostRoot: String
  /// The archive's, stored again: a property that returned them would copy all of them for one name.
  let settings: Settings
  private let addresses: [Dimension: [String: String]]
  private let summaries: [ObjectIdentifier: Summary]
  private let related: [String: [Postmortem]]

  init(
    archive: Archive,
    figures: Figures,
    words: Words,
    files: ArchiveFiles,
    checks: Checks,
    since: Day? = nil,
    hostRoot: String? = nil
  ) {
    self.archive = archive
    self.since = since
    budgets = SiteBudgets(figures.errorBudgets)
    self.files = files
    self.figures = figures
    self.words = words
    self.checks = checks
    checksSummary = checks.summary(in: words)
    settings = archive.settings
    self.hostRoot = hostRoot ?? Site.root(of: archive.settings.baseURL)
    let first = archive.postmortems.lazy.compactMap(\.date).min()
    dates = DateViews(from: first, asOf: figures.asOf, words)
    summaries = SiteFacts.summaries(of: archive, figures)
    related = SiteFacts.related(in: archive)
    recurrence = Recurrence(figures)
    register = RegisterOrder(figures.commitments, asOf: figures.asOf)
    owners = ItemSlices(figures.by(.owner), count: figures.commitments.count)
    teams = ItemSlices(figures.by(.team), count: figures.commitments.count)
    pagedDimensions =
      [.team, .service, .causeCategory, .quarter, .severity, .trigger]
      + (archive.settings.peoplePages ? [.owner] : [])
    addresses = Dictionary(
      uniqueKeysWithValues: pagedDimensions.map { dimension in
        (dimension, SiteFacts.segments(of: figures.by(dimension).slices.map(\.name)))
      }
    )
  }

  /// The dimensions with a page for each of their values. People have pages where the settings say so.
  let pagedDimensions: [Dimension]
  /// What struck or was promised again.
  let recurrence: Recurrence
  /// The order of lists of items.
  let register: RegisterOrder
  /// Whose each item is.
  let owners: ItemSlices
  let teams: ItemSlices

  var asOf: Day { figures.asOf }

  /// What every list that shows an incident says of it, worked out once: an object, since every list asks for it.
  final class Summary: Sendable {
    /// Where its page stands, from the site's root.
    let path: String
    let commitments: [Commitment]
    let shipped: ShippedRatio

    init(_ postmortem: Postmortem, _ commitments: [Commitment]) {
      path = Site.incident(postmortem.id)
      self.commitments = commitments
      shipped = ShippedRatio(of: commitments)
    }
  }

  func summary(of postmortem: Postmortem) -> Summary {
    summaries[ObjectIdentifier(postmortem)] ?? Summary(postmortem, [])
  }

  private static func summaries(
    of archive: Archive,
    _ figures: Figures
  ) -> [ObjectIdentifier: Summary] {
    var summaries: [ObjectIdentifier: Summary] = [:]
    summaries.reserveCapacity(archive.postmortems.count)
    // Items stand in the order of the archive.
    var rest = figures.commitments[...]
    for postmortem in archive.postmortems {
      let own = Array(rest.prefix(postmortem.actionItems.count))
      rest = rest.dropFirst(own.count)
      summaries[ObjectIdentifier(postmortem)] = Summary(postmortem, own)
    }
    return summaries
  }

  /// The incidents that one names as related, and those that name it; newest first.
  func related(to postmortem: Postmortem) -> [Postmortem] { related[postmortem.id] ?? [] }

  private static func related(in archive: Archive) -> [String: [Postmortem]] {
    guard archive.postmortems.contains(where: { !$0.related.isEmpty }) else { return [:] }
    let places = Dictionary(archive.postmortems.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var related: [String: Set<Int>] = [:]
    for (place, postmortem) in archive.postmortems.enumerated() {
      // One that is later than as-of is not there.
      for name in postmortem.related.map(\.value) where name != postmortem.id {
        guard let other = places[name] else { continue }
        related[postmortem.id, default: []].insert(other)
        related[name, default: []].insert(place)
      }
    }
    return related.mapValues { $0.sorted().map { archive.postmortems[$0] } }
  }

  /// The address of a file of the archive in its repository, `blob`, `edit` or `commits`; nil where the settings name
  /// none.
  func repositoryLink(_ kind: String, to file: String) -> String? {
    settings.repository.map { repository in
      "\(repository)/\(kind)/\(settings.branch)/\(settings.path.map { $0 + "/" } ?? "")\(file)"
    }
  }

  /// Where the page of a slice stands, from the site's root; nil where its dimension has none.
  func path(of name: String, along dimension: Dimension) -> String? {
    guard let segment = addresses[dimension]?[name] else { return nil }
    return "\(dimension.folder)/\(segment)/"
  }

  /// The name of a value for readers.
  func label(of name: String, along dimension: Dimension) -> String {
    switch dimension {
    case .team: settings.teamName(name) ?? name
    case .service: settings.serviceName(name) ?? name
    case .owner: settings.personName(name) ?? name
    case .kind, .causeCategory, .trigger, .detection: words.label(name)
    case .quarter: words(.quarterOfYear, ["quarter": String(name.suffix(1)), "year": String(name.prefix(4))])
    case .severity, .priority: name
    }
  }

  /// A part of an address for each name: lower-case letters, digits, `.`, `_` and `-`, and no two the same.
  static func segments(of names: [String]) -> [String: String] {
    var used: Set<String> = []
    var segments: [String: String] = [:]
    for name in names {
      let plain = String(
        name.lowercased().unicodeScalars.map { scalar -> Character in
          let isKept =
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            || "._-".unicodeScalars.contains(scalar)
          return isKept ? Character(scalar) : "-"
        }
      )
      let stem = plain.allSatisfy { $0 == "." } ? "-" : plain
      let segment = ([stem] + (2...).lazy.prefix(names.count + 1).map { "\(stem)-\($0)" }).first {
        !used.contains($0)
      }
      used.insert(segment ?? stem)
      segments[name] = segment ?? stem
    }
    return segments
  }
}

extension Dimension {
  /// The folder of its pages.
  var folder: String {
    switch self {
    case .team: "teams"
    case .service: "services"
    case .quarter: "quarters"
    case .severity: "severities"
    case .priority: "priorities"
    case .kind: "kinds"
    case .causeCategory: "causes"
    case .owner: "people"
    case .trigger: "triggers"
    case .detection: "detections"
    }
  }

  /// Whether the lists of each value are there in full. They would be most of a site if those of every dimension
  /// were: the others show what is most pressing and newest, and lead to the lists of everything.
  var hasFullLists: Bool {
    switch self {
    case .team, .service, .quarter, .owner: true
    case .severity, .priority, .kind, .causeCategory, .trigger, .detection: false
    }
  }
}
