internal import PostmortemCore

/// An incident as a row of a list, and the head of its page.
struct IncidentView: View {
  let postmortem: Postmortem
  let place: Place

  private var site: SiteFacts { place.site }

  func value(of name: Name) -> Value? {
    switch name {
    case .id: .text(postmortem.id)
    case .title: .text(postmortem.title.value)
    case .url: .text(place.incident(postmortem))
    case .severity: .text(postmortem.severity)
    case .severityRank: .number(severityRank)
    case .date: .view(DateView(postmortem.date, asOf: site.asOf))
    case .duration: .text(postmortem.timeline.duration.map(Words.duration))
    case .services: .list(postmortem.services.map { place.link(to: $0.value, along: .service) })
    case .teams: .list(postmortem.teams.map { place.link(to: $0.value, along: .team) })
    case .unpublished: .text(unpublished)
    case .origin: .text(origin)
    case .shipped: .view(RatioView(summary.shipped.ratio))
    case .squares: .bytes(summary.squares)
    case .summary: .text(postmortem.impact.summary?.value)
    case .noItems: .text(postmortem.noActionItems?.value)
    default: nil
    }
  }

  init(_ postmortem: Postmortem, _ place: Place) {
    self.postmortem = postmortem
    self.place = place
  }

  private var summary: SiteFacts.Summary { site.summary(of: postmortem) }

  /// 1 for the worst of the archive's severities.
  private var severityRank: Int {
    (site.settings.severities.firstIndex { $0.name == postmortem.severity } ?? site.settings.severities.count)
      + 1
  }

  private var unpublished: String? {
    switch postmortem.status.value {
    case .draft: "draft"
    case .inReview: "in review"
    case .published: nil
    }
  }

  private var origin: String? {
    switch postmortem.origin {
    case .production: nil
    case .gameDay: "game day"
    case .nearMiss: "near miss"
    }
  }
}
