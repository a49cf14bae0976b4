/// The items of incidents that came before, as they are looked up from incidents that are related to them.
struct RelatedItems {
  /// The ids of the incidents that one names, and of those that name it.
  private var related: [String: [String]] = [:]
  /// Items so far by their own ids, by incident; of incidents that are related to one.
  private var items: [String: [String: Commitment]] = [:]
  /// How many incidents came before each.
  private var order: [String: Int] = [:]

  /// Knows what is related among the incidents of `commitments`, and none of their items yet.
  init(_ commitments: [Commitment]) {
    var last: Postmortem?
    for commitment in commitments where commitment.postmortem !== last {
      let incident = commitment.postmortem
      last = incident
      for other in Set(incident.related.map(\.value)) where other != incident.id {
        related[incident.id, default: []].append(other)
        related[other, default: []].append(incident.id)
      }
    }
  }

  /// The item of the same id in the latest related incident that came before; nil where there is none.
  func latest(like commitment: Commitment) -> Commitment? {
    let id = commitment.item.id.value
    let found = (related[commitment.postmortem.id] ?? []).filter { items[$0]?[id] != nil }
    return found.max { (order[$0] ?? 0) < (order[$1] ?? 0) }.flatMap { items[$0]?[id] }
  }

  /// Takes in the items of the next incident.
  mutating func add(_ commitments: [Commitment], of incident: Postmortem) {
    guard related[incident.id] != nil else { return }
    order[incident.id] = order.count
    items[incident.id] = Dictionary(commitments.map { ($0.item.id.value, $0) }) { first, _ in first }
  }
}
