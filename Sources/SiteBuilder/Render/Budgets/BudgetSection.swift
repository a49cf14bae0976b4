internal import PostmortemCore

/// One error budget in full: how it stands, its trailing window over the archive's life, and what spent it.
struct BudgetSection {
  let budget: ErrorBudget
  let place: Place

  /// Five years are enough to see where it goes.
  private static let mostMonths = 60
  /// Stretches of exhaustion that a sentence can name.
  private static let mostStretches = 3

  private var hasBudget: Bool { budget.budget > .zero }
  private var now: Duration { budget.spent(on: budget.lastDay) }

  var view: BudgetSectionView {
    let spends = BudgetSpends(budget, place)
    let months = budget.months
    let shown = months.suffix(BudgetSection.mostMonths)
    let metric = MetricView(
      anchor: place.site.budgets.anchor(of: budget.id),
      heading: BudgetWords.name(budget),
      sentence: BudgetWords.sentence(budget),
      caption: hasBudget
        ? "What the incidents of the trailing \(Words.days(budget.windowDays)) spent, on each day of the archive. "
          + "Above the dashed line more was spent than there was."
        : "What the incidents of the trailing \(Words.days(budget.windowDays)) spent, on each day of the archive.",
      drawing: BudgetDrawing.draw(budget, place.words),
      tables: budget.spends.isEmpty ? [] : [table(of: shown)],
      receipt: receipt(earlierMonths: months.count - shown.count)
    )
    return BudgetSectionView(
      metric: metric,
      standing: BudgetWords.standing(budget),
      isTrouble: budget.standing.isTrouble,
      facts: facts,
      spends: spends.tables,
      note: spends.unnamed
    )
  }

  private var facts: [TermView] {
    let window = Words.days(budget.windowDays)
    var facts = [("Objective", "\(BudgetWords.objective(budget.slo)) over \(window)")]
    facts.append(("Budget", hasBudget ? Words.duration(budget.budget) : "none"))
    facts.append(("Spent in \(BudgetWords.window(budget))", amount(now)))
    if hasBudget {
      facts.append(("Left", now < budget.budget ? amount(budget.budget - now) : "nothing"))
    }
    if let worst = budget.worst {
      facts.append(("Worst day", "\(amount(worst.spent)), \(Words.date(worst.day))"))
    }
    facts.append((hasBudget ? "Exhausted" : "Missed", exhausted))
    return facts.map { TermView(term: $0.0, detail: .text($0.1)) }
  }

  /// `9 min (22 %)`
  private func amount(_ duration: Duration) -> String {
    if duration == .zero { return "nothing" }
    let share = BudgetWords.share(of: duration, budget.budget).map { " (\($0))" } ?? ""
    return Words.duration(duration) + share
  }

  /// `28 of 536 days: 7 Apr 2026 to 4 May 2026`
  private var exhausted: String {
    let days = budget.daysExhausted
    guard days.numerator > 0 else { return "never in \(Words.days(days.denominator))" }
    let stretches = budget.exhausted.reversed().map(BudgetWords.stretch)
    let more = stretches.count - BudgetSection.mostStretches
    let listed = stretches.prefix(BudgetSection.mostStretches).joined(separator: ", ")
    return
      "\(MetricWords.count(days)) days: \(listed)\(more > 0 ? ", and \(Words.number(more)) times before" : "")"
  }

  private func table(of months: ArraySlice<BudgetMonth>) -> NumbersView {
    NumbersView(
      caption: "\(BudgetWords.name(budget)) by month",
      columns: ["Month", "Most spent in a window", "Of the budget", "First on", "Days exhausted"],
      rows: months.reversed().map { month in
        .init(
          Words.month(month.month),
          [
            .text(Words.duration(month.worst.spent)),
            .text(BudgetWords.share(of: month.worst.spent, budget.budget) ?? "–"),
            .text(month.worst.spent > .zero ? Words.date(month.worst.day) : "–"),
            .number(month.daysExhausted, place.words),
          ]
        )
      }
    )
  }

  private func receipt(earlierMonths: Int) -> MetricView.Receipt {
    let archive = place.site.archive
    return MetricView.Receipt(
      definition: """
        Budget = window × (100 % − objective). Spent on a day is what the incidents of the trailing window cost: of \
        that day and the days before it, as many as the window has. All that an incident cost falls on the day it \
        began, and incidents of every origin count. Exhausted are the days on which nothing was left; low is less \
        than a quarter.
        """,
      leftOut: MetricWords.leftOut([
        (place.site.figures.errorBudgets.withoutDate.count, "incident", "that spent budget, without a date"),
        (
          archive.postmortems.count { $0.impact.budget.isEmpty }, "incident",
          "with no word of budget spent"
        ),
        (earlierMonths, "earlier month", "counted and not shown"),
      ]),
      source: "Google SRE Workbook, chapters 2 and 5, and its example error budget policy.",
      links: [
        budget.slo.service.map { place.link(to: $0, along: .service) }, MetricWords.incidents(place),
        LinkView("All of it for a spreadsheet: incidents.csv", url: place.root + "data/incidents.csv"),
      ].compactMap { $0 }
    )
  }
}
