internal import PostmortemCore

/// The page of the figures in full, each with its plot, its numbers and its receipt.
struct MetricsView: View {
  private let metrics: [MetricView]

  /// Computes the figures of a site; they cost nothing elsewhere.
  init(_ place: Place) {
    let response = ResponseMetric(place)
    metrics = [
      FollowThroughMetric(place).view, RecurrenceMetric(place).view, RepeatedMetric(place).view,
      CohortsMetric(place).view, TimeToShipMetric(place).view, NetFlowMetric(place).view,
      MixMetric(place).view,
      HygieneMetric(place).view, response.view,
      ResponsePartsMetric(place, response, by: .severity).view,
      ResponsePartsMetric(place, response, by: .detection).view,
      DetectionMetric(place).view,
    ]
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .metrics: .list(metrics)
    default: nil
    }
  }
}
