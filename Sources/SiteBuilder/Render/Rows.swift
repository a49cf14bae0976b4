internal import PostmortemCore

/// The rows of every list. An item stands in the list of its team, of each of its services, of its quarter, and of
/// everything, so it is rendered once for all of them; and so is an incident. A finding stands in one long list.
struct Rows: Sendable {
  /// Stands in a row wherever the way to the site's root will, which differs from page to page. No text has this byte:
  /// a document that held it would not be read.
  private static let openRoot = "\0"

  private let items: [ObjectIdentifier: [UInt8]]
  private let incidents: [ObjectIdentifier: [UInt8]]
  private let templates: Templates

  /// Renders the row of every item and incident of a site.
  init(of site: SiteFacts, _ templates: Templates) async throws {
    let place = Place(site, root: Rows.openRoot)
    items = try await Rows.render(site.figures.commitments, templates, .itemRow) { ItemView($0, place) }
    incidents = try await Rows.render(site.archive.postmortems, templates, .incidentRow) {
      IncidentView($0, place)
    }
    self.templates = templates
  }

  private static func render<Element: AnyObject & Sendable>(
    _ elements: [Element],
    _ templates: Templates,
    _ template: PageTemplate,
    _ view: @escaping @Sendable (Element) -> any View
  ) async throws -> [ObjectIdentifier: [UInt8]] {
    let rows = try await parallelMap(elements) { element in
      (ObjectIdentifier(element), templates.render(view(element), with: template).bytes)
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The rows of these items, one after the other, with links from a place.
  func rows(of commitments: some Sequence<Commitment>, _ place: Place) -> Value {
    joined(commitments.map(ObjectIdentifier.init), in: items, root: place.root)
  }

  /// The rows of these incidents, one after the other, with links from a place.
  func rows(of postmortems: some Sequence<Postmortem>, _ place: Place) -> Value {
    joined(postmortems.map(ObjectIdentifier.init), in: incidents, root: place.root)
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

  private func joined(_ ids: [ObjectIdentifier], in rows: [ObjectIdentifier: [UInt8]], root: String) -> Value
  {
    .written { page in
      for id in ids {
        rows[id]?.withUnsafeBufferPointer { row in
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
  }
}
