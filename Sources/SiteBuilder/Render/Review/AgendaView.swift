internal import PostmortemCore

/// The agenda of a review, made to be printed.
struct AgendaView: View {
  let place: Place
  private let agenda: ReviewAgenda

  /// Rows of a list: with all lists full, the agenda is still one that an hour is enough for.
  private static let most = 20
  /// What is verified is not pressing, and the list is the longest.
  private static let mostUnverified = 8

  init(_ place: Place) {
    self.place = place
    agenda = place.site.figures.reviewAgenda(since: place.site.since)
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .since: place.site.dates[agenda.since]
    case .headline: .view(SliceView(place.site.figures.headline.slice, place))
    case .budgetsInTrouble: .view(BudgetsInTroubleView(place))
    case .daysAhead: .number(ReviewAgenda.daysAhead)
    case .overdue: list(.agendaOverdue, agenda.overdue.commitments, of: .overdue)
    case .overdueByTeam: .text(overdueByTeam)
    case .dueSoon: list(.agendaDueSoon, agenda.dueSoon, of: .open)
    case .shipped: list(.agendaShipped, agenda.shipped, of: .shipped)
    case .dropped: list(.agendaDropped, agenda.dropped, of: .dropped)
    case .unverified:
      list(.agendaUnverified, agenda.unverified, of: .shipped, most: AgendaView.mostUnverified)
    case .lateDrafts:
      list(.agendaLateDrafts, agenda.lateDrafts) { LateDraftView(entry: $0, place: place) }
    case .recurrences: list(.agendaRecurrences, agenda.recurrences) { ExposureView($0, place) }
    default: nil
    }
  }

  /// Some items, with the way to where the register has all of their group.
  private func list(_ label: Phrase, _ items: [Commitment], of group: ItemGroup, most: Int = AgendaView.most)
    -> Value
  {
    .view(
      AgendaListView(
        label: place.words[label],
        items: items.prefix(most).map { ItemView($0, place) },
        count: items.count,
        url: place.root + place.site.register.address(of: group)
      )
    )
  }

  /// Some incidents, with the way to all.
  private func list<Entry>(_ label: Phrase, _ entries: [Entry], _ view: (Entry) -> any View) -> Value {
    .view(
      AgendaListView(
        label: place.words[label],
        items: entries.prefix(AgendaView.most).map(view),
        count: entries.count,
        url: place.root + "incidents/index.html"
      )
    )
  }

  /// `Harbour 5, Booking 3`: whose they are, the team with the most first.
  private var overdueByTeam: String {
    let counts = place.site.figures.by(.team).slices.map { (name: $0.name, count: $0.overdue.count) }
      .filter { $0.count > 0 }
    return counts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .prefix(AgendaView.most)
      .map {
        "\(place.site.label(of: $0.element.name, along: .team)) \(place.words.number($0.element.count))"
      }
      .joined(separator: ", ")
  }
}
