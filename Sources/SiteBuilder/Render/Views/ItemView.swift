internal import PostmortemCore

/// An action item: a row of the register, and an entry of its incident's page.
struct ItemView: View {
  let commitment: Commitment
  let place: Place

  private var asOf: Day { place.site.asOf }
  private var isOverdue: Bool { commitment.isOverdue(on: asOf) }

  func value(of name: Name) -> Value? {
    switch name {
    case .anchor: .text("item-" + commitment.item.id.value)
    case .title: .text(commitment.item.title.value)
    case .url: .written(appendURL)
    case .incidentTitle: .text(commitment.postmortem.title.value)
    case .incidentDate: place.site.dates[commitment.postmortem.date]
    case .incidentUrl: place.url(of: commitment.postmortem)
    case .state: .trusted(ItemState(commitment, asOf: asOf).word)
    case .stateLabel: .trusted(place.words.state(ItemState(commitment, asOf: asOf)))
    case .isOverdue: .flag(isOverdue)
    case .isOpen: .flag(commitment.isOpen)
    case .owner: place.owner(of: commitment)
    case .team: place.team(of: commitment)
    case .priority: .text(commitment.item.priority)
    case .kind: .text(commitment.item.kind.map { place.words.name($0) })
    case .created: place.site.dates[commitment.created]
    case .due: place.site.dates[commitment.due]
    case .firstDue: place.site.dates[commitment.firstDue]
    case .moved: .trusted(place.words.moves(commitment.item.dueHistory.count))
    case .ended: place.site.dates[commitment.outcomeDay]
    case .isLate: .flag(isLate)
    case .reason: .text(reason)
    case .evidence: .text(commitment.item.evidence)
    case .tracker: .text(commitment.item.tracker)
    case .verified: place.site.dates[commitment.item.verified?.value]
    case .cause: .text(cause)
    case .struckAgain: .view(struckAgain)
    case .askedBefore: .view(place.site.recurrence.earlier(than: commitment).map { ItemView($0, place) })
    case .askedAgain: .view(place.site.recurrence.later(than: commitment).map { ItemView($0, place) })
    default: nil
    }
  }

  init(_ commitment: Commitment, _ place: Place) {
    self.commitment = commitment
    self.place = place
  }

  private func appendURL(to page: inout ByteBuffer) {
    place.append(incident: commitment.postmortem, to: &page)
    page.append(literal: "#item-")
    page.append(escaping: commitment.item.id.value)
  }

  /// Shipped after it was first due.
  private var isLate: Bool {
    guard commitment.progress == .shipped, let day = commitment.outcomeDay, let due = commitment.firstDue
    else { return false }
    return day > due
  }

  /// The last incident that struck while the item was open.
  private var struckAgain: IncidentView? {
    place.site.recurrence.latestStrike(during: commitment).map { IncidentView($0, place) }
  }

  private var reason: String? {
    if case .dropped(_, let reason) = commitment.state { return reason }
    return nil
  }

  private var cause: String? {
    guard let id = commitment.item.cause?.value else { return nil }
    return commitment.postmortem.causes.first { $0.id.value == id }?.summary.value
  }
}

/// The items of one state in a list of items.
struct ItemGroupView: View {
  let heading: String
  let state: String
  let rows: Value
  /// In the whole list, of which a page may show a part.
  let count: Int

  func value(of name: Name) -> Value? {
    switch name {
    case .heading: .text(heading)
    case .state: .trusted(state)
    case .count: .number(count)
    case .rows: rows
    default: nil
    }
  }
}
