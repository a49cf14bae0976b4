internal import PostmortemCore

/// An incident as a row of a list, and the head of its page.
struct IncidentView: View {
  let postmortem: Postmortem
  let place: Place

  private var site: SiteFacts { place.site }

  static let fields: [String: @Sendable (IncidentView) -> Value] = [
    "id": { .text($0.postmortem.id) },
    "title": { .text($0.postmortem.title.value) },
    "url": { .text($0.place.root + Site.incident($0.postmortem.id)) },
    "severity": { .text($0.postmortem.severity) },
    "severityRank": { .number($0.severityRank) },
    "date": { .view(DateView($0.postmortem.date, asOf: $0.site.asOf)) },
    "duration": { .text($0.postmortem.timeline.duration.map(Words.duration)) },
    "services": { view in .list(view.postmortem.services.map { LinkView($0.value, along: .service, from: view.place) }) },
    "teams": { view in .list(view.postmortem.teams.map { LinkView($0.value, along: .team, from: view.place) }) },
    "unpublished": { .text($0.unpublished) },
    "origin": { .text($0.origin) },
    "shipped": { .view(RatioView($0.figure.ratio)) },
    "squares": { .html(Squares.draw($0.commitments, asOf: $0.site.asOf)) },
    "summary": { .text($0.postmortem.impact.summary) },
    "noItems": { .text($0.postmortem.noActionItems) },
  ]

  init(_ postmortem: Postmortem, _ place: Place) {
    self.postmortem = postmortem
    self.place = place
  }

  var commitments: [Commitment] { site.commitments(of: postmortem) }

  private var figure: ShippedRatio { ShippedRatio(of: commitments) }

  /// 1 for the worst of the archive's severities.
  private var severityRank: Int {
    (site.settings.severities.firstIndex { $0.name == postmortem.severity } ?? site.settings.severities.count) + 1
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
