/// Every name a template may use. Which of them a page has, its views say; a name that is not here is an error of the
/// template that uses it.
enum Name: String, CaseIterable, Sendable {
  case after, age, all, anchor, answers, askedAgain, askedBefore, asOf, backlog, bar, base, before,
    body, breakdown, budgets, budgetsInTrouble, calendar, canonical, caption, category, cause,
    causes, cells, checks, columns, cost, count, counts, created, date, day, days, daysAhead,
    daysLate, daysOpen, daysOverdue, description, detail, dimensions, documentCount, drawing,
    dropped, droppedCount, due, dueSoon, duration, editUrl, elapsed, ended, entries, entryId,
    entryUpdated, entryUrl, event, evidence, example, exception, exceptionList, exceptions,
    exposure, exposures, extra, facts, filters, finding, findingCount, findingList, findings,
    findingsUrl, firstDue, good, grandfatheredBefore, groups, hasAnswers, hasBudgets, hasCauses,
    hasExposures, hasLeft, hasMore, hasMoreExposures, hasMoreOverdue, hasMoreStrikes, hasReceipts,
    hasRelated, hasStrikes, heading, headline, headlineIncidents, headlineWord, help, historyUrl,
    home, id, identity, incident, incidentCount, incidentDate, incidentList, incidentTitle,
    incidentUrl, isApproximate, isArticle, isCurrent, isDecision, isEmpty, isHome, isInWords,
    isLate, isLeftOut, isListed, iso, isOfSettings, isOpen, isOverdue, isSearch, isSmall, isTrouble,
    isWhole, item, itemList, items, kind, label, language, lateDrafts, latest, leftOut, link, links, list,
    marked, meaning, medianAge, message, metrics, moreExceptions, moreFilters, moreFindings,
    moreIncidents, moreItems, moved, name, names, newer, next, ninetiethAge, noItems, note, notes,
    offset, older, oldest, oldestAge, onTime, onTimeLeftOut, openCount, options, origin, others,
    overdue, overdueByTeam, overdueCount, overdueItems, overdueUrl, owner, page, pageCount,
    pageNumber, pager, parameters, part, parts, people, percent, phases, position, previous,
    priority, proposedCount, quarters, ratio, reason, receipts, recurrence, recurrenceCount,
    recurrences, recurrenceWhole, register, related, root, rows, rule, rules, ruleUrl, sections,
    sentence, services, setting, severity, severityRank, severityUrl, shipped, since, siteTitle,
    slice, slices, source, sourceUrl, spends, squares, standard, standing, state, stateLabel,
    strikes, struckAgain, summary, tables, team, teams, term, tie, time, title, tracker,
    unpublished, unverified, updated, url, value, valueHere, values, verified, weight, weightHere,
    whole, withoutObjective, withoutValue, zone

  /// The name that is written so.
  static func written(_ text: String) -> Name? { written[text] }

  private static let written = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
