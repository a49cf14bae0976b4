internal import PostmortemCore

/// A later incident, with the worst item of this one that was open when it began, and how many others were.
struct StrikeView: View {
  let strike: RecurrenceExposure.Strike
  let place: Place

  private var others: String? {
    let count = strike.exposures.count - 1
    return count > 0 ? place.words(.otherItems, count: count) : nil
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .incident: .view(IncidentView(strike.incident, place))
    case .exposure: .view(strike.exposures.first.map { ExposureView($0, place) })
    case .others: .text(others)
    default: nil
    }
  }
}

/// What ties an incident to those before and after it.
struct RecurrenceView: View {
  let postmortem: Postmortem
  let place: Place

  /// More are told of, and not listed.
  private static let shown = RecurrenceExposure.most - 1

  func value(of name: Name) -> Value? {
    switch name {
    case .hasExposures: .flag(!exposures.isEmpty)
    case .exposures: .list(exposures.prefix(RecurrenceView.shown).map { ExposureView($0, place) })
    case .hasMoreExposures: .flag(exposures.count > RecurrenceView.shown)
    case .hasStrikes: .flag(!strikes.isEmpty)
    case .strikes: .list(strikes.prefix(RecurrenceView.shown).map { StrikeView(strike: $0, place: place) })
    case .hasMoreStrikes: .flag(strikes.count > RecurrenceView.shown)
    default: nil
    }
  }

  /// Of others, when this began.
  private let exposures: [Exposure]
  /// Of others, while an item of this was open.
  private let strikes: [RecurrenceExposure.Strike]

  /// Nil where nothing struck twice.
  init?(_ postmortem: Postmortem, _ place: Place) {
    let recurrence = place.site.figures.recurrenceExposure
    exposures = recurrence.worst(of: postmortem)
    strikes = recurrence.strikes(after: postmortem)
    guard !exposures.isEmpty || !strikes.isEmpty else { return nil }
    self.postmortem = postmortem
    self.place = place
  }
}
