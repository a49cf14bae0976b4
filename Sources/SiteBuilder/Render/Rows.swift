internal import PostmortemCore

/// The rows of every list, each rendered once: an item stands in the list of its team, of each of its services, of its
/// quarter, and of everything, and a finding in those of its document and of its rule.
struct Rows: Sendable {
  /// Stands in a row wherever the way to the site's root will, which differs from page to page. No text has this byte:
  /// a document that held it would not be read.
  private static let openRoot = "\0"

  private let items: [ObjectIdentifier: [UInt8]]
  private let incidents: [ObjectIdentifier: [UInt8]]
  private let findings: [ObjectIdentifier: [UInt8]]

  /// Renders the row of every item, incident and finding of a site.
  init(of site: SiteFacts, _ templates: Templates) async throws {
    let place = Place(site, root: Rows.openRoot)
    items = try await Rows.render(site.figures.commitments, templates, .itemRow) { ItemView($0, place) }
    incidents = try await Rows.render(site.archive.postmortems, templates, .incidentRow) {
      IncidentView($0, place)
    }
    findings = try await Rows.render(site.checks.findings, templates, .findingRow) { FindingView($0, place) }
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
  func rows(of findings: some Sequence<Finding>, _ place: Place) -> Value {
    joined(findings.map(ObjectIdentifier.init), in: self.findings, root: place.root)
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
