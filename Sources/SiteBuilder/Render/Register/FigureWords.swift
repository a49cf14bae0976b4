internal import PostmortemCore

/// How readers are told of figures over items, and of their parts.
enum FigureWords {
  /// `on-time`, `on-time.missed`: in addresses.
  static func id(_ figure: ItemFigure, _ part: FigurePart?) -> String {
    part.map { "\(figure.rawValue).\(word($0))" } ?? figure.rawValue
  }

  static func title(_ figure: ItemFigure) -> String {
    switch figure {
    case .shipped: "Shipped"
    case .onTime: "On time"
    case .overdue: "Overdue"
    case .within30: "Within 30 days"
    case .within60: "Within 60 days"
    case .within90: "Within 90 days"
    case .timeToShip: "Time to ship"
    case .netFlow: "Net flow"
    case .owner: "Owner"
    case .dueDate: "Due date"
    case .tracker: "Tracker"
    case .evidence: "Evidence"
    case .verification: "Verified"
    }
  }

  /// What is counted, after its number: `committed items`.
  static func counted(_ figure: ItemFigure) -> String {
    switch figure {
    case .onTime: "whose first due date has passed"
    case .overdue: "overdue"
    case .within30: "at least 30 days old"
    case .within60: "at least 60 days old"
    case .within90: "at least 90 days old"
    case .timeToShip, .netFlow: "with their dates"
    case .evidence, .verification: "shipped"
    case .shipped, .owner, .dueDate, .tracker: "committed to"
    }
  }

  /// What a figure makes of the items of a part, after their number.
  static func said(of part: FigurePart, in figure: ItemFigure) -> String {
    switch part {
    case .shipped: "shipped"
    case .dropped: "dropped"
    case .open: "open"
    case .proposed: "only proposed"
    case .kept: figure == .onTime ? "shipped by their first due date" : "shipped in that time"
    case .missed: figure == .onTime ? "not shipped by it" : "not shipped in that time"
    case .droppedInTime: "dropped in time"
    case .notYetDue: "not yet due"
    case .withoutDueDate: "without a due date"
    case .overdue: "open after their due date"
    case .notOverdue: "not overdue"
    case .immature: "too young to judge"
    case .withoutCreation: "without a day of creation"
    case .notYetCreated: "not created yet"
    case .withoutDates: "without a day of creation or end"
    case .said: sayings(figure).said
    case .unsaid: sayings(figure).unsaid
    case .notShipped: "not shipped"
    }
  }

  private static func sayings(_ figure: ItemFigure) -> (said: String, unsaid: String) {
    switch figure {
    case .owner: ("with an owner", "without an owner")
    case .dueDate: ("with a due date", "without a due date")
    case .tracker: ("with a tracker", "without a tracker")
    case .evidence: ("that show evidence", "without evidence")
    default: ("verified", "not verified")
    }
  }

  /// What the first figures of every page count, and how they take what is dropped.
  static func meaning(_ figure: ItemFigure) -> String {
    switch figure {
    case .shipped:
      "Items that shipped, of all that somebody committed to. A dropped item stays in the count."
    case .onTime:
      "Items shipped on or before their due date, of those whose date has passed. Missed are those shipped later, "
        + "still open, or dropped after it. Where a due date moved, the first one counts."
    case .overdue: "Open items whose due date has passed. One that is due today is not overdue."
    default: ""
    }
  }

  /// A part in addresses.
  private static func word(_ part: FigurePart) -> String {
    switch part {
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
