internal import PostmortemCore

/// An open item, what its causes cost, and the incidents that it cost in.
struct BacklogItemView: View {
  private let item: ItemView
  private let weight: Duration
  private let spends: [(incident: Postmortem, duration: Duration)]
  private let place: Place

  /// More would be a list of its own.
  private static let mostSpends = 6

  init(
    entry: BudgetWeightedBacklog.Entry,
    spends: [(incident: Postmortem, duration: Duration)],
    _ place: Place
  ) {
    item = ItemView(entry.commitment, place)
    weight = entry.weight
    self.spends = spends
    self.place = place
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .cost: .text(Words.duration(weight))
    case .count: .text(place.words(.incidentsCounted, count: spends.count))
    case .spends: .list(links)
    default: item.value(of: name)
    }
  }

  private var links: [LinkView] {
    var links = spends.prefix(BacklogItemView.mostSpends).map { spend in
      LinkView(
        "\(spend.incident.title.value), \(Words.duration(spend.duration))",
        url: place.incident(spend.incident)
      )
    }
    let more = spends.count - links.count
    if more > 0 { links.append(LinkView(place.words(.backlogMoreIncidents, count: more))) }
    return links
  }
}
