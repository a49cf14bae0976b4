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
    case .url: place.url(of: postmortem)
    case .severity: .text(postmortem.severity)
    case .severityUrl: .text(postmortem.severity.map { place.url(of: $0, along: .severity) })
    case .severityRank: .number(IncidentView.rank(of: postmortem.severity, site.settings))
    case .date: place.site.dates[postmortem.date]
    case .duration: .text(postmortem.timeline.duration.map { Words.duration($0) })
    case .services: .list(postmortem.services.map { place.link(to: $0.value, along: .service) })
    case .teams: .list(postmortem.teams.map { place.link(to: $0.value, along: .team) })
    case .unpublished: .text(IncidentView.unpublished(postmortem).map { place.words[$0] })
    case .origin: .text(IncidentView.origin(of: postmortem).map { place.words[$0] })
    case .shipped: .view(RatioView(summary.shipped.ratio))
    case .squares: Squares.draw(summary.commitments, asOf: site.asOf, place.words)
    case .summary: .text(postmortem.impact.summary?.value)
    case .extra: ExtraView(postmortem.extra).shown
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
  static func rank(of severity: String?, _ settings: Settings) -> Int {
    (settings.severities.firstIndex { $0.name == severity } ?? settings.severities.count) + 1
  }

  /// Everything that the two below may say, after nothing.
  static let chips: [Phrase?] = [nil, .draft, .inReview, .gameDay, .nearMiss]

  /// What kind of draft a postmortem is; nil for one that is published.
  static func unpublished(_ postmortem: Postmortem) -> Phrase? {
    switch postmortem.status.value {
    case .draft: .draft
    case .inReview: .inReview
    case .published: nil
    }
  }

  /// Where an incident happened; nil for production.
  static func origin(of postmortem: Postmortem) -> Phrase? {
    switch postmortem.origin {
    case .production: nil
    case .gameDay: .gameDay
    case .nearMiss: .nearMiss
    }
  }
}
