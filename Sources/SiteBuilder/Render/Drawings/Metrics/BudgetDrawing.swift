internal import PostmortemCore

/// What was spent of an error budget in the trailing window, on each day of an archive's life: a stepped line, filled
/// from 100 % up where more was spent than there was. Without a budget it counts minutes.
enum BudgetDrawing {
  /// Stretches of days that are told apart; more would be thinner than the line.
  static let columns = 200

  /// The drawing; empty where nothing was ever spent.
  static func draw(_ budget: ErrorBudget, _ words: Words) -> [UInt8] {
    guard let worst = budget.worst, let first = budget.steps.first?.day else { return [] }
    let hasBudget = budget.budget > .zero
    /// In hundredths of the budget, or in minutes.
    func number(_ spent: Duration) -> Double { spent / (hasBudget ? budget.budget : .seconds(6000)) * 100 }
    let most = Int(number(worst.spent).rounded(.up))
    let (scale, step) = Scale.counting(to: hasBudget ? max(100, most) : most)
    let panel = Panel(scale: scale, top: 34, bottom: 154)
    let last = budget.lastDay
    let end = Double(last.number) + 1
    let points = thinned(budget.steps, to: last).map { (Double($0.day.number), number($0.spent)) }
    let now = budget.spent(on: last)
    var plot = Plot(
      height: 178,
      across: Scale(Double(first.number), to: end),
      label: label(budget, worst: worst, now: now, words)
    )
    let ticks = stride(from: 0, through: Int(scale.upper), by: step).map {
      Axis.Tick(
        at: Double($0),
        label: hasBudget ? words(.percent, ["percent": words.number($0)]) : "\(words.number($0)) min"
      )
    }
    plot.band(from: [(points[0].0, 0)], to: points, until: end, in: panel)
    if hasBudget, number(worst.spent) > 100 {
      plot.band(
        "band over",
        from: [(points[0].0, 100)],
        to: points.map { ($0.0, max(100, $0.1)) },
        until: end,
        in: panel
      )
    }
    plot.axisDown(Axis(ticks), of: panel)
    plot.heading(words(.budgetDrawingSpent, count: budget.windowDays), of: panel, isRaised: true)
    plot.step(points, until: end, in: panel)
    if hasBudget { plot.limit(at: 100, in: panel) }
    let top = (Double(worst.day.number) + 0.5, number(worst.spent))
    let share = amount(worst.spent, of: budget, words)
    let shareAndDay = words(.budgetDrawingWorst, ["share": share, "date": words.date(worst.day)])
    /// Where a word stands: not on the dashed line.
    func beside(_ point: (Double, Double)) -> (Double, Double) {
      let isOnLimit = hasBudget && (0..<18).contains(panel.y(point.1) - panel.y(100))
      return (point.0, isOnLimit ? 100 : point.1)
    }
    plot.word(shareAndDay, onNarrowPages: share, beside: beside(top), in: panel)
    plot.dot(at: (end, number(now)), in: panel)
    let nowAt = beside((end, number(now)))
    // The two words must not lie on each other.
    let areApart =
      abs(panel.y(beside(top).1) - panel.y(nowAt.1)) >= 16 || last - worst.day > (last - first) / 2
    if areApart {
      plot.word(words(.budgetDrawingNow, ["share": amount(now, of: budget, words)]), beside: nowAt, in: panel)
    }
    plot.axisAcross(.dates(from: first, to: last, words), at: panel.bottom)
    return plot.finish()
  }

  private static func amount(_ spent: Duration, of budget: ErrorBudget, _ words: Words) -> String {
    words.share(of: spent, budget.budget) ?? Words.duration(spent)
  }

  private static func label(
    _ budget: ErrorBudget,
    worst: ErrorBudget.Step,
    now: Duration,
    _ words: Words
  ) -> String {
    words(
      .budgetDrawing,
      count: budget.windowDays,
      [
        "worst": amount(worst.spent, of: budget, words), "date": words.date(worst.day),
        "now": amount(now, of: budget, words),
      ]
    )
  }

  /// The steps, where they are many the highest and the last of each stretch of days: no height is lost.
  static func thinned(_ steps: [ErrorBudget.Step], to last: Day) -> [ErrorBudget.Step] {
    guard steps.count > 2 * columns, let first = steps.first?.day else { return steps }
    let length = max(1, (last - first) / columns + 1)
    var thinned: [ErrorBudget.Step] = []
    var rest = steps[...]
    while let next = rest.first {
      let column = (next.day - first) / length
      let stretch = rest.prefix { ($0.day - first) / length == column }
      rest = rest.dropFirst(stretch.count)
      let highest = stretch.reduce(next) { $1.spent > $0.spent ? $1 : $0 }
      thinned.append(highest)
      if let end = stretch.last, end.day != highest.day { thinned.append(end) }
    }
    return thinned
  }
}
