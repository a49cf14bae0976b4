internal import PostmortemCore

/// Holds a template against the views that its page has: a name that none of those around it answers would show nothing,
/// and nobody would know why.
struct TemplateCheck {
  private let page: PageTemplate
  private let template: Template
  /// Of the sources, for its spots.
  private let paths: [String]

  /// - Throws: `TemplateError`, with the line and the nearest name, for the first name that has no value where it stands.
  static func check(_ template: Template, of page: PageTemplate, readFrom paths: [String])
    throws(TemplateError)
  {
    let check = TemplateCheck(page: page, template: template, paths: paths)
    try check.check(0..<template.instructions.count, inside: [[page.view]])
  }

  /// The innermost views last; of several, a name belongs to one of them.
  private func check(_ range: Range<Int>, inside views: [[any View.Type]]) throws(TemplateError) {
    var next = range.lowerBound
    while next < range.upperBound {
      let place = next
      next += 1
      switch template.instructions[place] {
      case .text: break
      case .value(let path): _ = try shows(path, at: place, inside: views)
      case .inverted(let path, let end):
        _ = try shows(path, at: place, inside: views)
        try check(next..<end, inside: views)
        next = end
      case .section(let path, let end):
        let inner = self.views(try shows(path, at: place, inside: views))
        try check(next..<end, inside: inner.isEmpty ? views : views + [inner])
        next = end
      }
    }
  }

  /// What a path shows where it stands.
  private func shows(_ path: Template.Path, at place: Int, inside views: [[any View.Type]])
    throws(TemplateError) -> Shows
  {
    let found = try shows(path.name, at: place, among: views)
    guard let part = path.part else { return found }
    return try shows(part, at: place, among: [self.views(found)])
  }

  private func shows(_ name: Name, at place: Int, among views: [[any View.Type]]) throws(TemplateError)
    -> Shows
  {
    for level in views.reversed() {
      for view in level { if let shows = view.names.shows[name] { return shows } }
    }
    let names = Set(views.joined().flatMap { $0.names.shows.keys.map(\.rawValue) })
    let spot = template.spots[place]
    throw TemplateError(
      path: paths[spot.source],
      line: spot.line,
      message: "'\(name.rawValue)' has no value here, on \(page.fileName), in \(title(of: views))",
      help: suggestion(
        for: name.rawValue,
        among: names,
        else: "here are \(listed(names.sorted(), limit: 40))"
      )
    )
  }

  private func title(of views: [[any View.Type]]) -> String {
    views.last?.map { $0.names.title }.joined(separator: " or ") ?? "a page"
  }

  /// What a section of it opens; nothing where its inside sees what is around it alone.
  private func views(_ shows: Shows) -> [any View.Type] {
    switch shows {
    case .text, .html, .number, .flag: []
    case .one(let view): [view]
    case .many(let views): views
    case .content: page.content.map { [$0] } ?? []
    case .extra: [ExtraView.self]
    }
  }
}
