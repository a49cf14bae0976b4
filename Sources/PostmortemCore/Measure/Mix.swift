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

  /// Counts `commitments`, and looks which of `incidents` they prevent.
  public init(of commitments: [Commitment], incidents: [Postmortem], _ settings: Settings) {
    kinds = Mix.rows(Parts(commitments, by: .kind, settings))
    priorities = Mix.rows(Parts(commitments, by: .priority, settings))
    let preventions = commitments.filter { $0.item.kind == .prevent && $0.isCommitted }
    let committed = Set(preventions.map(\.postmortem.id))
    let shipped = Set(preventions.filter { $0.progress == .shipped }.map(\.postmortem.id))
    withoutCommittedPrevention = incidents.filter { !committed.contains($0.id) }
    withoutShippedPrevention = incidents.filter { !shipped.contains($0.id) }
  }

  private static func rows(_ parts: Parts<Commitment>) -> [Row] {
    let rows = parts.parts.map { Row(name: $0.name, shipped: ShippedRatio(of: $0.elements)) }
    guard !parts.withoutValue.isEmpty else { return rows }
    return rows + [Row(name: nil, shipped: ShippedRatio(of: parts.withoutValue))]
  }
}
