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
  func rows(of commitments: some Sequence<Commitment>, _ place: Place) -> [UInt8] {
    rows(commitments.lazy.map { ($0, ItemView($0, place)) }, with: .itemRow)
  }

  /// The rows of these incidents, one after the other.
  func rows(of postmortems: some Sequence<Postmortem>, _ place: Place) -> [UInt8] {
    rows(postmortems.lazy.map { ($0, IncidentView($0, place)) }, with: .incidentRow)
  }

  private func rows(_ views: some Sequence<(AnyObject, any View)>, with template: PageTemplate) -> [UInt8] {
    let rows = views.map { object, view in
      if let row = kept(object) { return row }
      let row = templates.render(view, with: template)
      keep(row, of: object)
      return row
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows { bytes += row }
    return bytes
  }

  private func kept(_ object: AnyObject) -> [UInt8]? {
    isKept ? rendered.withLock { $0[ObjectIdentifier(object)] } : nil
  }

  private func keep(_ row: [UInt8], of object: AnyObject) {
    guard isKept else { return }
    // A copy has no room to grow.
    let exact = row.withUnsafeBufferPointer { Array($0) }
    rendered.withLock { $0[ObjectIdentifier(object)] = exact }
  }
}
