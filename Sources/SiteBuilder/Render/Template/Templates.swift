/// The page templates of a build, read and held against what the pages provide.
struct Templates: Sendable {
  private let pages: [String: Template]
  private let words: Words
  /// Told of each view before it is shown.
  private let observe: (@Sendable (any View, PageTemplate) -> Void)?

  /// Reads every template.
  ///
  /// - Parameters:
  ///   - sources: of every template, partials too.
  ///   - words: what they say.
  ///   - areChecked: whether those of pages are held against what their pages have; the embedded ones are by the tests.
  ///   - observe: told of each view that is shown with one.
  /// - Throws: `TemplateError` where one is not Mustache, or names what its page has not.
  init(
    _ sources: [TemplateSource],
    words: Words,
    areChecked: Bool = true,
    observing observe: (@Sendable (any View, PageTemplate) -> Void)? = nil
  )
    throws(TemplateError)
  {
    self.observe = observe
    self.words = words
    let sources = Dictionary(sources.map { ($0.name, $0) }) { _, last in last }
    let parser = TemplateParser(sources: sources, words: words)
    var pages: [String: Template] = [:]
    for name in sources.keys.sorted() { pages[name] = try parser.template(name) }
    try words.catalogue.check(said: parser.said)
    if areChecked {
      for page in PageTemplate.allCases {
        if let template = pages[page.rawValue] {
          try TemplateCheck.check(template, of: page, readFrom: parser.paths)
        }
      }
    }
    self.pages = pages
  }

  /// The page that the template `name` makes of `view`.
  func render(_ view: any View, with name: PageTemplate) -> ByteBuffer {
    var page = ByteBuffer(capacity: 32 * 1024)
    appending(with: name)(view, &page)
    return page
  }

  /// What appends a view to a page as the template `name` shows it. The template is looked up once for all views.
  func appending(with name: PageTemplate) -> @Sendable (any View, inout ByteBuffer) -> Void {
    let template = pages[name.rawValue]
    return { [words, observe] view, page in
      observe?(view, name)
      template?.render(view, in: words, to: &page)
    }
  }
}

extension PageTemplate {
  /// Its file, below the folder of the templates.
  var fileName: String {
    switch self {
    case .itemRow, .incidentRow, .findingRow: "partials/\(rawValue).mustache"
    default: "pages/\(rawValue).mustache"
    }
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
