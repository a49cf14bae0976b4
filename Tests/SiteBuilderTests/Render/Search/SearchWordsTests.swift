import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The words of the search")
struct SearchWordsTests {
  /// The documents of each word of a file, and the number that its first has.
  private func index(_ script: String?) throws -> (first: Int, documents: [String: [Int]]) {
    let script = try #require(script)
    let match = try #require(try /followthrough\.words\((\d+),"([^"\\<]*)"\);\n/.wholeMatch(in: script))
    return (try #require(Int(match.output.1)), try #require(SearchIndex(match.output.2)).documents)
  }

  @Test("are those of bodies, notes, causes, tags and people, by the incident's place in the lists")
  func texts() throws {
    let site = try site(
      memoryArchive([
        "a.md": document(
          """
          owner: maria
          roles: {scribe: lin}
          tags: [deploys]
          channel: "#inc-4812"
          impact: {summary: Shoppers waited.}
          no_action_items: Nothing remained.
          causes: [{id: c, summary: Connections leaked.}]
          """,
          body: "## Zusammenfassung\n\nThe pool ran dry.\n"
        ).replacing("event: started}", with: "event: started, note: A **burn-rate** alert}"),
        "b.md": document("date: 2026-01-01", body: "The pool was fine.").replacing(
          "2026-03-14",
          with: "2026-01-01"
        ),
      ])
    )
    let (first, documents) = try index(site["search/words-1.js"])
    #expect(first == 0)
    #expect(documents["pool"] == [0, 1])
    #expect(documents["fine"] == [1])
    for word in [
      "zusammenfassung", "okafor", "lin", "deploys", "4812", "shoppers", "remained", "leaked", "burn",
    ] {
      #expect(documents[word] == [0], "\(word)")
    }
    // What the lists' data has is not in the index again.
    #expect(documents["checkout"] == nil)
    #expect(site["actions/names.js"]?.contains("\"words\":1,") == true)
    #expect(site["search/words-2.js"] == nil)
  }

  @Test(
    "are never those of a secret, whether it was found, excused or not looked for",
    arguments: ["rules: {document-holds-no-secret: warning}", "rules: {document-holds-no-secret: off}", ""]
  )
  func secrets(_ settings: String) throws {
    // Made when the tests run, so that no password stands in the sources.
    let password = String("hgfedcba".reversed()) + "q"
    let keys =
      settings.isEmpty ? "ignore: [{rule: document-holds-no-secret, because: It was revoked.}]" : ""
    let text = document(keys, body: "Before postgres://shop:\(password)@db.acme.dev after.\n")
    let site = try site(memoryArchive(["a.md": text], settings: settings))
    let documents = try index(site["search/words-1.js"]).documents
    #expect(documents[password] == nil)
    #expect(documents["before"] == [0] && documents["after"] == [0] && documents["acme"] == [0])
  }

  @Test("are cut into files that stay small, each with the number of its first incident")
  func parts() throws {
    let words = (0..<120).map { "word\($0)" }.joined(separator: " ")
    let body = String(repeating: words + "\n", count: 700)
    let documents = (0..<5).map { number in
      memoryFile("2026-0\(number).md", document("", body: body + "own\(number)").utf8)
    }
    let archive = Sources(folder: "p", settings: nil, documents: documents, attachments: [])
    let site = try site(archive)
    var found: [Int: String] = [:]
    for (path, script) in site where path.hasPrefix("search/words-") {
      #expect(script.utf8.count < 300_000)
      let (first, documents) = try index(script)
      for word in documents.keys where word.hasPrefix("own") {
        for number in documents[word] ?? [] { found[first + number] = word }
      }
    }
    // Of two incidents on one day, the lists have that of the lesser id first or last; the index has their order.
    #expect(found.keys.sorted() == [0, 1, 2, 3, 4])
    let lists = try #require(site["actions/items-1.js"])
    let ids = lists.matches(of: /\["(2026-0\d)"/).map { String($0.output.1) }
    #expect(ids.enumerated().allSatisfy { found[$0.offset] == "own\($0.element.suffix(1))" })
    #expect(site.keys.count { $0.hasPrefix("search/words-") } == 3)
    #expect(site["actions/names.js"]?.contains("\"words\":3,") == true)
  }

  @Test("are none in an archive without postmortems")
  func none() throws {
    let site = try site(memoryArchive([:]))
    #expect(site["actions/names.js"]?.contains("\"words\":0,") == true)
    #expect(site["search/index.html"]?.contains("The search needs JavaScript") == true)
  }
}
