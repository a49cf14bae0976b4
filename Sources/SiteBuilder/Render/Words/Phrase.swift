/// What the program says on pages, by its key in the catalogue. What templates say they name themselves, as
/// `{{words.KEY}}`.
enum Phrase: Int, CodingKey, CaseIterable {
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
    stateProposed, stateShipped, stateDropped, parts, shipped, onTime, overdue, incident, allIncidents,
    struckTwice,
    nothingStruckTwice

  // The filters and the register
  case figureShipped, figureOnTime, figureOverdue, figureWithin, figureTimeToShip, figureNetFlow,
    figureOwner, figureDueDate, figureTracker, figureEvidence, figureVerified, countedOnTime, countedOverdue,
    countedOfAge, countedDated, countedShipped, countedCommitted, partShipped, partDropped, partOpen,
    partProposed, partShippedByDueDate, partShippedInTime, partMissedDueDate, partNotShippedInTime,
    partDroppedInTime, partNotYetDue, partWithoutDueDate, partOverdue, partNotOverdue, partTooYoung,
    partWithoutCreation, partNotYetCreated, partWithoutDates, partNotShipped, partWithOwner,
    partWithoutOwner, partWithDueDate, partWithTracker, partWithoutTracker, partWithEvidence,
    partWithoutEvidence, partVerified, partNotVerified, partLeftOut, meaningShipped, meaningOnTime,
    meaningOverdue
  case itemsShown, incidentsShown, filterAll, filterNone, openOverdueOrNot, openNotOverdue, countedIn,
    anyFigure, columnItem, columnOwner, columnPriority, columnState, dueFirst, dueLast, oldestFirst, title,
    severity, longestFirst, fewestShippedFirst, order, overdueFirst, newestFirst

  // Metrics
  case receiptAllItems, receiptAllQuarters, receiptAllSeverities, receiptMoreIncidents,
    receiptIncidentLeftOut, receiptIncidentWithoutTimes, receiptIncidentOfTheLast,
    receiptIncidentWithoutPrevention, receiptLateDraft, leftOutProposed, leftOutOnlyProposed,
    leftOutNotYetDue, leftOutDroppedInTime, leftOutWithoutDueDate, leftOutWithoutCreation,
    leftOutWithoutDates, leftOutTooYoung, leftOutWithoutDate, leftOutNotInProduction, leftOutGameDays,
    leftOutEarlierIncidents, leftOutPromises, leftOutEarlierMonths, leftOutEarlierQuarters,
    leftOutWithoutBothDays, leftOutWithoutDeadline, leftOutWithoutTimes, leftOutWithoutSeverity,
    leftOutWithoutDetection, leftOutWays, followThroughHeading, followThroughNothing, followThroughShipped,
    followThroughShippedLately, followThroughOnTime, followThroughOverdue, followThroughDefinition,
    followThroughSource, followThroughTable, followThroughItemsOf, followThroughAll, followThroughLast,
    followThroughBy, followThroughByTeamAndPriority, recurrenceNoDate, recurrenceSome, recurrenceAllOverdue,
    recurrenceDefinition, recurrenceSource, recurrenceTable, recurrenceStruck, recurrenceItem,
    recurrenceOpenFor, recurrenceOverdueBy, repeatedHeading, repeatedNone, repeatedShipped,
    repeatedNeverShipped, repeatedDefinition, repeatedSource, repeatedLast, repeatedAskedFor, repeatedSince,
    repeatedNever, times, cohortsHeading, cohortsNothing, cohortsSentence, cohortsShipped,
    cohortsNoneOldEnough, cohortsCaption, cohortsDefinition, cohortsSource, cohortsTable, cohortsWithin,
    cohortsTooYoungFor, timeToShipHeading, nothingDated, timeToShipNone, timeToShipNotReached,
    timeToShipHalf, timeToShipHalfOrLater, timeToShipCounted, timeToShipStates, timeToShipFew,
    timeToShipCaption, timeToShipDefinition, timeToShipSource, timeToShipTable, timeToShipDays,
    timeToShipNotShipped, timeToShipConfidence, timeToShipWatched, timeToShipBand, netFlowHeading,
    netFlowOpen, netFlowThisMonth, netFlowLastMonths, netFlowGrew, netFlowFell, netFlowStayed,
    netFlowCaption, netFlowDefinition, netFlowSource, netFlowTable, netFlowMonth, netFlowPromised,
    netFlowDropped, netFlowOpenAtEnd, mixHeading, mixNothing, mixPreventNone, mixPreventUnsaid, mixPrevent,
    mixIncidents, mixDefinition, mixSource, mixTable, mixNoneSaid, hygieneHeading, hygieneNothing,
    hygieneCommitted, hygieneNoneShipped, hygieneShipped, hygieneUnpublished, hygienePublished, hygieneLate,
    hygieneDefinition, hygieneSource, hygieneTable, hygieneHas, hygieneItems, hygieneOwner, hygieneDueDate,
    hygieneTracker, hygieneEvidence, hygieneVerified, responseHeading, responseNothing, responseDetected,
    responseResolved, responseDetectedAndResolved, responseDotsCaption, responseCaption, responseDefinition,
    responseSource, responseTable, responsePhase, responseCount, responseQuarter, responseHalf,
    responseThreeQuarters, responseLongest, responseTooFew, responseWhole, responseBySeverityHeading,
    responseByDetectionHeading, responseBySeverityCaption, responseByDetectionCaption,
    responsePartsDefinition, responsePartsSource, responsePartsNothing, responsePartsSentence,
    responsePartWithin, responsePartsTable, responseMedianOf, detectionHeading, detectionNothing,
    detectionNoneLately, detectionThisQuarter, detectionLastQuarters, detectionWay, detectionCustomersFirst,
    detectionCustomersOftener, detectionOtherWays, detectionNotSaid, detectionCaption, detectionDefinition,
    detectionSource, detectionTable

