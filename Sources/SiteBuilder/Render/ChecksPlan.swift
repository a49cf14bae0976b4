internal import PostmortemCore

/// The pages of what the checks found: an overview, the lists in full where they are long, and a page for each rule, with
/// what was found of it last.
/// They are for authors, so the navigation has no entry for them.
struct ChecksPlan: Sendable {
  let plan: SitePlan

  private var words: Words { plan.site.words }
  private var checks: Checks { plan.site.checks }

  /// Rows of a list on a page that has more to show.
  private static let shown = 100
  /// The lists in full, in the folder of the checks or of a rule.
  private static let list = "findings.html"
  private static let exceptionList = "exceptions.html"

  var pages: [Page] {
    [index, rules] + findings + exceptions + AllRules.all.map { page(of: $0) }
  }

  /// Findings that are listed by their documents, those with the most first. Nobody reads more of them on pages; the
  /// command narrows them by rule and path.
  private static let listed = 1000

  /// Whether what is found in a document is listed, from its first finding on.
  static func lists(_ document: Checks.Document) -> Bool { document.range.lowerBound < listed }

  /// The page on which the findings of a document begin, in the folder of the checks.
  static func file(of document: Checks.Document, in checks: Checks) -> String {
    if checks.findings.count <= shown { return "index.html" }
    let page = document.range.lowerBound / shown + 1
    return PagerView(number: page, count: page, first: list).fileName(page)
  }

  private var index: Page {
    plan.page(Site.checks + "index.html", template: .checks, heading: words[.checksHeading], section: nil) {
      place in
      ChecksView(
        findings: byDocument(checks.findings.indices.prefix(ChecksPlan.shown), nil, place),
        exceptions: ExceptionListView(checks.exceptions.prefix(ChecksPlan.shown), nil, place),
        moreFindings: checks.findings.count > ChecksPlan.shown ? ChecksPlan.list : nil,
        moreExceptions: checks.exceptions.count > ChecksPlan.shown ? ChecksPlan.exceptionList : nil,
        place: place
      )
    }
  }

  private var rules: Page {
    plan.page(Site.checks + "rules.html", template: .rules, heading: words[.rulesHeading], section: nil) {
      RuleListView(place: $0)
    }
  }

  /// Every finding by its document, where the overview shows a part.
  private var findings: [Page] {
    guard checks.findings.count > ChecksPlan.shown else { return [] }
    let listed = Array(checks.findings.prefix(ChecksPlan.listed))
    return plan.parts(listed, first: ChecksPlan.list, size: ChecksPlan.shown).map { pager, part in
      plan.page(
        Site.checks + pager.fileName(pager.number),
        template: .findings,
        heading: words[.findingsHeading],
        section: nil
      ) { byDocument(part.indices, pager, $0) }
    }
  }

  private var exceptions: [Page] {
    guard checks.exceptions.count > ChecksPlan.shown else { return [] }
    return plan.parts(checks.exceptions, first: ChecksPlan.exceptionList).map { pager, part in
      plan.page(
        Site.checks + pager.fileName(pager.number),
        template: .exceptions,
        heading: words[.exceptionsHeading],
        section: nil
      ) { ExceptionListView(part, pager, $0) }
    }
  }

  private func page(of rule: any Rule.Type) -> Page {
    let excepted = checks.exceptions(to: rule.id)
    return plan.page(
      "\(Site.checks)\(rule.id.rawValue)/index.html",
      template: .rule,
      heading: rule.id.rawValue,
      section: nil,
      description: rule.sentence
    ) { place in
      let found = checks.findings(of: rule.id)
      return RulePageView(
        rule: RuleView(rule, place),
        rows: plan.rows.rows(of: found.prefix(ChecksPlan.shown), place),
        exceptions: ExceptionListView(excepted.prefix(ChecksPlan.shown), nil, place),
        hasMore: found.count > ChecksPlan.shown,
        moreExceptions: excepted.count > ChecksPlan.shown ? "../" + ChecksPlan.exceptionList : nil
      )
    }
  }

  private func byDocument(_ part: Range<Int>, _ pager: PagerView?, _ place: Place) -> FindingListView {
    let groups = checks.documents(in: part).map { document, findings in
      FindingGroupView(document: document, rows: plan.rows.rows(of: findings, place), place: place)
    }
    return FindingListView(groups: groups, pager: pager)
  }
}
