@testable import SiteBuilder

/// The part of TEMPLATES.md that is made of the code: which page has which template, and the names of every view.
struct TemplateReference {
  /// Every view, in the order in which a reader meets it.
  let views: [any View.Type]

  init() {
    let pages = PageTemplate.allCases.sorted { $0.fileName < $1.fileName }
    var views: [any View.Type] = [PageView.self]
    var next = 0
    func add(_ view: any View.Type) {
      if !views.contains(where: { $0 == view }) { views.append(view) }
    }
    for page in pages { add(page.content ?? page.view) }
    while next < views.count {
      for (_, shows) in TemplateReference.names(of: views[next]) {
        switch shows {
        case .one(let view): add(view)
        case .many(let inner): inner.forEach(add)
        case .extra: add(ExtraView.self)
        case .text, .html, .number, .flag, .content: break
        }
      }
      next += 1
    }
    self.views = views
  }

  var text: String {
    var text = "| template | what it is |\n| --- | --- |\n"
    for page in PageTemplate.allCases.sorted(by: { $0.fileName < $1.fileName }) {
      text += "| `\(page.fileName)` | \(link(to: page.content ?? page.view)) |\n"
    }
    for view in views {
      let names = TemplateReference.names(of: view)
      text += "\n### \(heading(of: view))\n\n"
      text += names.isEmpty ? "Nothing of its own.\n" : "| name | shows | which is |\n| --- | --- | --- |\n"
      for (name, shows) in names {
        text += "| `\(name.rawValue)` | \(words(for: shows)) | \(name.meaning) |\n"
      }
    }
    return text
  }

  private static func names(of view: any View.Type) -> [(Name, Shows)] {
    view.names.shows.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
  }

  private func heading(of view: any View.Type) -> String {
    let title = view.names.title
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  private func link(to view: any View.Type) -> String { "[\(view.names.title)](#\(anchor(of: view)))" }

  /// As a git host makes it of a heading.
  private func anchor(of view: any View.Type) -> String {
    String(heading(of: view).lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
      .replacing(" ", with: "-")
  }

  private func words(for shows: Shows) -> String {
    switch shows {
    case .text: "text"
    case .html: "HTML"
    case .number: "number"
    case .flag: "flag"
    case .one(let view): "once, " + link(to: view)
    case .many(let views): "for each, " + views.map(link).joined(separator: " or ")
    case .content: "once, the page’s own"
    case .extra: "once, " + link(to: ExtraView.self)
    }
  }
}
