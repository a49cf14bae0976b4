extension ErrorBudget {
  /// The day on which most was spent in its window, the first of them; nil where nothing ever was.
  public var worst: Step? {
    var worst: Step?
    for step in steps where step.spent > worst?.spent ?? .zero { worst = step }
    return worst
  }

  /// The stretches of days on which nothing was left, oldest first.
  public var exhausted: [ClosedRange<Day>] {
    var stretches: [ClosedRange<Day>] = []
    for (place, step) in steps.enumerated() where step.spent > .zero && step.spent >= budget {
      let end = place + 1 < steps.count ? steps[place + 1].day + -1 : lastDay
      if let last = stretches.last, last.upperBound + 1 == step.day {
        stretches[stretches.count - 1] = last.lowerBound...end
      } else {
        stretches.append(step.day...end)
      }
    }
    return stretches
  }

  /// Days on which nothing was left, of the days from the archive's first to as-of.
  public var daysExhausted: Ratio {
    let days = exhausted.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) + 1 }
    return Ratio(days, of: steps.first.map { max(0, lastDay - $0.day + 1) } ?? 0)
  }

  /// The share left on each day, from the archive's first to as-of; nil where there is no budget.
  public var remainingByDay: [Double?] {
    steps.indices.flatMap { place -> [Double?] in
      let end = place + 1 < steps.count ? steps[place + 1].day : lastDay + 1
      return Array(repeating: share(after: steps[place].spent), count: max(0, end - steps[place].day))
    }
  }
}
