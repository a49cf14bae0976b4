/// How a figure takes an item: what every figure that counts items sorts them into.
///
/// Each figure has some of these parts, and each item is in one part of each figure. A figure counts its items by them,
/// so that a list of a part's items is as long as the figure says.
public enum FigurePart: UInt8, CaseIterable, Sendable {
  case shipped, dropped, open, proposed
  /// As the figure asks: by the due date, within so many days.
  case kept
  /// It could have been kept, and was not.
  case missed
  case droppedInTime, notYetDue, withoutDueDate
  case overdue, notOverdue
  /// Too young to judge.
  case immature
  case withoutCreation
  /// Created after the day that all is true of.
  case notYetCreated
  /// A day that the figure counts from or to is missing.
  case withoutDates
  /// It says what is asked for.
  case said
  case unsaid
  /// What is asked for is asked of shipped items.
  case notShipped

  /// Where a part stands in its figure.
  public enum Standing: Sendable {
    /// In the numerator, and so in the denominator.
    case numerator
    /// In the denominator alone.
    case denominator
    case leftOut
  }

  /// The same in every figure that has the part.
  public var standing: Standing {
    switch self {
    case .shipped, .kept, .overdue, .said: .numerator
    case .dropped, .open, .missed, .unsaid: .denominator
    case .proposed, .notOverdue, .droppedInTime, .notYetDue, .withoutDueDate, .immature, .withoutCreation,
      .notYetCreated, .withoutDates, .notShipped:
      .leftOut
    }
  }

  /// Whether the figure counts it at all.
  public var isCounted: Bool { standing != .leftOut }
}
