internal import PostmortemCore

/// The section of an SLO: its figure, with what stands around it.
struct BudgetSectionView: View {
  let metric: MetricView
  /// `exhausted`, `low`, `sound` …
  let standing: String
  let isTrouble: Bool
  let facts: [TermView]
  /// The incidents that spent it: one table, or none.
  let spends: [NumbersView]
  /// How many incidents the table leaves out.
  let note: String

  func value(of name: Name) -> Value? {
    switch name {
    case .standing: .text(standing)
    case .isTrouble: .flag(isTrouble)
    case .facts: .list(facts)
    case .spends: .list([TablesView(tables: spends)].filter { !$0.tables.isEmpty })
    case .note: .text(note)
    default: metric.value(of: name)
    }
  }
}
