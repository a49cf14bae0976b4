/// The page templates of a build, read and held against what the pages provide.
struct Templates: Sendable {
  private let pages: [String: Template]

  /// Reads every template.
  ///
  /// - Throws: `TemplateError` where one is not Mustache, or names what no page has.
  init(_ sources: [TemplateSource]) throws(TemplateError) {
    let parser = TemplateParser(sources: Dictionary(sources.map { ($0.name, $0) }) { _, last in last })
    var pages: [String: Template] = [:]
    for source in sources { pages[source.name] = try parser.template(source.name) }
    self.pages = pages
  }

  /// The page that the template `name` makes of `view`.
  func render(_ view: any View, with name: PageTemplate) -> ByteBuffer {
    pages[name.rawValue]?.render(view) ?? ByteBuffer()
  }
}

/// The templates that are rendered by themselves; every other is a partial.
enum PageTemplate: String, CaseIterable, Sendable {
  case index, incident, incidents, items, breakdown, slice
  case notFound = "not-found"
  case feed
  case checks, findings, exceptions, rule, rules
  case metrics, people, budgets, backlog, review, search
  /// A row of a list. It is no part of the page's template, since it stands on many pages and is rendered once.
  case itemRow = "item-row"
  case incidentRow = "incident-row"
  /// The same of findings, which are too many to be kept rendered.
  case findingRow = "finding-row"
}
