internal import PostmortemCore

/// A group of the register, in the order of every list of items.
enum ItemGroup: Int, CaseIterable, Sendable {
  case overdue, open, proposed, shipped, dropped

  /// Its word in addresses and styles.
  var word: String {
    switch self {
    case .overdue: "overdue"
    case .open: "open"
    case .proposed: "proposed"
    case .shipped: "shipped"
    case .dropped: "dropped"
    }
  }

}

/// What every list says of where an item stands: its state in the document, or that it is overdue.
enum ItemState: Int, CaseIterable, Sendable {
  case overdue, open, inProgress, proposed, shipped, dropped

  /// Where an item stands as of `day`.
  init(_ commitment: borrowing Commitment, asOf day: Day) {
    switch commitment.progress {
    case .proposed: self = .proposed
    case .shipped: self = .shipped
    case .dropped: self = .dropped
    case .open: self = commitment.isOverdue(on: day) ? .overdue : .open
    case .inProgress: self = commitment.isOverdue(on: day) ? .overdue : .inProgress
    }
  }

  /// Its word in styles, which is that of the document.
  var word: String { self == .inProgress ? "in-progress" : group.word }

  /// Where it stands in the register.
  var group: ItemGroup {
    switch self {
    case .overdue: .overdue
    case .open, .inProgress: .open
    case .proposed: .proposed
    case .shipped: .shipped
    case .dropped: .dropped
    }
  }
}
