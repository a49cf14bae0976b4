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

  private var words: Words { place.words }

  var view: BudgetSectionView {
    let spends = BudgetSpends(budget, place)
    let months = budget.months
    let shown = months.suffix(BudgetSection.mostMonths)
    let metric = MetricView(
      anchor: place.site.budgets.anchor(of: budget.id),
      heading: budget.label,
      sentence: words.sentence(budget),
      caption: words(hasBudget ? .budgetCaption : .noBudgetCaption, count: budget.windowDays),
      drawing: BudgetDrawing.draw(budget, words),
      tables: budget.spends.isEmpty ? [] : [table(of: shown)],
      receipt: receipt(earlierMonths: months.count - shown.count)
    )
    return BudgetSectionView(
      metric: metric,
      standing: words.standing(budget),
      isTrouble: budget.standing.isTrouble,
      facts: facts,
      spends: spends.tables,
      note: spends.unnamed
    )
  }

  private var facts: [TermView] {
    let objective = words(
      .budgetObjective,
      count: budget.windowDays,
      ["objective": words.objective(budget.slo)]
    )
    var facts = [(words[.budgetTermObjective], objective)]
    facts.append((words[.budgetTerm], hasBudget ? Words.duration(budget.budget) : words[.budgetNone]))
    facts.append((words(.budgetTermSpent, ["inWindow": words.inWindow(budget)]), amount(now)))
    if hasBudget {
      let left = now < budget.budget ? amount(budget.budget - now) : words[.budgetNothing]
      facts.append((words[.budgetTermLeft], left))
    }
    if let worst = budget.worst {
      facts.append((words[.budgetTermWorst], "\(amount(worst.spent)), \(words.date(worst.day))"))
    }
    facts.append((words[hasBudget ? .budgetTermExhausted : .budgetTermMissed], exhausted))
    return facts.map { TermView(term: $0.0, detail: .text($0.1)) }
  }

  /// `9 min (22 %)`
  private func amount(_ duration: Duration) -> String {
    if duration == .zero { return words[.budgetNothing] }
    let share = words.share(of: duration, budget.budget).map { " (\($0))" } ?? ""
    return Words.duration(duration) + share
  }

  /// `28 of 536 days: 7 Apr 2026 to 4 May 2026`
  private var exhausted: String {
    let days = budget.daysExhausted
    guard days.numerator > 0 else { return words(.budgetNeverExhausted, count: days.denominator) }
    let stretches = budget.exhausted.reversed().map(words.stretch)
    let said = words(
      .budgetDaysExhausted,
      count: days.denominator,
      [
        "part": words.number(days.numerator),
        "stretches": stretches.prefix(BudgetSection.mostStretches).joined(separator: ", "),
      ]
    )
    let more = stretches.count - BudgetSection.mostStretches
    return more > 0 ? words(.budgetExhaustedBefore, count: more, ["days": said]) : said
  }

  private func table(of months: ArraySlice<BudgetMonth>) -> NumbersView {
    NumbersView(
      caption: words(.budgetMonthsCaption, ["budget": budget.label]),
      columns: [
        words[.budgetMonth], words[.budgetMostSpent], words[.budgetShare], words[.budgetFirstOn],
        words[.budgetExhaustedDays],
      ],
      rows: months.reversed().map { month in
        .init(
          words.month(month.month),
          [
            .text(Words.duration(month.worst.spent)),
            .text(words.share(of: month.worst.spent, budget.budget) ?? "–"),
            .text(month.worst.spent > .zero ? words.date(month.worst.day) : "–"),
            .number(month.daysExhausted, words),
          ]
        )
      }
    )
  }

  private func receipt(earlierMonths: Int) -> MetricView.Receipt {
    let archive = place.site.archive
    return MetricView.Receipt(
      definition: words[.budgetDefinition],
      leftOut: words.leftOut([
        .budgetLeftOutUndated: place.site.figures.errorBudgets.withoutDate.count,
        .budgetLeftOutUnsaid: archive.postmortems.count { $0.impact.budget.isEmpty },
        .budgetLeftOutMonths: earlierMonths,
      ]),
      source: words[.budgetSource],
      links: [
        budget.slo.service.map { place.link(to: $0, along: .service) }, place.allIncidents,
        LinkView(words[.budgetSpreadsheet], url: place.root + "data/incidents.csv"),
      ].compactMap { $0 }
    )
  }
}
