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

  /// What a group of items is headed: `Overdue`.
  func heading(_ group: ItemGroup) -> String { label(group.word) }

  /// Where an item stands, inside of a line: `in progress`.
  func state(_ state: ItemState) -> String {
    state == .inProgress ? self[.stateInProgress] : self.state(state.group)
  }

  /// The same of all in a group: `37 open`.
  func state(_ group: ItemGroup) -> String {
    switch group {
    case .overdue: self[.stateOverdue]
    case .open: self[.stateOpen]
    case .proposed: self[.stateProposed]
    case .shipped: self[.stateShipped]
    case .dropped: self[.stateDropped]
    }
  }

  /// An event inside of a line: `detected`.
  func name(_ event: Timeline.Event) -> String {
    Timeline.Event.allCases.firstIndex(of: event).map { eventNames[$0] } ?? ""
  }

  /// What an item is good for, inside of a line: `prevent`.
  func name(_ kind: ActionItem.Kind) -> String {
    ActionItem.Kind.allCases.firstIndex(of: kind).map { kindNames[$0] } ?? ""
  }
}
