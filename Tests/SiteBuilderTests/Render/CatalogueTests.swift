import Foundation
import PostmortemCore
import Testing
import Theme

@testable import SiteBuilder

@Suite("The catalogue of what the site says")
struct CatalogueTests {
  private static let files = Theme.files.filter { $0.name.hasPrefix("words/") }
    .map { WordsFile($0.name, at: "templates/" + $0.name, $0.bytes()) }
  static let languages = files.map(\.language)

  /// The texts of a language alone, by their keys and forms.
  private func texts(_ language: String) throws -> [String: [String: String]] {
    var findings = Findings(file: language)
    let file = try #require(Self.files.first { $0.language == language })
    let root = try #require(YAMLLoader.load(file.bytes[...], linesAbove: 0, &findings))
    guard case .mapping(let pairs) = root.content else { return [:] }
    return try Dictionary(
      uniqueKeysWithValues: pairs.map { pair in
        switch pair.value.content {
        case .scalar(let text): (pair.key.value, ["other": text])
        case .sequence(let items):
          (
            pair.key.value,
            try Dictionary(
              uniqueKeysWithValues: items.enumerated().map {
                ("\($0)", try #require($1.text))
              }
            )
          )
        case .mapping(let forms):
          (
            pair.key.value,
            try Dictionary(uniqueKeysWithValues: forms.map { ($0.key.value, try #require($0.value.text)) })
          )
        }
      }
    )
  }

  /// The names of a text: those of values, of sections and of partials.
  private func names(in text: String) -> Set<String> {
    Set(
      text.matches(of: /{{[#^\/>]?(\w+)}}|{(\w+)}/).map {
        String($0.output.0.filter { $0 != "/" && $0 != "#" })
      }
    )
  }

  @Test("has every text in every language, with the same values in it", arguments: languages)
  func complete(_ language: String) throws {
    let (english, own) = (try texts("en"), try texts(language))
    #expect(own.keys.sorted() == english.keys.sorted())
    for (key, forms) in english {
      let others = own[key] ?? [:]
      // A language may need forms that English does not, and the other way round.
      if forms["one"] == nil { #expect(others.keys.sorted() == forms.keys.sorted(), "\(key)") }
      #expect(
        Set(others.values.flatMap(names)).subtracting(["{{count}}"])
          == Set(forms.values.flatMap(names)).subtracting(["{{count}}"]),
        "\(key)"
      )
      for text in others.values { #expect(!text.isEmpty || key == "", "\(key)") }
    }
  }

  @Test("has a text for each phrase of the program, and none that nobody says")
  func used() throws {
    let english = try texts("en")
    let phrases = Set(Phrase.allCases.map(\.key))
    for phrase in phrases { #expect(english[phrase] != nil, "\(phrase)") }
    var said = phrases
    let templates = Theme.files.filter { $0.name.hasSuffix(".mustache") }.map {
      String(decoding: $0.bytes(), as: UTF8.self)
    }
    for text in templates + english.values.flatMap(\.values) {
      for match in text.matches(of: /{{words\.(\w+)}}/) { said.insert(String(match.output.1)) }
    }
    #expect(Set(english.keys).subtracting(said).sorted() == [])
  }

  @Test(
    "says the program's phrases without signs of HTML, so that they can stand anywhere",
    arguments: languages
  )
  func plain(_ language: String) throws {
    let own = try texts(language)
    for phrase in Phrase.allCases {
      for text in (own[phrase.key] ?? [:]).values {
        #expect(!text.contains(/[<>&]|{{[#^>\/]/), "\(phrase): \(text)")
      }
    }
  }

  @Test("gives the site its language, its dates and its numbers")
  func german() throws {
    let site = try site(
      memoryArchive(
        [
          "a.md": document(
            "impact: {customers: 12400}\naction_items: [{id: b, title: C, owner: maria, due: 2026-03-20}]"
          )
        ],
        settings: testSettings + "\nlanguage: de"
      )
    )
    let index = try #require(site["index.html"])
    #expect(index.hasPrefix("<!doctype html>\n<html lang=\"de\">"))
    #expect(index.contains("<h1 class=\"asked\">Halten wir Wort?</h1>"))
    let page = try #require(site["incidents/a/index.html"])
    #expect(page.contains("<time datetime=\"2026-03-14\">14. März 2026</time> · vor 251 Tagen"))
    #expect(page.contains("<dd>12.400</dd>"))
    #expect(page.contains("<span class=\"state overdue\">überfällig</span>"))
  }

  /// Words that a team has written itself.
  private func words(_ text: String, as file: String, language: String) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "words/" + file)
    return try site(
      memoryArchive(["a.md": document()], settings: "title: T\nlanguage: \(language)"),
      templates: folder.path
    )
  }

  @Test("takes a team's own words before its own, and says in English what they leave out")
  func ownWords() throws {
    let index = try #require(
      try words("doWeFollowThrough: Holder vi ord?", as: "nb.yml", language: "nb")["index.html"]
    )
    #expect(index.contains("<html lang=\"nb\">"))
    #expect(index.contains("Holder vi ord?"))
    #expect(index.contains("Latest incidents"))
    let changed = try #require(
      try words("latestIncidents: Zuletzt", as: "de.yml", language: "de")["index.html"]
    )
    #expect(changed.contains("Zuletzt"))
    #expect(changed.contains("Halten wir Wort?"))
  }

  @Test("names a misspelt key of English words too")
  func misspeltEnglish() throws {
    #expect(throws: TemplateError.self) {
      try words("mostOverdu: x", as: "en.yml", language: "en")
    }
  }

  @Test(
    "names the line of a mistake in them",
    arguments: [
      (
        "# Ours\nmostOverdu: x", "nb.yml",
        "words/nb.yml:2: error: no page says 'mostOverdu'\n  help: did you mean 'mostOverdue'?"
      ),
      (
        "months: [A, B]", "nb.yml",
        "words/nb.yml:1: error: 'months' can't be a list\n  help: write it as templates/words/en.yml does"
      ),
      (
        "days: {one: x}", "nb.yml",
        "words/nb.yml:1: error: 'days' can't be a group of keys\n  help: write it as templates/words/en.yml does"
      ),
      ("- a", "nb.yml", "words/nb.yml:1: error: words are a group of keys\n  help: write `key: text`"),
      ("a: b\n\tc: d", "nb.yml", "words/nb.yml:2: error: "),
      (
        "today: \"{{#when}}\"", "nb.yml",
        "words/nb.yml:1: error: 'today' has no value '{{#when}}'\n  help: it has none"
      ),
      (
        "ago: \"{{day}} ago\"", "nb.yml",
        "words/nb.yml:1: error: 'ago' has no value '{{day}}'\n  help: it has {{count}}"
      ),
      ("lasted: \"{{nonsense}}\"", "nb.yml", "words/nb.yml:1: error: no page has a value 'nonsense'"),
      ("lasted: \"{{words.lasted}}\"", "nb.yml", "words/nb.yml:1: error: this template includes itself"),
      (
        "lasted: x", "fr.yml",
        "postmortems/followthrough.yml:2: error: there are no words of the language 'nb'\n  help: there are de, en, fr; others go into templates/words/nb.yml"
      ),
    ]
  )
  func mistakes(_ text: String, _ file: String, _ expected: String) throws {
    do {
      _ = try words(text, as: file, language: "nb")
      Issue.record("nothing was refused")
    } catch let error as TemplateError {
      #expect(error.description.contains(expected), "\(error)")
    }
  }
}
