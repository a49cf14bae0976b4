internal import PostmortemCore

extension ItemFigure {
  /// A figure or a part of it in addresses: `on-time`, `on-time.missed`.
  func id(_ part: FigurePart?) -> String { part.map { "\(rawValue).\($0.word)" } ?? rawValue }
}

extension FigurePart {
  /// A part in addresses.
  fileprivate var word: String {
    switch self {
    case .droppedInTime: "dropped-in-time"
    case .notYetDue: "not-yet-due"
    case .withoutDueDate: "without-due-date"
    case .notOverdue: "not-overdue"
    case .withoutCreation: "without-creation"
    case .notYetCreated: "not-yet-created"
    case .withoutDates: "without-dates"
    case .notShipped: "not-shipped"
    case .shipped: "shipped"
    case .dropped: "dropped"
    case .open: "open"
    case .proposed: "proposed"
    case .kept: "kept"
    case .missed: "missed"
    case .overdue: "overdue"
    case .immature: "immature"
    case .said: "said"
    case .unsaid: "unsaid"
    }
  }
}
