internal import PostmortemCore

/// The open items in the order in which they pay, as far as a page has room.
struct BacklogView: View {
  let backlog: BudgetWeightedBacklog
  let place: Place

  /// Items on the page of the budgets; all of them have pages of their own.
  static let most = 20
  /// The first of those pages, in the folder of the budgets.
  static let list = "backlog.html"

  private var words: Words { place.words }
  private var entries: [BudgetWeightedBacklog.Entry] { backlog.entries }
  /// Those whose causes cost something stand first.
  private var weighing: Int { backlog.weighing }
  private var shown: Int { min(weighing, BacklogView.most) }

  func value(of name: Name) -> Value? {
    switch name {
    case .items:
      .list(
        entries.prefix(shown).map {
          BacklogItemView(entry: $0, spends: backlog.spends(of: $0.commitment), place)
        }
      )
    case .sentence: .text(sentence)
    case .hasMore: .flag(entries.count > shown)
    case .url: .text(BacklogView.list)
    case .count: .number(entries.count)
    case .meaning:
      .text(words(.backlogDefinition, ["days": words.number(BudgetWeightedBacklog.days)]))
    case .leftOut:
      .text(words.leftOut([.backlogLeftOut: entries.count - weighing]).joined(separator: "; "))
    case .source: .text(words[.backlogSource])
    // The order is a figure of all open items, and leaves none to name.
    case .receipts: .list([])
    case .links: .list([place.allItems, place.allIncidents])
    default: nil
    }
  }

  private var sentence: String {
    guard let heaviest = entries.first else { return words[.backlogEmpty] }
    let days = words.number(BudgetWeightedBacklog.days)
    guard weighing > 0 else { return words(.backlogWeightless, count: entries.count, ["days": days]) }
    return words(
      .backlogWeighing,
      count: weighing,
      [
        "ofItems": words(.backlogOfItems, count: entries.count), "days": days,
        "most": Words.duration(heaviest.weight),
      ]
    )
  }
}
