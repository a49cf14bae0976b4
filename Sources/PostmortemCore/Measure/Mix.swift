/// The mix: what kinds of items are promised and shipped, at which priorities, and which incidents prevent nothing.
///
/// - Formula: the shipped ratio for each kind and for each priority; the incidents without a committed item of
///   kind `prevent`, and those without a shipped one.
/// - Unit: items; incidents.
/// - Missing data: items without a kind or a priority are counted apart. A proposed item is no promise. An
///   incident without items is one that prevents nothing. An item without a kind prevents nothing.
/// - Source: the kinds are those of Lunney, Lueder and Beyer, "Postmortem Action Items" (2017).
/// - Example: incident a has two `prevent` items, of which one shipped, and an open `detect`; b has a shipped
///   `repair`; c has an open `prevent`: prevent 1 of 3, detect 0 of 1, repair 1 of 1; b committed no prevention,
///   and b and c shipped none.
public struct Mix: Sendable {
  /// The items of one value, or of none.
  public struct Row: Sendable {
    /// Nil for items without a value.
    public let name: String?
    public let shipped: ShippedRatio
  }

  /// In the order of an item's use; items without a kind last.
  public let kinds: [Row]
  /// In the order of the settings; items without a priority last.
  public let priorities: [Row]
  /// Incidents that committed to no prevention, in the order given.
  public let withoutCommittedPrevention: [Postmortem]
  /// Incidents that shipped no prevention, those above among them.
  public let withoutShippedPrevention: [Postmortem]

  /// Takes the items by kind and by priority, and looks which incidents they prevent.
  init(_ kinds: Breakdown, _ priorities: Breakdown, of items: IncidentItems) {
    self.kinds = Mix.rows(kinds)
    self.priorities = Mix.rows(priorities)
    var (committed, shipped): ([Postmortem], [Postmortem]) = ([], [])
    for (place, incident) in items.incidents.enumerated() {
      let preventions = items[place].lazy.filter { $0.item.kind == .prevent && $0.isCommitted }
      if preventions.isEmpty { committed.append(incident) }
      if !preventions.contains(where: { $0.progress == .shipped }) { shipped.append(incident) }
    }
    withoutCommittedPrevention = committed
    withoutShippedPrevention = shipped
  }

  private static func rows(_ breakdown: Breakdown) -> [Row] {
    let rows = breakdown.slices.map { Row(name: $0.name, shipped: $0.shipped) }
    let withoutValue = breakdown.withoutValue
    return withoutValue.commitments.isEmpty ? rows : rows + [Row(name: nil, shipped: withoutValue.shipped)]
  }
}
