internal import PostmortemCore

/// The rows of every list. An item stands in the list of its team, of each of its services, of its quarter, and of
/// everything, so it is rendered once for all of them; and so is an incident. A finding stands in one long list.
struct Rows: Sendable {
  /// By `Commitment.number`.
  private let items: RowTexts
  /// In the archive's order.
  private let incidents: RowTexts
  private let places: [ObjectIdentifier: Int]
  private let appendFinding: @Sendable (any View, inout ByteBuffer) -> Void

  /// The row of every item and incident of a site.
  init(of site: SiteFacts, _ templates: Templates) {
    let place = Place(site, root: RowTexts.openRoot)
    let (commitments, postmortems) = (site.figures.commitments, site.archive.postmortems)
    let (appendItem, appendIncident) = (
      templates.appending(with: .itemRow), templates.appending(with: .incidentRow)
    )
    items = RowTexts(commitments.count) { number, page in
      appendItem(ItemView(commitments[number], place), &page)
    }
    incidents = RowTexts(postmortems.count) { number, page in
      appendIncident(IncidentView(postmortems[number], place), &page)
    }
    places = Dictionary(
      uniqueKeysWithValues: zip(postmortems.map(ObjectIdentifier.init), postmortems.indices)
    )
    appendFinding = templates.appending(with: .findingRow)
  }

  /// The rows of these items, one after the other, with links from a place.
  func rows(of commitments: some Sequence<Commitment>, _ place: Place) -> Value {
    let numbers = commitments.map { $0.number }
    return .written { [items] in items.append(numbers, root: place.root, to: &$0) }
  }

  /// The rows of these incidents, one after the other, with links from a place.
  func rows(of postmortems: some Sequence<Postmortem>, _ place: Place) -> Value {
    let numbers = postmortems.compactMap { places[ObjectIdentifier($0)] }
    return .written { [incidents] in incidents.append(numbers, root: place.root, to: &$0) }
  }

  /// The rows of these findings, one after the other, with links from a place.
  func rows(of findings: some Collection<Finding>, _ place: Place) -> Value {
    .written { [appendFinding, findings = Array(findings)] page in
      for finding in findings { appendFinding(FindingView(finding, place), &page) }
    }
  }
}
