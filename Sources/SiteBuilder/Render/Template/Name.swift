/// Every name a template may use. Which of them a page has, its views say; a name that is not here is an error of the
/// template that uses it.
enum Name: String, CaseIterable, Sendable {
  case age, all, anchor, answers, asOf, bar, base, body, breakdown, breakdowns, canonical, category, cause,
    causes, count, created, date, day, days, description, detail, drawing, droppedCount, due, duration,
    editUrl, elapsed, ended, entries, entryId, entryUpdated, entryUrl, event, evidence, facts, groups,
    hasAnswers, hasCauses, hasLeft, hasMore, hasMoreOverdue, hasRelated, heading,
    headline, headlineIncidents, headlineWord, historyUrl, home, id, identity, incident, incidentCount,
    incidentList, incidentTitle, incidentUrl, isApproximate, isCurrent, isDecision, isEmpty,
    isHome, isLate, iso, isOpen, isOverdue, isSmall, itemList, items, kind, label, latest, link, medianAge,
    moreIncidents, moreItems, name, newer, next, ninetiethAge, noItems, note, offset, older, oldestAge,
    onTime, onTimeLeftOut, openCount, origin, overdueByTeam, overdueCount, overdueItems, owner, page,
    pageCount, pageNumber, pager, part, percent, phases, previous, priority, proposedCount, quarters,
    reason, related, root, rows, sections, services, severity, severityRank, shipped, siteTitle, slice,
    slices, sourceUrl, squares, state, stateLabel, summary, team, teams, term, time, title, tracker,
    unpublished, updated, url, verified, whole, withoutValue, zone

  /// The name that is written so.
  static func written(_ text: String) -> Name? { written[text] }

  private static let written = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
