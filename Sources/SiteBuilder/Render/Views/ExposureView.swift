internal import PostmortemCore

/// An incident that struck while an earlier one's item was open.
struct ExposureView: View {
  let exposure: Exposure
  let place: Place

  init(_ exposure: Exposure, _ place: Place) {
    self.exposure = exposure
    self.place = place
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .incident: .view(IncidentView(exposure.incident, place))
    case .item: .view(ItemView(exposure.commitment, place))
    case .daysOpen: .text(place.words.days(exposure.daysOpen))
    case .daysOverdue: .text(exposure.daysOverdue.map(place.words.days))
    case .tie: .text(tie)
    default: nil
    }
  }

  /// `Release process in Checkout`; `one names the other` where that is all that ties them.
  private var tie: String {
    let common = exposure.tie
    guard !common.categories.isEmpty, !common.services.isEmpty else {
      return place.words[.oneNamesTheOther]
    }
    let services = common.services.map { place.site.label(of: $0, along: .service) }
    let causes = common.categories.map(place.words.label)
    return place.words(
      .causesInServices,
      ["causes": causes.joined(separator: ", "), "services": services.joined(separator: ", ")]
    )
  }
}
