internal import PostmortemCore

/// The incidents that spent an error budget, as many as a section names: those that spent most of the window now and of
/// the window of the worst day, then the newest.
struct BudgetSpends {
  private let budget: ErrorBudget
  private let place: Place
  private var words: Words { place.words }
  /// Places in `budget.spends` of what counts now, and of what counted on the worst day.
  private let now: Range<Int>
  private let worst: Range<Int>
  /// Places of those that are named, newest first.
  private let named: [Int]

  private static let most = 8

  init(_ budget: ErrorBudget, _ place: Place) {
    self.budget = budget
    self.place = place
    now = budget.spends(inWindowEnding: budget.lastDay).indices
    worst = budget.worst.map { budget.spends(inWindowEnding: $0.day).indices } ?? 0..<0
    func heaviest(_ places: Range<Int>) -> ArraySlice<Int> {
      places.sorted { (budget.spends[$1].duration, $1) < (budget.spends[$0].duration, $0) }
        .prefix(BudgetSpends.most)
    }
    var places = Set(heaviest(now)).union(heaviest(worst))
    for newest in budget.spends.indices.reversed() {
      guard places.count < BudgetSpends.most else { break }
      places.insert(newest)
    }
    named = places.sorted(by: >)
  }

  /// One table; none where nothing was ever spent.
  var tables: [NumbersView] {
    guard !budget.spends.isEmpty else { return [] }
    return [
      NumbersView(
        caption: words(.spendsCaption, ["budget": budget.label]),
        columns: [
          words[.spendsIncident], words[.spendsBegan], words[.spendsSpent], words[.budgetShare],
          words[.spendsCounts],
        ],
        rows: named.map(row)
      )
    ]
  }

  private func row(_ index: Int) -> NumbersView.Row {
    let spend = budget.spends[index]
    return NumbersView.Row(
      LinkView(spend.incident.title.value, url: place.incident(spend.incident)),
      [
        .text(words.date(spend.day)), .text(Words.duration(spend.duration)),
        .text(words.share(of: spend.duration, budget.budget) ?? "–"),
        .text(counts(index)),
      ]
    )
  }

  /// In which of the two windows a spend counts.
  private func counts(_ index: Int) -> String {
    switch (now.contains(index), worst.contains(index)) {
    case (true, true): words[.spendCountsBoth]
    case (true, false): words[.spendCountsNow]
    case (false, true): words[.spendCountsOnWorstDay]
    case (false, false): "–"
    }
  }

  /// How many incidents are not named.
  var unnamed: String {
    let count = budget.spends.count - named.count
    return count > 0 ? words(.spendsUnnamed, count: count) : ""
  }
}
