/// Incidents by what ties them, and their items from the worst on.
final class RecurrenceIndex: Sendable {
  /// What two incidents have to share.
  private struct Key: Hashable {
    let category: String
    let service: String
  }

  /// Incidents that have a category and a service in common, oldest first, then by id.
  private struct Group {
    var incidents: [Postmortem] = []
    /// The day each began.
    var days: [Day] = []

    mutating func add(_ incident: Postmortem, on day: Day) {
      incidents.append(incident)
      days.append(day)
    }
  }

  /// The worst first: an item's place is its rank.
  private let items: [OpenItem]
  /// The ranks of each incident's items.
  private let ranks: [ObjectIdentifier: [Int]]
  private let groups: [Group]
  /// The places of each incident's groups.
  private let groupsOfIncident: [ObjectIdentifier: [Int]]
  /// The incidents that one names under `related`, and those that name it.
  private let related: [ObjectIdentifier: [Postmortem]]

  /// Sorts the incidents and items of an archive.
  init(_ archive: Archive, _ commitments: [Commitment]) {
    items = commitments.compactMap { OpenItem($0) }.sorted { $0.isWorse(than: $1) }
    var ranks: [ObjectIdentifier: [Int]] = [:]
    for (rank, item) in items.enumerated() {
      ranks[ObjectIdentifier(item.commitment.postmortem), default: []].append(rank)
    }
    self.ranks = ranks
    let dated = archive.postmortems.compactMap { incident in incident.date.map { (incident, $0) } }
    var groups: [Group] = []
    var places: [Key: Int] = [:]
    var groupsOfIncident: [ObjectIdentifier: [Int]] = [:]
    for (incident, day) in dated.sorted(by: { ($0.1, $0.0.id) < ($1.1, $1.0.id) }) {
      groupsOfIncident[ObjectIdentifier(incident)] = RecurrenceIndex.keys(of: incident).map { key in
        let place = places[key] ?? groups.count
        if place == groups.count {
          groups.append(Group())
          places[key] = place
        }
        groups[place].add(incident, on: day)
        return place
      }
    }
    self.groups = groups
    self.groupsOfIncident = groupsOfIncident
    related = RecurrenceIndex.related(archive)
  }

  /// The worst items that were open when each of `incidents` began, worst first: at most `most` of each.
  func worstItems(for incidents: [Postmortem], atMost most: Int) -> [[OpenItem]] {
    var worst: [ObjectIdentifier: [Int]] = [:]
    for group in groups where group.days.count > 1 {
      for (incident, ranks) in zip(group.incidents, worstRanks(in: group, atMost: most)) where !ranks.isEmpty
      {
        worst[ObjectIdentifier(incident), default: []] += ranks
      }
    }
    return incidents.map { incident in
      let tied = openRanks(of: related[ObjectIdentifier(incident)] ?? [], when: incident)
      let ranks = Set((worst[ObjectIdentifier(incident)] ?? []) + tied)
      return ranks.sorted().prefix(most).map { items[$0] }
    }
  }

  /// Every item that was open when `incident` began, of incidents it is tied to, worst first.
  func items(for incident: Postmortem) -> [OpenItem] {
    let shared = groups(of: incident).flatMap(\.incidents)
    var seen: Set<ObjectIdentifier> = []
    let tied = (shared + (related[ObjectIdentifier(incident)] ?? [])).filter {
      seen.insert(ObjectIdentifier($0)).inserted
    }
    return openRanks(of: tied, when: incident).sorted().map { items[$0] }
  }

  /// The items of an incident that were open on some day, worst first.
  func items(of incident: Postmortem) -> [OpenItem] {
    (ranks[ObjectIdentifier(incident)] ?? []).map { items[$0] }
  }

