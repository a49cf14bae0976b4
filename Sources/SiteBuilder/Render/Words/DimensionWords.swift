internal import PostmortemCore

extension Words {
  /// The name of a dimension for readers: `Cause category`.
  func label(_ dimension: Dimension) -> String {
    switch dimension {
    case .team: label("team")
    case .service: label("service")
    case .quarter: label("quarter")
    case .severity: label("severity")
    case .priority: label("priority")
    case .kind: label("kind")
    case .causeCategory: label("cause_category")
    case .owner: label("owner")
    case .trigger: label("trigger")
    case .detection: label("detection")
    }
  }

  /// What the pages of a dimension are headed: `Teams`.
  func heading(_ dimension: Dimension) -> String { label(dimension.folder) }
}
