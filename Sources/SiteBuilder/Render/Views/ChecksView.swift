internal import PostmortemCore

/// What the checks found, by rule and by document, and what documents are excepted from.
struct ChecksView: View {
  let findings: FindingListView
  let exceptions: ExceptionListView
  /// The lists in full, where the page shows a part of them.
  let moreFindings: String?
  let moreExceptions: String?
  let place: Place

  private var checks: Checks { place.site.checks }

  func value(of name: Name) -> Value? {
    switch name {
    case .isEmpty: .flag(checks.findings.isEmpty)
    case .findingCount: .text(place.site.checksSummary)
    case .documentCount: .text(place.words(.documents, count: checks.documents.count))
    case .grandfatheredBefore:
      place.site.dates[place.site.settings.grandfatheredBefore]
    case .rules: .list(rules)
    case .findingList: .view(findings)
    case .exceptionList: .view(exceptions)
    case .moreFindings: .text(moreFindings)
    case .moreExceptions: .text(moreExceptions)
    default: nil
    }
  }

  /// Those with findings, the worst first; of equals, the first of the table.
  private var rules: [RuleView] {
    AllRules.all.enumerated()
      .map { (place: $0.offset, rule: $0.element, count: checks.findings(of: $0.element.id).count) }
      .filter { $0.count > 0 }
      .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
      .map { RuleView($0.rule, place) }
  }
}

/// A part of the list of exceptions, and the way to the other parts.
struct ExceptionListView: View {
  let exceptions: ArraySlice<DocumentException>
  let pager: PagerView?
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .exceptions: .list(exceptions.map { ExceptionView(exception: $0, place: place) })
    case .isEmpty: .flag(exceptions.isEmpty)
    case .pager: .view(pager)
    default: nil
    }
  }

  init(_ exceptions: ArraySlice<DocumentException>, _ pager: PagerView?, _ place: Place) {
    self.exceptions = exceptions
    self.pager = pager
    self.place = place
  }
}

/// A rule that a document is excepted from, and why.
struct ExceptionView: View {
  let exception: DocumentException
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .incidentTitle: .text(exception.postmortem.title.value)
    case .incidentUrl: place.url(of: exception.postmortem)
    case .rule: .text(exception.rule.rawValue)
    case .ruleUrl: .text(place.rule(exception.rule))
    case .reason: .text(exception.reason)
    default: nil
    }
  }
}
