internal import PostmortemCore

/// A postmortem that should have been published, and by how many days it is late.
struct LateDraftView: View {
  let entry: Publication.Entry
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .incident: .view(IncidentView(entry.incident, place))
    case .owner: place.value(ofPerson: entry.incident.people.owner?.value)
    case .team: place.value(of: entry.incident.teams.first?.value, along: .team)
    case .daysLate: .text(place.words.days(entry.days))
    default: nil
    }
  }
}
