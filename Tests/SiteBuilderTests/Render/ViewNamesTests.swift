import Foundation
import PostmortemCore
import Synchronization
import Testing

@testable import SiteBuilder

@Suite("The names of templates")
struct ViewNamesTests {
  /// What is wrong with the lists of names, as found by asking views for everything.
  private final class Asked: Sendable {
    let problems = Mutex<Set<String>>([])
    /// How often views of a type were asked, and which of their names were answered.
    let types = Mutex<[String: (count: Int, names: Set<Name>)]>([:])

    /// More of one type tell nothing new.
    private static let enough = 1000

    func ask(_ view: any View, at depth: Int = 0) {
      let (type, own) = ("\(type(of: view))", type(of: view).names.shows)
      let count = types.withLock { types in
        types[type, default: (0, [])].count += 1
        return types[type]?.count ?? 0
      }
      guard count <= Asked.enough || view is PageView, depth < 12 else { return }
      for name in Name.allCases {
        let value = view.value(of: name)
        guard let shows = own[name] else {
          if value != nil { add("\(type) answers \(name), which its list has not") }
          continue
        }
        guard let value else {
          // What is one of several answers for those it is not.
          add("\(type) does not answer \(name)")
          continue
        }
        types.withLock { _ = $0[type]?.names.insert(name) }
        if let problem = problem(value, shows, at: depth) { add("\(type), \(name): \(problem)") }
      }
    }

    private func problem(_ value: Value, _ shows: Shows, at depth: Int) -> String? {
      switch (value, shows) {
      case (.text, .text), (.trusted, .text), (.trusted, .html), (.bytes, .html), (.written, .html),
        (.day, .text),
        (.number, .number), (.flag, .flag), (.written, .text), (.text, .html):
        return nil
      // A cell of a table is one thing, and says of the others that it is not.
      case (.flag(false), _): return nil
      case (.list(let views), .one), (.list(let views), .many), (.list(let views), .content),
        (.list(let views), .extra):
        views.prefix(8).forEach { ask($0, at: depth + 1) }
        if case .many = shows {} else if views.count > 1 { return "\(views.count) views, and not one" }
        return views.lazy.compactMap { self.problem($0, shows) }.first
      default: return "\(value) is not what the list says"
      }
    }

    private func problem(_ view: any View, _ shows: Shows) -> String? {
      let allowed: [any View.Type] =
        switch shows {
        case .one(let view): [view]
        case .many(let views): views
        case .extra: [ExtraView.self]
        default: [type(of: view)]
        }
      return allowed.contains { $0 == type(of: view) } ? nil : "\(type(of: view)) is not in the list"
    }

    func add(_ problem: String) { problems.withLock { _ = $0.insert(problem) } }
  }

  /// The pages of an archive, each view of which is asked before it is shown.
  private func show(_ sources: Sources, to asked: Asked) throws {
    let parsed = try parse(sources)
    let day = parsed.archive.settings.asOf ?? testDay
    let diagnostics = validate(parsed.archive, found: parsed.diagnostics, today: testDay)
    let archive = parsed.archive.seen(on: day)
    let files = ArchiveFiles(sources)
    let site = SiteFacts(
      archive: archive,
      figures: measure(archive, asOf: day),
      words: .english,
      files: files,
      checks: Checks(diagnostics, in: archive, attachments: files.attachments)
    )
    let theme = try readTheme(overriddenBy: repository + "templates")
    let templates = try Templates(theme.templates, words: .english) { view, page in
      if type(of: view) != page.view { asked.add("\(page.fileName) is shown with \(type(of: view))") }
      if let whole = view as? PageView, let content = page.content, type(of: whole.content) != content {
        asked.add("\(page.fileName) has \(type(of: whole.content)) for its own")
      }
      asked.ask(view)
    }
    let pages = SitePlan(site: site, templates: templates).pages(showing: parsed.bodies)
    for page in pages where page.path.hasSuffix("l") {
      for piece in page.pieces { _ = try piece() }
    }
  }

  @Test(
    "are listed as the views answer them, of the type they have, on every page of the golden archives and the example"
  )
  func answers() throws {
    let asked = Asked()
    let golden = repository + "Tests/SiteBuilderTests/Golden/"
    let folders = try FileSystem.names(in: golden).map { "\(golden)\($0)/postmortems" }
    // What the archives have not: long lists, exceptions and values of a team's own.
    let many = (0..<201).map { number in
      memoryFile(
        "\(number).md",
        document(
          """
          services: [checkout]
          extra: {ticket: X, list: [a, {b: c}]}
          ignore: [{rule: document-holds-no-secret, because: There is none.}]
          action_items: [{id: a, title: Do it, owner: maria}]
          """
        ).utf8
      )
    }
    try show(Sources(folder: "p", settings: nil, documents: many, attachments: []), to: asked)
    for folder in folders + [repository + "postmortems"] {
      try show(try read(archiveAt: folder), to: asked)
    }
    #expect(asked.problems.withLock { $0 }.sorted() == [])
    // Each view of the reference was asked, and each of its names answered by one.
    let types = asked.types.withLock { $0 }
    for view in TemplateReference().views {
      let unanswered = Set(view.names.shows.keys).subtracting(types["\(view)"]?.names ?? [])
      #expect(unanswered.map(\.rawValue).sorted() == [], "\(view)")
    }
  }

  @Test("are each some view’s, and each has its meaning")
  func meanings() {
    let used = Set(TemplateReference().views.flatMap { $0.names.shows.keys })
    for name in Name.allCases {
      #expect(used.contains(name), "\(name)")
      #expect(!name.meaning.isEmpty && !name.meaning.hasSuffix(".") && !name.meaning.contains("|"), "\(name)")
    }
    let titles = TemplateReference().views.map { $0.names.title }
    #expect(Set(titles).count == titles.count, "\(titles.sorted())")
  }

  @Test("stand in TEMPLATES.md as the code has them; FOLLOWTHROUGH_RECORD=1 writes them anew")
  func reference() throws {
    let place = repository + "TEMPLATES.md"
    let before = try String(contentsOfFile: place, encoding: .utf8)
    var text = before
    let start = try #require(text.firstRange(of: "<!-- names -->\n")).upperBound
    let end = try #require(text.firstRange(of: "<!-- /names -->")).lowerBound
    text.replaceSubrange(start..<end, with: TemplateReference().text)
    for match in text.matches(of: /\]\(#([^)]*)\)/) {
      let anchor = match.output.1
      let headings = text.matches(of: /\n#+ ([^\n]*)/).map { heading in
        String(heading.output.1.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
          .replacing(" ", with: "-")
      }
      #expect(headings.contains(String(anchor)), "#\(anchor)")
    }
    guard text != before else { return }
    if ProcessInfo.processInfo.environment["FOLLOWTHROUGH_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: place), options: .atomic)
      Issue.record("recorded the names in TEMPLATES.md; read the difference, and run again")
    } else {
      Issue.record("the names in TEMPLATES.md are stale; write them with FOLLOWTHROUGH_RECORD=1 swift test")
    }
  }
}
