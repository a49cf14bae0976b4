/// Incidents by what ties them, and their items from the worst on.
///
/// In here an incident is its place among those with a date, oldest first: of two, the later has the greater number, and
/// lists of incidents are lists of numbers.
final class RecurrenceIndex: Sendable {
  /// Those with a date, oldest first, then by id.
  private let incidents: [Postmortem]
  private let isGameDay: [Bool]
  private let places: [ObjectIdentifier: Int]
  /// The worst first: an item's place is its rank.
  private let items: [OpenItem]
  /// The ranks of each incident's items, worst first.
  private let ranks: NumberLists
  /// The rank of each item by `Commitment.number`; -1 where nothing struck while it was open.
  private let rankOfItem: [Int32]
  /// What has a category and a service in common, oldest first.
  private let groups: NumberLists
  /// The groups of each incident.
  private let groupsOfIncident: NumberLists
  /// The incidents that one names under `related`, and those that name it.
  private let related: [Int: [Int]]
  /// Of each incident the ranks of the worst items that were open when it began; none of a game day.
  private let worst: NumberLists

  /// Sorts the incidents and items of an archive, and finds the `most` worst items of each incident.
  init(_ archive: Archive, _ commitments: [Commitment], atMost most: Int) {
    let dated = archive.postmortems.compactMap { incident in incident.date.map { (incident, $0) } }
      .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
    let incidents = dated.map(\.0)
    let places = Dictionary(
      uniqueKeysWithValues: zip(incidents.lazy.map { ObjectIdentifier($0) }, incidents.indices)
    )
    let items = RecurrenceIndex.items(commitments, places, days: dated.map(\.1))
    var (tied, groupsOfIncident) = (TiedLists(), NumberLists())
    for (place, incident) in incidents.enumerated() { groupsOfIncident.append(tied.add(place, incident)) }
    var rankOfItem = [Int32](repeating: -1, count: commitments.count)
    for (rank, item) in items.enumerated() { rankOfItem[item.commitment.number] = Int32(rank) }
    let (groups, ranks) = (
      NumberLists(tied.lists), NumberLists(of: items.map(\.incident), in: incidents.count)
    )
    let related = RecurrenceIndex.related(incidents)
    let isGameDay = incidents.map { $0.origin == .gameDay }
    var search = WorstItems(isGameDay, groups, atMost: most)
    for (rank, item) in items.enumerated() {
      for group in groupsOfIncident.range(of: item.incident) {
        search.take(rank, open: item.struck, in: Int(groupsOfIncident.numbers[group]))
      }
    }
    worst = search.worst { place in
      (related[place] ?? []).flatMap { ranks[$0] }.filter { items[$0].struck.contains(place) }
    }
    self.incidents = incidents
    self.isGameDay = isGameDay
    self.places = places
    self.items = items
    self.rankOfItem = rankOfItem
    self.ranks = ranks
    self.groups = groups
    self.groupsOfIncident = groupsOfIncident
    self.related = related
  }

  /// The items of dated incidents that something struck after, worst first.
  private static func items(_ commitments: [Commitment], _ places: [ObjectIdentifier: Int], days: [Day])
    -> [OpenItem]
  {
    var items: [OpenItem] = []
    var (last, place): (ObjectIdentifier?, Int?) = (nil, nil)
    for commitment in commitments {
      let incident = ObjectIdentifier(commitment.postmortem)
      // Items of an incident stand together.
      if incident != last { (last, place) = (incident, places[incident]) }
      if let place, let item = OpenItem(commitment, of: place, among: days) { items.append(item) }
    }
    items.sort { $0.isWorse(than: $1) }
    return items
  }

  /// The worst items that were open when an incident began, worst first.
  func worstItems(for incident: Postmortem) -> [OpenItem] {
    guard let place = places[ObjectIdentifier(incident)] else { return [] }
    return worst[place].map { items[$0] }
  }

  /// Every item that was open when `incident` began, of incidents it is tied to, worst first.
  func items(for incident: Postmortem) -> [OpenItem] {
    guard let place = places[ObjectIdentifier(incident)] else { return [] }
    let tied = Set(groupsOfIncident[place].flatMap { groups[$0] } + (related[place] ?? []))
    return tied.flatMap { ranks[$0] }.filter { items[$0].struck.contains(place) }.sorted().map { items[$0] }
  }

  /// The last `most` incidents that began while an item of `incident` was open, newest first.
  func strikes(after incident: Postmortem, atMost most: Int) -> [RecurrenceExposure.Strike] {
    guard let place = places[ObjectIdentifier(incident)] else { return [] }
    let own = ranks[place]
    guard let first = own.lazy.map({ self.items[$0].struck.lowerBound }).min(),
      let end = own.lazy.map({ self.items[$0].struck.upperBound }).max()
    else { return [] }
    var strikes: [Int] = []
    strikes.reserveCapacity(most + 1)
    forEachTied(to: place, in: first..<end) { other in
      // What is earlier than all that are wanted needs no look, nor does what comes before it.
      guard strikes.count < most || other > strikes[most - 1] else { return false }
      guard !strikes.contains(other), own.contains(where: { items[$0].struck.contains(other) }) else {
        return true
      }
      strikes.insert(other, at: strikes.firstPlace { $0 < other })
      if strikes.count > most { strikes.removeLast() }
      return true
    }
    return strikes.map { later in
      var exposures: [Exposure] = []
      exposures.reserveCapacity(own.count)
      for rank in own where items[rank].struck.contains(later) {
        if let exposure = Exposure(incidents[later], to: items[rank]) { exposures.append(exposure) }
      }
      return RecurrenceExposure.Strike(incident: incidents[later], exposures: exposures)
    }
  }

  /// The last incident that struck while an item was open; nil where none did.
  func latestStrike(during commitment: Commitment) -> Postmortem? {
    let rank = rankOfItem[commitment.number]
    guard rank >= 0 else { return nil }
    var latest = -1
    forEachTied(to: items[Int(rank)].incident, in: items[Int(rank)].struck) { other in
      latest = max(latest, other)
      return false
    }
    return latest < 0 ? nil : incidents[latest]
  }

  /// Tells `visit` of the incidents of a range that share something with one and are no game days: those of a group
  /// newest first, until it says that this is enough of the group.
  private func forEachTied(to place: Int, in range: Range<Int>, _ visit: (Int) -> Bool) {
    for place in groupsOfIncident.range(of: place) {
      let group = Int(groupsOfIncident.numbers[place])
      let start = groups.range(of: group).lowerBound
      var next = groups.place(of: range.upperBound, in: group)
      while next > start, groups.numbers[next - 1] >= range.lowerBound {
        next -= 1
        let other = Int(groups.numbers[next])
        if !isGameDay[other], !visit(other) { break }
      }
    }
    guard !related.isEmpty else { return }
    for other in related[place] ?? [] where range.contains(other) && !isGameDay[other] { _ = visit(other) }
  }

  /// For each incident those it names and those that name it.
  private static func related(_ incidents: [Postmortem]) -> [Int: [Int]] {
    guard incidents.contains(where: { !$0.related.isEmpty }) else { return [:] }
    let byID = Dictionary(incidents.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var related: [Int: [Int]] = [:]
    for (place, incident) in incidents.enumerated() {
      for other in incident.related.compactMap({ byID[$0.value] }) where other != place {
        related[place, default: []].append(other)
        related[other, default: []].append(place)
      }
    }
    return related
  }
}