  /// The last `most` incidents that began while one of `items`, which are of `incident`, was open: newest first.
  func strikes(during items: some Collection<OpenItem>, of incident: Postmortem, atMost most: Int)
    -> [Postmortem]
  {
    guard let first = items.lazy.map(\.first).min() else { return [] }
    // Nil where one is open still.
    let last = items.contains { $0.last == nil } ? nil : items.lazy.compactMap(\.last).max()
    var strikes: [Postmortem] = []
    for place in groupsOfIncident[ObjectIdentifier(incident)] ?? [] {
      var found = 0
      let days = groups[place].days
      var next = last.map { last in days.firstPlace { $0 > last } } ?? days.count
      while next > 0, found < most, days[next - 1] >= first {
        next -= 1
        let other = groups[place].incidents[next]
        guard other.origin != .gameDay, items.contains(where: { $0.isOpen(on: days[next]) }) else { continue }
        found += 1
        if !strikes.contains(where: { $0 === other }) { strikes.append(other) }
      }
    }
    for other in related[ObjectIdentifier(incident)] ?? [] where other.origin != .gameDay {
      guard let day = other.date, items.contains(where: { $0.isOpen(on: day) }) else { continue }
      if !strikes.contains(where: { $0 === other }) { strikes.append(other) }
    }
    return strikes.count < 2 ? strikes : Array(strikes.sorted(by: RecurrenceIndex.isLater).prefix(most))
  }

  private static func isLater(_ incident: Postmortem, than other: Postmortem) -> Bool {
    guard let day = incident.date, let otherDay = other.date else { return false }
    return day != otherDay ? day > otherDay : incident.id > other.id
  }

  private func groups(of incident: Postmortem) -> [Group] {
    (groupsOfIncident[ObjectIdentifier(incident)] ?? []).map { groups[$0] }
  }

  /// The ranks of the items of `others` that were open when `incident` began.
  private func openRanks(of others: [Postmortem], when incident: Postmortem) -> [Int] {
    guard let day = incident.date else { return [] }
    return others.flatMap { ranks[ObjectIdentifier($0)] ?? [] }.filter { items[$0].isOpen(on: day) }
  }

  /// For each incident of a group, the best ranks of items of the group that were open when it began.
  ///
  /// The worst item takes all the days it was open on, the next too, and so on, and a day that `most` have taken
  /// is passed over: each is taken so often at most, whatever the number of items.
  private func worstRanks(in group: Group, atMost most: Int) -> [[Int]] {
    var found = [[Int]](repeating: [], count: group.days.count)
    // From each place, a step towards the next that is not full; `count` ends the way.
    var next = Array(0...group.days.count)
    func free(from place: Int) -> Int {
      var place = place
      while next[place] != place {
        next[place] = next[next[place]]
        place = next[place]
      }
      return place
    }
    for rank in group.incidents.flatMap({ ranks[ObjectIdentifier($0)] ?? [] }).sorted() {
      let places = items[rank].places(in: group.days)
      var place = free(from: places.lowerBound)
      while place < places.upperBound {
        found[place].append(rank)
        if found[place].count == most { next[place] = place + 1 }
        place = free(from: place + 1)
      }
    }
    return found
  }

  /// Each pair of a category and a service of an incident, once.
  private static func keys(of incident: Postmortem) -> Set<Key> {
    let services = incident.services.map(\.value)
    return Set(
      incident.causeCategories().flatMap { category in services.map { Key(category: category, service: $0) } }
    )
  }

  /// For each incident those it names and those that name it.
  private static func related(_ archive: Archive) -> [ObjectIdentifier: [Postmortem]] {
    guard archive.postmortems.contains(where: { !$0.related.isEmpty }) else { return [:] }
    let incidents = Dictionary(archive.postmortems.map { ($0.id, $0) }) { first, _ in first }
    var related: [ObjectIdentifier: [Postmortem]] = [:]
    for incident in archive.postmortems {
      for other in incident.related.compactMap({ incidents[$0.value] }) where other !== incident {
        related[ObjectIdentifier(incident), default: []].append(other)
        related[ObjectIdentifier(other), default: []].append(incident)
      }
    }
    return related
  }
}
