import Foundation
import PostmortemCore
import Testing
import Theme

@testable import SiteBuilder

/// A site whose words and whose authors have no letter of English: whatever is left of English on its pages stands in no
/// catalogue.
@Suite("A site in another language")
struct OtherLanguageTests {
  /// English words with each letter made another sign; what stands in braces or is HTML stays.
  private static func veiled(_ text: String) -> String {
    text.replacing(/<[^>]*>|&\w+;|{{?[^}]*}}?|[A-Za-z]/) { match in
      match.output.count > 1 ? String(match.output) : "λ"
    }
  }

  /// The catalogue of a language that nobody speaks.
  private static func words() throws -> String {
    var findings = Findings(file: "en.yml")
    let english = try #require(Theme.files.first { $0.name == "words/en.yml" })
    let root = try #require(YAMLLoader.load(english.bytes()[...], linesAbove: 0, &findings))
    guard case .mapping(let pairs) = root.content else { return "" }
    func quoted(_ text: String) -> String {
      "\"" + veiled(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return pairs.map { pair in
      switch pair.value.content {
      case .scalar(let text): "\(pair.key.value): \(quoted(text))"
      case .sequence(let items):
        "\(pair.key.value): [\(items.map { quoted($0.text ?? "") }.joined(separator: ", "))]"
      case .mapping(let forms):
        "\(pair.key.value): {\(forms.map { "\($0.key.value): \(quoted($0.value.text ?? ""))" }.joined(separator: ", "))}"
      }
    }.joined(separator: "\n")
  }

  private static let settings = """
    title: Сайт
    language: xx
    repository: https://ж.example/r
    severities: {S1: {means: Тяжело, publish_within: 5d}, S2: {means: Легко}}
    people:
      an: {name: Анна, team: t1}
      bo: {name: Борис, team: t2, left: 2026-05-01}
    teams: {t1: {name: Первая}, t2: {name: Вторая}}
    services: {s1: {name: Касса}, s2: {name: Вход}}
    slos:
      o1: {name: Касса работает, objective: 99.9, window: 28d, service: s1}
      o2: {name: Вход работает, objective: 99, window: 28d, service: s2}
      o3: {name: Всё работает, objective: 100, window: 7d, service: s2}
    triggers: [т1]
    cause_categories: [к1]
    people_pages: true
    grandfathered_before: 2026-02-01
    rules: {action-item-has-tracker: warning}
    """

  private static let documents: KeyValuePairs<String, String> = [
    "a1.md": """
    ---
    title: Касса стояла
    severity: S1
    status: published
    owner: an
    authors: [an, bo]
    teams: [t1]
    services: [s1]
    tags: [тег]
    timezone: Europe/Berlin
    published: 2026-03-19
    channel: "#ка"
    roles: {incident_commander: an, resolver: bo, communications: an, scribe: bo}
    detection: customer
    trigger: т1
    impact: {summary: Никто не платил., customers: 12000, budget: {o1: 50m, o2: 1m, o3: 1s}}
    causes: [{id: c1, category: к1, summary: Не проверили.}, {id: c2, category: к1, summary: Не знали.}]
    timeline:
      - {at: "2026-03-14 09:12", event: started, note: Начало.}
      - {at: "09:24", event: detected, note: Заметили.}
      - {at: "~09:31", event: acknowledged, note: Взяли.}
      - {at: "09:33", event: declared, note: Объявили., link: "https://ж.example/1"}
      - {at: "09:44", event: mitigated, note: Легче., decision: true}
      - {at: "2026-03-15 09:59", event: resolved, note: Всё.}
    action_items:
      - {id: i1, title: Проверять, kind: prevent, priority: P1, owner: an, created: 2026-03-16, due: 2026-04-10, cause: c1,
         status: shipped, shipped: 2026-04-28, evidence: "https://ж.example/2", verified: 2026-05-02}
      - {id: i2, title: Считать, kind: detect, priority: P2, owner: an, due: 2026-05-01, cause: c1, tracker: "https://ж.example/3"}
      - {id: i3, title: Молчать, kind: process, status: dropped, dropped: 2026-03-20, reason: Незачем., owner: an, due: 2026-04-01}
      - {id: i4, title: Думать, kind: investigate, status: proposed}
      - {id: i5, title: Ждать, kind: repair, status: in-progress, owner: an, due: 2026-12-24}
      - {id: i6, title: Писать, kind: mitigate, owner: an, due: [2026-04-01, 2026-08-01]}
    ---
    ## Слово

    Текст.
    """,
    "b1.md": """
    ---
    title: Касса опять стояла
    severity: S2
    status: draft
    owner: an
    teams: [t1]
    services: [s1]
    detection: alert
    trigger: т1
    related: [a1]
    impact: {budget: {o1: 20m}}
    causes: [{id: c1, category: к1, summary: Опять не проверили.}]
    timeline:
      - {at: "2026-11-10 09:12", event: started}
      - {at: "09:24", event: detected}
      - {at: "10:44", event: resolved}
    action_items:
      - {id: i2, title: Считать лучше, kind: detect, priority: P2, owner: an, created: 2026-11-11, due: 2026-11-25, cause: c1}
      - {id: i7, title: Смотреть, owner: an, created: 2026-11-11, due: 2026-11-15, cause: c1}
    ---
    """,
    "c1.md": """
    ---
    title: Чуть не встала
    severity: S2
    status: in-review
    origin: near-miss
    owner: an
    teams: [t1]
    services: [s2]
    timeline:
      - {at: "2026-11-12 09:12", event: started}
    no_action_items: Нечего делать.
    ---
    """,
    "d1.md": """
    ---
    title: Учение
    severity: S2
    status: draft
    origin: game-day
    owner: an
    teams: [t1]
    services: [s2]
    timeline:
      - {at: "2026-11-13 09:12", event: started}
    action_items:
      - {id: i8, title: Учиться, owner: an, created: 2026-11-14, due: 2026-12-01}
    ---
    """,
    "e1.md": """
    ---
    title: Старое
    date: 2025-12-01
    ---
    """,
  ]

  /// What a reader of a page sees or hears, without what is quoted or is the name of a file.
  private func visible(_ html: String) -> [String] {
    var rest = html
    for hidden in [
      "<script.*?</script>", "<id>.*?</id>", "<code.*?</code>", "<kbd.*?</kbd>", "<style.*?</style>",
      "<(\\w+)[^>]* lang=\"en\".*?</\\1>", "<time.*?>", ">[a-z]+\\.(?:csv|json)<",
      "<meta (?:http-equiv|name=\"(?:viewport|color-scheme|robots|twitter:card)\"|property=\"og:type\").*?>",
    ] {
      if let pattern = try? Regex(hidden).dotMatchesNewlines() { rest.replace(pattern, with: "<>") }
    }
    // What the scripts say stands in the page, in names of their own.
    let labels =
      "aria-label|title|alt|placeholder|content|data-(?:count|failed|pages?|previous|next|created|ended|backlog"
      + "|label|none|lists|more|words|incidents|items|names|texts)"
    let said =
      (try? Regex("(?:\(labels))=\"([^\"]*)\""))?.dotMatchesNewlines()
    let texts = said.map { rest.matches(of: $0).compactMap { $0.output[1].substring.map(String.init) } } ?? []
    return rest.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map(String.init) + texts
  }

  /// Words of the field that are the same in every language, and values that no reader sees.
  private static let known: Set<String> = ["UTC", "Europe", "Berlin", "min"]

  @Test("has no English on any page, in any drawing or label")
  func noEnglish() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.words(), to: "words/xx.yml")
    let site = try site(
      memoryArchive(Self.documents, settings: Self.settings),
      templates: folder.path
    )
    #expect(site.count > 60)
    var left: [String: String] = [:]
    let rules = Set(AllRules.all.map { $0.id.rawValue })
    for (path, page) in site
    where path.hasSuffix(".html") || path.hasSuffix("feed.xml") || path.hasSuffix(".svg") {
      // A rule's page is about what the checks say, and is headed so.
      let isRule = path.hasPrefix("checks/") && path.split(separator: "/").count == 3
      let start = isRule ? page.firstRange(of: "</head>")?.upperBound : nil
      for text in visible(String(page[(start ?? page.startIndex)...])) where !rules.contains(text) {
        for match in text.replacing(/{[^}]*}/, with: "").matches(of: /[A-Za-z]{3,}/)
        where !Self.known.contains(String(match.output)) {
          left[text] = path
        }
      }
    }
    let lines = left.map { "\($0.value): \($0.key)" }.sorted()
    #expect(lines.isEmpty, "\(lines.joined(separator: "\n"))")
  }
}
