internal import PostmortemCore

/// The open items in the order in which they pay, as far as a page has room.
struct BacklogView: View {
  let backlog: BudgetWeightedBacklog
  let place: Place

  /// Items on the page of the budgets; all of them have pages of their own.
  static let most = 20
  /// The first of those pages, in the folder of the budgets.
  static let list = "backlog.html"

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
      .text(
        """
        The weight of an open item is the error budget, over all SLOs, that incidents of the last \
        \(BudgetWeightedBacklog.days) days spent which share a category with the cause it answers and a service with \
        its incident. The heaviest comes first; then by priority, by due date and by id.
        """
      )
    case .leftOut:
      .text(
        MetricWords.leftOut([
          (entries.count - weighing, "open item", "whose causes cost nothing that is written down")
        ]).joined(separator: "; ")
      )
    case .source: .text("Google SRE Workbook, chapter 5 and its example error budget policy.")
    // The order is a figure of all open items, and leaves none to name.
    case .receipts: .list([])
    case .links: .list([MetricWords.register(place), MetricWords.incidents(place)])
    default: nil
    }
  }

  private var sentence: String {
    guard let heaviest = entries.first else { return "Nothing is open." }
    guard weighing > 0 else {
      return
        "None of \(Words.counted(entries.count, "open item")) answers a cause that cost error budget in the last "
        + "\(Words.days(BudgetWeightedBacklog.days))."
    }
    let total = Words.counted(entries.count, "open item")
    return
      "Of \(total), \(Words.number(weighing)) \(weighing == 1 ? "answers a cause" : "answer causes") that cost "
      + "error budget in the last \(Words.days(BudgetWeightedBacklog.days)), up to \(Words.duration(heaviest.weight))."
  }
}
