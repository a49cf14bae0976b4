/// What the program says on pages, by its key in the catalogue. What templates say they name themselves, as
/// `{{words.KEY}}`.
enum Phrase: String, CaseIterable, Sendable {
  // Dates and numbers
  case months, date, monthOfYear, quarterOfYear, thousands, decimal, percent, spelled, labelsInSentences,
    days, ago,
    today, ahead, moved, partOfWhole

  // Names of the format
  case labels

  // Pages, lists and what they show
  case oneNamesTheOther, causesInServices, lastIncidents, allOfThemWith, ofThemWith, otherItems,
    itemsNotYetDue, itemsDroppedInTime, itemsWithoutDueDate, items, actionItems, incidents, incidentsCounted,
    actionItemsOf,
    incidentsOf, allOfThem, withoutDate, noSuchPage, noSuchPageDescription, metricsDescription,
    reviewDescription, search, searchDescription, draft, inReview, gameDay, nearMiss, customers, noticedBy,
    setOffBy, postmortemOwner, authors, published, channel, tags, stateOverdue, stateOpen, stateInProgress,
    stateProposed, stateShipped, stateDropped

  // The filters and the register
  case itemsShown, incidentsShown, filterAll, filterNone, openOverdueOrNot, openNotOverdue, countedIn,
    anyFigure, columnItem, columnOwner, columnPriority, columnState, dueFirst, dueLast, oldestFirst, title,
    severity, longestFirst, fewestShippedFirst, order, overdueFirst, newestFirst

  // Metrics

  // Drawings

  // Error budgets

  // The review

  // Files
}