  // Drawings
  case drawnNone, drawnShipped, drawnDropped, drawnOpen, drawnOverdue, drawnSaid, drawnNotSaid,
    drawnTimeline, drawnTimelineEntries, drawnPhase, drawnNextPhase, drawnEarlier, drawnLater, drawnWeek,
    drawnYear, drawnNoTimes, drawnMedian, drawnMedianOf, drawnPart, responseDrawing, responsePartsDrawing,
    detectionDrawing, cohortsDrawing, cohortsDrawingTooYoung, netFlowDrawing, netFlowDrawingOpen,
    netFlowDrawingFlow, survivalDrawing, survivalDrawingNeverHalf, survivalDrawingUnit, survivalDrawingHalf,
    budgetDrawing, budgetDrawingSpent, budgetDrawingWorst, budgetDrawingNow

  // Error budgets
  case budgetsHeading, budgetsDescription, budgetsMoreNames, budgetInWindow, budgetExhausted, budgetMissed,
    budgetLow, budgetSound, budgetWhole, budgetKept, noBudgetNothingSpent, noBudgetSpent, budgetNothingSpent,
    budgetAllSpent, budgetOverspent, budgetPartSpent, budgetLeftInBrief, noBudgetInBrief,
    budgetExhaustedInBrief, budgetSpend, budgetsMoreInTrouble, budgetsNoneInTrouble, budgetsOthersSound,
    budgetCaption, noBudgetCaption, budgetTermObjective, budgetObjective, budgetTerm, budgetNone,
    budgetTermSpent, budgetTermLeft, budgetNothing, budgetTermWorst, budgetTermExhausted, budgetTermMissed,
    budgetNeverExhausted, budgetDaysExhausted, budgetExhaustedBefore, budgetStretch, budgetMonthsCaption,
    budgetMonth, budgetMostSpent, budgetShare, budgetFirstOn, budgetExhaustedDays, budgetDefinition,
    budgetLeftOutUndated, budgetLeftOutUnsaid, budgetLeftOutMonths, budgetSource, budgetSpreadsheet,
    spendsCaption, spendsIncident, spendsBegan, spendsSpent, spendsCounts, spendCountsNow,
    spendCountsOnWorstDay, spendCountsBoth, spendsUnnamed, backlogHeading, backlogEmpty, backlogWeightless,
    backlogOfItems, backlogWeighing, backlogMoreIncidents, backlogCosts,
    backlogCostsNothing, backlogDefinition, backlogLeftOut, backlogSource

  // The review
  case agendaOverdue, agendaDueSoon, agendaShipped, agendaDropped, agendaUnverified, agendaLateDrafts,
    agendaRecurrences

  // Checks
  case checksHeading, checksClean, warnings, documents, findingsHeading, exceptionsHeading, rulesHeading,
    rulesOfReading, rulesOfPostmortems, rulesOfText, rulesOfArchive, rulesOfExceptions, weightError,
    weightWarning, weightOff, weightAlways

  // Files
  case badgeHeadline, badgeItems, badgeShipped, badgeOnTime, badgeOverdue, badgeEmpty, feedNoItems,
    feedShipped, calendarOverdue, calendarOwner, calendarTeam, calendarPriority, calendarIncident

  /// Its key in the catalogue: the name of its case, which the compiler knows of a `CodingKey`.
  var key: String { stringValue }
}
