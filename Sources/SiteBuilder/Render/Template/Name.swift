/// Every name a template may use. Which of them a page has, its views say; a name that is not here is an error of the
/// template that uses it.
enum Name: String, CaseIterable, Sendable {
  case after, age, all, anchor, answers, asOf, backlog, bar, base, before, body, breakdown, breakdowns,
    budgets, budgetsInTrouble, calendar, canonical, caption, category, cause, causes, cells, checks,
    columns, cost, count, created, date, day, days, daysAhead, daysLate, daysOpen, daysOverdue,
    description, detail, documentCount, drawing, dropped, droppedCount, due, dueSoon, duration, editUrl,
    elapsed, ended, entries, entryId, entryUpdated, entryUrl, event, evidence, example, exception,
    exceptionList, exceptions, facts, findingCount, findingList, findings, findingsUrl, good,
    grandfatheredBefore, groups, hasAnswers, hasBudgets, hasCauses, hasLeft, hasMore, hasMoreOverdue,
    hasRelated, heading, headline, headlineIncidents, headlineWord, help, historyUrl, home, id,
    identity, incident, incidentCount, incidentList, incidentTitle, incidentUrl, isApproximate,
    isCurrent, isDecision, isEmpty, isHome, isInWords, isLate, iso, isOfSettings, isOpen, isOverdue,
    isSmall, isTrouble, item, itemList, items, kind, label, lateDrafts, latest, leftOut, link, links,
    marked, meaning, medianAge, message, metrics, moreExceptions, moreFindings, moreIncidents,
    moreItems, name, newer, next, ninetiethAge, noItems, note, notes, offset, older, oldestAge, onTime,
    onTimeLeftOut, openCount, origin, overdue, overdueByTeam, overdueCount, overdueItems, owner, page,
    pageCount, pageNumber, pager, parameters, part, percent, phases, position, previous, priority,
    proposedCount, quarters, ratio, reason, recurrences, related, root, rows, rule, rules, ruleUrl,
    sections, sentence, services, setting, severity, severityRank, shipped, since, siteTitle, slice,
    slices, source, sourceUrl, spends, squares, standard, standing, state, stateLabel, summary, tables,
    team, teams, term, tie, time, title, tracker, unpublished, unverified, updated, url, valueHere,
    verified, weight, weightHere, whole, withoutObjective, withoutValue, zone

  /// The name that is written so.
  static func written(_ text: String) -> Name? { written[text] }

  private static let written = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
