/// Incidents by what ties them, and their items from the worst on.
struct RecurrenceIndex: Sendable {
  /// What two incidents have to share.
  private struct Key: Hashable {
    let category: String
    let service: String
  }

  /// An incident and the day it began.
  private struct Dated {
    let day: Day
    let incident: Postmortem
  }

  /// The worst first: an item's place is its rank.
  private let items: [OpenItem]
  /// The ranks of each incident's items.
  private let ranks: [ObjectIdentifier: [Int]]
  /// Oldest first, by each category and service.
  private let sharing: [Key: [Dated]]
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
    let dated = archive.postmortems.compactMap { incident in
      incident.date.map { Dated(day: $0, incident: incident) }
    }
    var sharing: [Key: [Dated]] = [:]
    for entry in dated.sorted(by: { $0.day < $1.day }) {
      for key in RecurrenceIndex.keys(of: entry.incident) { sharing[key, default: []].append(entry) }
    }
    self.sharing = sharing
    related = RecurrenceIndex.related(archive)
  }

  /// The worst item that was open when each of `incidents` began; nil where none was.
  func worstItems(for incidents: [Postmortem]) -> [OpenItem?] {
    var worst: [ObjectIdentifier: Int] = [:]
    for entries in sharing.values where entries.count > 1 {
      for (entry, rank) in zip(entries, worstRanks(among: entries)) {
        guard let rank else { continue }
        let other = worst[ObjectIdentifier(entry.incident)] ?? rank
        worst[ObjectIdentifier(entry.incident)] = min(rank, other)
      }
    }
    return incidents.map { incident in
      let shared = worst[ObjectIdentifier(incident)]
      let tied = openRanks(of: related[ObjectIdentifier(incident)] ?? [], when: incident).min()
      return [shared, tied].compactMap { $0 }.min().map { items[$0] }
    }
  }

  /// Every item that was open when `incident` began, of incidents it is tied to, worst first.
  func items(for incident: Postmortem) -> [OpenItem] {
    let shared = RecurrenceIndex.keys(of: incident).flatMap { sharing[$0] ?? [] }.map(\.incident)
    var seen: Set<ObjectIdentifier> = []
    let tied = (shared + (related[ObjectIdentifier(incident)] ?? [])).filter {
      seen.insert(ObjectIdentifier($0)).inserted
    }
    return openRanks(of: tied, when: incident).sorted().map { items[$0] }
  }

  /// The ranks of the items of `others` that were open when `incident` began.
  private func openRanks(of others: [Postmortem], when incident: Postmortem) -> [Int] {
    guard let day = incident.date else { return [] }
    return others.flatMap { ranks[ObjectIdentifier($0)] ?? [] }.filter { items[$0].isOpen(on: day) }
  }

  /// For each of `entries`, oldest first, the best rank of an item of theirs that was open when it began.
  ///
  /// The worst item takes all the days it was open on, the next what is left of its own, and so on: each entry is
  /// taken once, whatever the number of items.
  private func worstRanks(among entries: [Dated]) -> [Int?] {
    let days = entries.map(\.day)
    var found = [Int?](repeating: nil, count: entries.count)
    // From each place, a step towards the next that is not taken; `count` ends the way.
    var next = Array(0...entries.count)
    func free(from place: Int) -> Int {
      var place = place
      while next[place] != place {
        next[place] = next[next[place]]
        place = next[place]
      }
      return place
    }
    for rank in entries.flatMap({ ranks[ObjectIdentifier($0.incident)] ?? [] }).sorted() {
      let places = items[rank].places(in: days)
      var place = free(from: places.lowerBound)
      while place < places.upperBound {
        found[place] = rank
        next[place] = place + 1
        place = free(from: place)
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
