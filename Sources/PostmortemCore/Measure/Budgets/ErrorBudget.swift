/// The error budget of one SLO over the life of an archive.
///
/// - Formula: budget = window × (1 − objective), to the millisecond. On each day, spent is what the incidents of
///   the trailing window cost: of that day and the days before it, as many as the window has. Remaining = (budget
///   − spent) ÷ budget, and below 0 where more was spent than there was. It is exhausted on the days on which
///   nothing remains.
/// - Unit: time in which the objective was not met; days. The whole of an incident's cost falls on the day it
///   began. Part of a day in a window counts as the whole of it.
/// - Missing data: an incident that does not say what it cost, cost nothing here. One without a date is left out
///   (`ErrorBudgets.withoutDate`). Incidents of every origin count: what they say was spent was spent.
/// - Source: Google SRE Workbook, chapters 2 and 5 and appendix B ("Example Error Budget Policy").
/// - Example: an objective of 99.9 over 28 days is a budget of 40 min 19.2 s. 30 minutes on 1 May and 15 on
///   20 May: on 20 May 45 minutes are spent, −0.12 remains, and that is the worst day; on 29 May the first
///   incident has left the window, 0.63 remains: it was exhausted for 9 days, 20 to 28 May.
public struct ErrorBudget: Sendable {
  /// What an incident cost.
  public struct Spend: Sendable {
    public let incident: Postmortem
    /// The day it began.
    public let day: Day
    public let duration: Duration
  }

  /// What was spent in the trailing window, from a day until the next step.
  public struct Step: Hashable, Sendable {
    public let day: Day
    public let spent: Duration
  }

  /// The key of the SLO.
  public let id: String
  public let slo: Settings.SLO
  /// What may be spent in a window.
  public let budget: Duration
  /// Days of the window.
  public let windowDays: Int
  /// All that was ever spent, oldest first, then by the incident's id.
  public let spends: [Spend]
  /// From the archive's first day on, oldest first: one for each day on which the sum changes.
  public let steps: [Step]
  /// The day of the figures, to which the last step holds.
  public let lastDay: Day

  /// The budget of an SLO that was spent by `spends`, from `first` to `last`.
  init(_ id: String, _ slo: Settings.SLO, spends: [Spend], from first: Day, to last: Day) {
    self.id = id
    self.slo = slo
    budget = slo.budget
    let windowDays = max(1, slo.window.wholeDays)
    self.windowDays = windowDays
    let spends = spends.sorted { ($0.day, $0.incident.id) < ($1.day, $1.incident.id) }
    self.spends = spends
    lastDay = last
    steps = ErrorBudget.steps(spends, windowDays, from: first, to: last)
  }

  /// What was spent in the window, by spends that are sorted. They leave it in the order in which they came.
  private static func steps(_ spends: [Spend], _ windowDays: Int, from first: Day, to last: Day) -> [Step] {
    var steps = [Step(day: first, spent: .zero)]
    var (come, gone) = (0, 0)
    var spent = Duration.zero
    while gone < spends.count {
      let leaving = spends[gone].day + windowDays
      let isComing = come < spends.count && spends[come].day <= leaving
      let day = isComing ? spends[come].day : leaving
      guard day <= last else { break }
      if isComing {
        spent += spends[come].duration
        come += 1
      } else {
        spent -= spends[gone].duration
        gone += 1
      }
      if steps[steps.count - 1].day == day { steps.removeLast() }
      steps.append(Step(day: day, spent: spent))
    }
    return steps
  }

  /// What was spent in the window that ends on `day`.
  public func spent(on day: Day) -> Duration {
    let next = steps.firstPlace { $0.day > day }
    return next == 0 ? .zero : steps[next - 1].spent
  }

  /// What made up that sum, oldest first.
  public func spends(inWindowEnding day: Day) -> ArraySlice<Spend> {
    let start = spends.firstPlace { day - $0.day < windowDays }
    return spends[start..<max(start, spends.firstPlace { $0.day > day })]
  }

  /// The share of the budget that is left after `spent`, 1 at the most; nil where there is no budget.
  public func share(after spent: Duration) -> Double? {
    budget > .zero ? (budget - spent) / budget : nil
  }

  /// The share left in the window that ends on `day`.
  public func remaining(on day: Day) -> Double? { share(after: spent(on: day)) }
}

extension Settings.SLO {
  /// What may be spent in its window. To the millisecond, since 100 − 99.9 is no exact number.
  public var budget: Duration {
    let seconds = Double(window.components.seconds)
    return .milliseconds(((100 - objective) * seconds * 10).rounded())
  }
}
