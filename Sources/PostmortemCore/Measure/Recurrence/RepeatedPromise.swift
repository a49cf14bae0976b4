/// The same thing promised after several incidents: items that come back to each other, taken as one.
///
/// - Formula: items are one promise where each but the first comes back (`ReturningItems`) to another of them.
/// - Unit: promises; incidents.
/// - Missing data: as in `ReturningItems`; an item that never came back is no repeated promise.
/// - Source: Google SRE Workbook, appendix C, which counts what recurs over many postmortems by its causes.
/// - Example: x of incident a was open when c promised y for the same cause, and dropped when d promised z for it:
///   one promise, asked for after three incidents and never shipped.
public struct RepeatedPromise: Sendable {
  /// Oldest incident first, then in the order of the document: two or more.
  public let commitments: [Commitment]
  /// How many incidents asked for it.
  public let incidents: Int
  /// How many of its items shipped.
  public let shipped: Int

  /// The promise that was made by `commitments`, oldest first.
  fileprivate init(_ commitments: [Commitment]) {
    self.commitments = commitments
    incidents = Set(commitments.map { ObjectIdentifier($0.postmortem) }).count
    shipped = commitments.count { $0.progress == .shipped }
  }

  /// Never shipped first, then what was asked for most often.
  fileprivate func isWorse(than other: RepeatedPromise) -> Bool {
    let (isShipped, isOtherShipped) = (shipped > 0, other.shipped > 0)
    if isShipped != isOtherShipped { return isOtherShipped }
    if incidents != other.incidents { return incidents > other.incidents }
    return commitments[0].precedes(other.commitments[0])
  }
}

extension ReturningItems {
  /// What was promised more than once: never shipped first, then what was asked for most often, then by the id of
  /// its first item.
  public var promises: [RepeatedPromise] {
    var groups: [[Commitment]] = []
    var places: [ObjectIdentifier: Int] = [:]
    // Oldest first, so that the earlier item of each has its place.
    for entry in entries.reversed() {
      let earlier = ObjectIdentifier(entry.earlier)
      let place = places[earlier] ?? groups.count
      if place == groups.count {
        groups.append([entry.earlier])
        places[earlier] = place
      }
      // Before those of its own incident, which follow it in the document.
      let last = groups[place].lastIndex { $0.postmortem !== entry.commitment.postmortem }
      groups[place].insert(entry.commitment, at: (last ?? -1) + 1)
      places[ObjectIdentifier(entry.commitment)] = place
    }
    return groups.map { RepeatedPromise($0) }.sorted { $0.isWorse(than: $1) }
  }
}
