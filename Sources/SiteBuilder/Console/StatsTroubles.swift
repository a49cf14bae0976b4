internal import PostmortemCore

// What a review talks about: what is overdue and whose, which budgets are in trouble, what struck again.

extension Stats {
  /// Of a list, and how many lines of it are shown.
  private static let most = 5

  private func more(_ count: Int, _ how: String) -> [String] {
    count > Stats.most ? ["  and \(count - Stats.most) more\(how)"] : []
  }

  func overdueLines(_ style: ConsoleStyle) -> [String] {
    let overdue = all.overdue
    guard let median = overdue.medianAge, let oldest = overdue.oldestAge else {
      return [section("Overdue", "nothing", style)]
    }
    let ages =
      overdue.count == 1
      ? "for \(Words.english.days(oldest))" : "median \(Words.english.decimal(median)) days, oldest \(oldest)"
    var table = ConsoleTable(
      [
        .init(head: "", isNumber: true), .init(head: ""), .init(head: ""), .init(head: "", room: .leftOut(1)),
        .init(head: "", room: .cut(to: 20)), .init(head: "", room: .leftOut(2)),
      ],
      indent: 2,
      hasHeads: false
    )
    for (commitment, age) in zip(overdue.commitments, overdue.ages).prefix(Stats.most) {
      table.add([
        .init(Words.english.days(age), .alarm), .init(commitment.item.priority),
        .init(commitment.item.owner?.value),
        .init(commitment.team), .init(commitment.item.title.value), .init(commitment.id, .quiet),
      ])
    }
    let option = team.map { " --team \($0)" } ?? ""
    return [section("Overdue", "\(Words.english.number(overdue.count)), \(ages)", style)] + table.lines(style)
      + more(overdue.count, ": followthrough actions --overdue\(option)")
  }

  func budgetLines(_ style: ConsoleStyle) -> [String] {
    guard !ownBudgets.isEmpty else { return [] }
    let troubled = budgetsInTrouble
    var table = ConsoleTable(
      [.init(head: ""), .init(head: ""), .init(head: "", room: .cut(to: 20))],
      indent: 2,
      hasHeads: false
    )
    for budget in troubled {
      let spent = Words.duration(budget.spent(on: budget.lastDay))
      let isExhausted = budget.standing == .exhausted
      table.add([
        .init(budget.id), .init(isExhausted ? "exhausted" : "low", isExhausted ? .alarm : .heading),
        .init(
          "\(spent) of \(Words.duration(budget.budget)) spent in \(Words.english.days(budget.windowDays))"
        ),
      ])
    }
    let sentence = "\(troubled.count) of \(ownBudgets.count) in trouble: less than a quarter is left"
    return [section("Budgets", troubled.isEmpty ? "none of \(ownBudgets.count) in trouble" : sentence, style)]
      + table.lines(style)
  }

  func recurrenceLines(_ style: ConsoleStyle) -> [String] {
    guard !recurrences.isEmpty else { return [section("Struck again", "nothing", style)] }
    var table = ConsoleTable(
      [
        .init(head: "", room: .cut(to: 20)), .init(head: "", room: .cut(to: 20)),
        .init(head: "", room: .cut(to: 20)),
        .init(head: "", room: .leftOut(1)),
      ],
      indent: 2,
      hasHeads: false
    )
    for exposure in recurrences.prefix(Stats.most) {
      let late =
        exposure.daysOverdue.map { "overdue by \(Words.english.days($0))" }
        ?? "open for \(Words.english.days(exposure.daysOpen))"
      table.add([
        .init(exposure.incident.id), .init(late, exposure.daysOverdue == nil ? .plain : .alarm),
        .init(exposure.commitment.item.title.value), .init(exposure.commitment.id, .quiet),
      ])
    }
    let whose = team == nil ? "an earlier one's item" : "an earlier item of the team"
    let sentence = "\(recurrences.count) of \(exposable) incidents began while \(whose) was open"
    return [section("Struck again", sentence, style)] + table.lines(style) + more(recurrences.count, "")
  }
}
