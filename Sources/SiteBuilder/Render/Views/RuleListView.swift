internal import PostmortemCore

/// Every rule there is, in the parts of the table.
struct RuleListView: View {
  let place: Place

  /// Of each part.
  static let headings: [Phrase] = [
    .rulesOfReading, .rulesOfPostmortems, .rulesOfText, .rulesOfArchive, .rulesOfExceptions,
  ]

  func value(of name: Name) -> Value? {
    switch name {
    case .groups:
      .list(
        zip(AllRules.groups, RuleListView.headings).map { group, heading in
          RuleGroupView(heading: place.words[heading], group: group, place: place)
        }
      )
    default: nil
    }
  }
}

/// A part of the table of rules.
struct RuleGroupView: View {
  let heading: String
  let group: AllRules.Group
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .heading: .text(heading)
    case .rules: .list(group.rules.map { RuleView($0, place) })
    default: nil
    }
  }
}
