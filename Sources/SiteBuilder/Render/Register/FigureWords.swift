internal import PostmortemCore

/// How readers are told of figures over items, and of their parts.
extension Words {
  func title(_ figure: ItemFigure) -> String {
    switch figure {
    case .shipped: self[.figureShipped]
    case .onTime: self[.figureOnTime]
    case .overdue: self[.figureOverdue]
    case .within30: self(.figureWithin, count: 30)
    case .within60: self(.figureWithin, count: 60)
    case .within90: self(.figureWithin, count: 90)
    case .timeToShip: self[.figureTimeToShip]
    case .netFlow: self[.figureNetFlow]
    case .owner: self[.figureOwner]
    case .dueDate: self[.figureDueDate]
    case .tracker: self[.figureTracker]
    case .evidence: self[.figureEvidence]
    case .verification: self[.figureVerified]
    }
  }

  /// What is counted, after its number: `committed to`.
  func counted(_ figure: ItemFigure) -> String {
    switch figure {
    case .onTime: self[.countedOnTime]
    case .overdue: self[.countedOverdue]
    case .within30: self(.countedOfAge, count: 30)
    case .within60: self(.countedOfAge, count: 60)
    case .within90: self(.countedOfAge, count: 90)
    case .timeToShip, .netFlow: self[.countedDated]
    case .evidence, .verification: self[.countedShipped]
    case .shipped, .owner, .dueDate, .tracker: self[.countedCommitted]
    }
  }

  /// What a figure makes of the items of a part, after their number.
  func said(of part: FigurePart, in figure: ItemFigure) -> String {
    switch part {
    case .shipped: self[.partShipped]
    case .dropped: self[.partDropped]
    case .open: self[.partOpen]
    case .proposed: self[.partProposed]
    case .kept: self[figure == .onTime ? .partShippedByDueDate : .partShippedInTime]
    case .missed: self[figure == .onTime ? .partMissedDueDate : .partNotShippedInTime]
    case .droppedInTime: self[.partDroppedInTime]
    case .notYetDue: self[.partNotYetDue]
    case .withoutDueDate: self[.partWithoutDueDate]
    case .overdue: self[.partOverdue]
    case .notOverdue: self[.partNotOverdue]
    case .immature: self[.partTooYoung]
    case .withoutCreation: self[.partWithoutCreation]
    case .notYetCreated: self[.partNotYetCreated]
    case .withoutDates: self[.partWithoutDates]
    case .said: self[Words.sayings(figure).said]
    case .unsaid: self[Words.sayings(figure).unsaid]
    case .notShipped: self[.partNotShipped]
    }
  }

  private static func sayings(_ figure: ItemFigure) -> (said: Phrase, unsaid: Phrase) {
    switch figure {
    case .owner: (.partWithOwner, .partWithoutOwner)
    case .dueDate: (.partWithDueDate, .partWithoutDueDate)
    case .tracker: (.partWithTracker, .partWithoutTracker)
    case .evidence: (.partWithEvidence, .partWithoutEvidence)
    default: (.partVerified, .partNotVerified)
    }
  }

  /// What the first figures of every page count, and how they take what is dropped.
  func meaning(_ figure: ItemFigure) -> String {
    switch figure {
    case .shipped: self[.meaningShipped]
    case .onTime: self[.meaningOnTime]
    case .overdue: self[.meaningOverdue]
    default: ""
    }
  }
}
