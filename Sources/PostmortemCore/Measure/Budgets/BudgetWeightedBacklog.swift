/// The backlog in the order in which it pays: open items, first those whose causes have cost most error budget.
///
/// - Formula: the weight of an open item is the error budget, over all SLOs, that incidents of the trailing year
///   (the 365 days that end on as-of) spent which have a category of the cause it answers and a service of its
///   incident. Heaviest first; then by priority, by due date and by id.
/// - Unit: time in which an objective was not met. Each incident counts once for an item, its own among them.
/// - Missing data: an item without a cause category, or of an incident without a service, weighs nothing. An item
///   without a priority stands after those that have one, without a due date likewise.
/// - Source: Google SRE Workbook, chapter 5 and appendix B: what spends the budget is what is worked on.
/// - Example: in the last year two incidents of capacity in checkout spent 30 and 12 minutes, and one of dns in
///   edge 40: an open item against capacity in checkout weighs 42 minutes and comes first, one against dns in edge
///   40, one against both categories in checkout 42; of the two with 42 a P0 comes before a P1.
public struct BudgetWeightedBacklog: Sendable {
  /// An open item and what its causes cost.
  public struct Entry: Sendable {
    public let commitment: Commitment
    public let weight: Duration
  }

  /// Every open item, in the order to do them in.
  public let entries: [Entry]
  private let costs: CostsByCause

  /// How many of them weigh anything; they stand first.
  public var weighing: Int { entries.firstPlace { $0.weight == .zero } }

  /// The days of the trailing year.
  public static let days = 365

  /// Weighs the open ones of `commitments` by what the incidents of `archive` spent by `day`.
  public init(of archive: Archive, commitments: [Commitment], asOf day: Day) {
    let costs = CostsByCause(archive.postmortems, from: day + (1 - BudgetWeightedBacklog.days), to: day)
    var priorities = NameNumbers()
    for priority in archive.settings.priorities { _ = priorities.number(of: priority.name) }
    var weights: [CostsByCause.Question: Duration] = [:]
    var ranked: [Ranked] = []
    for commitment in commitments where commitment.isOpen {
      let question = costs.question(of: commitment)
      let weight = weights[question] ?? costs.total(question)
      weights[question] = weight
      // A priority the settings do not have comes after theirs, and before none.
      let priority = commitment.item.priority.map { priorities[$0] ?? priorities.count }
      ranked.append(
        Ranked(
          entry: Entry(commitment: commitment, weight: weight),
          priority: priority ?? priorities.count + 1
        )
      )
    }
    entries = ranked.sorted { $0.precedes($1) }.map(\.entry)
    self.costs = costs
  }

  /// The incidents that an item's weight is made of, with what each spent; newest first, as in the archive.
  public func spends(of commitment: Commitment) -> [(incident: Postmortem, duration: Duration)] {
    costs.spends(costs.question(of: commitment))
  }

  /// An entry, and the place of its priority.
  private struct Ranked {
    let entry: Entry
    let priority: Int

    func precedes(_ other: Ranked) -> Bool {
      if entry.weight != other.entry.weight { return entry.weight > other.entry.weight }
      if priority != other.priority { return priority < other.priority }
      let (due, otherDue) = (entry.commitment.dueOrNever, other.entry.commitment.dueOrNever)
      if due != otherDue { return due < otherDue }
      return entry.commitment.precedes(other.entry.commitment)
    }
  }
}
