internal import PostmortemCore
internal import Synchronization

/// The rows of every list, each rendered once for all pages of one depth: an item stands in the list of its team, of
/// each of its services and of its quarter.
final class Rows: Sendable {
  private let templates: Templates
  /// Where each row stands on one page alone, keeping it would cost memory and save nothing.
  private let isKept: Bool
  private let rendered = Mutex<[ObjectIdentifier: [UInt8]]>([:])

  init(templates: Templates, isKept: Bool) {
    self.templates = templates
    self.isKept = isKept
  }

  /// The rows of these items, one after the other.
  func rows(of commitments: some Collection<Commitment>, _ place: Place) -> [UInt8] {
    rows(commitments.lazy.map { ($0, ItemView($0, place)) }, with: .itemRow)
  }

  /// The rows of these incidents, one after the other.
  func rows(of postmortems: some Collection<Postmortem>, _ place: Place) -> [UInt8] {
    rows(postmortems.lazy.map { ($0, IncidentView($0, place)) }, with: .incidentRow)
  }

  private func rows(_ views: some Collection<(AnyObject, any View)>, with template: PageTemplate) -> [UInt8] {
    guard isKept else { return joined(views.map { templates.render($1, with: template) }) }
    // One look under the lock for a whole list: two threads that waited for each other at every row would lose more
    // than a row costs.
    let ids = views.map { ObjectIdentifier($0.0) }
    var rows = rendered.withLock { rendered in ids.map { rendered[$0] } }
    var made: [(ObjectIdentifier, [UInt8])] = []
    for (index, (_, view)) in views.enumerated() where rows[index] == nil {
      // A copy has no room to grow.
      let row = templates.render(view, with: template).withUnsafeBufferPointer { Array($0) }
      rows[index] = row
      made.append((ids[index], row))
    }
    if !made.isEmpty {
      rendered.withLock { rendered in for (id, row) in made { rendered[id] = row } }
    }
    return joined(rows.compactMap { $0 })
  }

  private func joined(_ rows: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows { bytes += row }
    return bytes
  }
}
