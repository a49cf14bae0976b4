/// An incident that began while an item of an earlier one was open, and what ties the two.
public struct Exposure: Sendable {
  /// What two incidents have in common.
  public struct Tie: Hashable, Sendable {
    /// One names the other under `related`.
    public let isRelated: Bool
    /// Cause categories that both have, in the order of the later one.
    public let categories: [String]
    /// Services that both have, in the order of the later one.
    public let services: [String]

    /// What `later` has in common with `earlier`.
    init(_ later: Postmortem, _ earlier: Postmortem) {
      isRelated = later.names(earlier) || earlier.names(later)
      var (categories, services): ([String], [String]) = ([], [])
      Dimension.causeCategory.eachValue(of: later) { category in
        guard !categories.contains(category) else { return }
        if earlier.causes.contains(where: { $0.category?.value == category }) { categories.append(category) }
      }
      Dimension.service.eachValue(of: later) { service in
        guard !services.contains(service) else { return }
        if earlier.services.contains(where: { $0.value == service }) { services.append(service) }
      }
      self.categories = categories
      self.services = services
    }
  }

  /// The later incident.
  public let incident: Postmortem
  /// The item that was open.
  public let commitment: Commitment
  /// Days from the item's creation to the incident, 1 or more.
  public let daysOpen: Int
  /// Days from its due date to the incident; nil where that had not passed, or the item has none.
  public let daysOverdue: Int?
  /// What ties it to the item's incident.
  public var tie: Tie { Tie(incident, commitment.postmortem) }
  /// Whether the item answers a cause of a category that both have: it was to prevent just this.
  public var answersSharedCause: Bool {
    let shared = tie.categories
    return commitment.causeCategories.contains(where: shared.contains)
  }

  /// The exposure of an incident to an item; nil where the incident has no date.
  init?(_ incident: Postmortem, to item: OpenItem) {
    guard let day = incident.date else { return nil }
    let commitment = item.commitment
    self.incident = incident
    self.commitment = commitment
    daysOpen = day - item.created
    daysOverdue = commitment.due.flatMap { $0 < day ? day - $0 : nil }
  }
}

extension Postmortem {
  /// Whether it names another under `related`.
  fileprivate func names(_ other: Postmortem) -> Bool { related.contains { $0.value == other.id } }
}
