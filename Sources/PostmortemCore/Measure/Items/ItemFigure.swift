/// A figure that counts items, by its name in addresses. What it makes of an item, the figure itself says.
public enum ItemFigure: String, CaseIterable, Sendable {
  case shipped
  case onTime = "on-time"
  case overdue
  case within30 = "within-30-days"
  case within60 = "within-60-days"
  case within90 = "within-90-days"
  case timeToShip = "time-to-ship"
  case netFlow = "net-flow"
  case owner = "has-owner"
  case dueDate = "has-due-date"
  case tracker = "has-tracker"
  case evidence = "has-evidence"
  case verification = "is-verified"

  /// The one part of this figure that an item is in, as of `day`.
  public func part(of commitment: Commitment, asOf day: Day) -> FigurePart {
    switch self {
    case .shipped: ShippedRatio.part(of: commitment)
    case .onTime: OnTimeRatio.part(of: commitment, asOf: day)
    case .overdue: Overdue.part(of: commitment, asOf: day)
    case .within30: MaturedRatio.part(of: commitment, within: 30, asOf: day)
    case .within60: MaturedRatio.part(of: commitment, within: 60, asOf: day)
    case .within90: MaturedRatio.part(of: commitment, within: 90, asOf: day)
    case .timeToShip: TimeToShip.part(of: commitment)
    case .netFlow: NetFlow.part(of: commitment, asOf: day)
    case .owner: Hygiene.part(of: commitment, .owner)
    case .dueDate: Hygiene.part(of: commitment, .dueDate)
    case .tracker: Hygiene.part(of: commitment, .tracker)
    case .evidence: Hygiene.part(of: commitment, .evidence)
    case .verification: Hygiene.part(of: commitment, .verification)
    }
  }

  /// Every part that it has: the numerator, the rest of the denominator, and what is left out.
  public var parts: [FigurePart] {
    switch self {
    case .shipped: [.shipped, .dropped, .open, .proposed]
    case .onTime: [.kept, .missed, .droppedInTime, .notYetDue, .withoutDueDate, .proposed]
    case .overdue: [.overdue, .notOverdue]
    case .within30, .within60, .within90: [.kept, .missed, .immature, .withoutCreation, .proposed]
    case .timeToShip: [.shipped, .dropped, .open, .withoutDates, .proposed]
    case .netFlow: [.shipped, .dropped, .open, .withoutDates, .notYetCreated, .proposed]
    case .owner, .dueDate, .tracker: [.said, .unsaid, .proposed]
    case .evidence, .verification: [.said, .unsaid, .notShipped, .proposed]
    }
  }
}
