internal import PostmortemCore

/// The rows of every list. An item stands in the list of its team, of each of its services, of its quarter, and of
/// everything, so it is rendered once for all of them; and so is an incident. A finding stands in one long list.
struct Rows: Sendable {
  /// Stands in a row wherever the way to the site's root will, which differs from page to page. No text has this byte:
  /// a document that held it would not be read.
  private static let openRoot = "\0"

  /// By `Commitment.number`.
  private let items: [[UInt8]]
  private let incidents: [ObjectIdentifier: [UInt8]]
  private let templates: Templates

  /// Renders the row of every item and incident of a site.
  init(of site: SiteFacts, _ templates: Templates) async throws {
    let place = Place(site, root: Rows.openRoot)
    items = try await parallelMap(site.figures.commitments) { commitment in
      templates.render(ItemView(commitment, place), with: .itemRow).bytes
    }
    let postmortems = site.archive.postmortems
    let rows = try await parallelMap(postmortems) { postmortem in
      templates.render(IncidentView(postmortem, place), with: .incidentRow).bytes
    }
    incidents = Dictionary(uniqueKeysWithValues: zip(postmortems.map(ObjectIdentifier.init), rows))
    self.templates = templates
  }

  /// The rows of these items, one after the other, with links from a place.
  func rows(of commitments: some Sequence<Commitment>, _ place: Place) -> Value {
    let numbers = commitments.map(\.number)
    return .written { [items] page in
      for number in numbers { Rows.append(items[number], root: place.root, to: &page) }
    }
  }

  /// The rows of these incidents, one after the other, with links from a place.
  func rows(of postmortems: some Sequence<Postmortem>, _ place: Place) -> Value {
    let rows = postmortems.map { incidents[ObjectIdentifier($0)] ?? [] }
    return .written { page in
      for row in rows { Rows.append(row, root: place.root, to: &page) }
    }
  }

  /// The rows of these findings, one after the other, with links from a place.
  func rows(of findings: ArraySlice<Finding>, _ place: Place) -> Value {
    .written { [templates] page in
      for finding in findings {
        let row = templates.render(FindingView(finding, place), with: .findingRow)
        row.withBytes { page.append($0) }
      }
    }
  }

  private static func append(_ row: [UInt8], root: String, to page: inout ByteBuffer) {
    row.withUnsafeBufferPointer { row in
      var done = 0
      while let open = row.first(0, from: done) {
        page.append(UnsafeBufferPointer(rebasing: row[done..<open]))
        page.append(root)
        done = open + 1
      }
      page.append(UnsafeBufferPointer(rebasing: row[done...]))
    }
  }
}
