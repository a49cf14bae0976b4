import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

/// What editors make of them is tried in Tests/Schema/check.py.
@Suite("A schema")
struct SchemaTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The names that an object has, wherever it stands in a schema.
  private func properties(of schema: [String: Any]?) -> [String: Any] {
    schema?["properties"] as? [String: Any] ?? [:]
  }

  /// The schema of a group, found by the names on the way to it.
  private func group(_ path: [String], in schema: [String: Any]) -> [String: Any]? {
    path.reduce(schema as [String: Any]?) { place, name in
      let next = properties(of: place)[name] as? [String: Any]
      return next?["items"] as? [String: Any] ?? next?["additionalProperties"] as? [String: Any] ?? next
    }
  }

  @Test("is JSON, and has every key that the format has, with its meaning")
  func keys() throws {
    let document = try object(documentSchema(forArchiveAt: nil))
    let settings = try object(settingsSchema())
    let places: [(KeyGroup, [String: Any]?)] = [
      (KeyGroups.postmortem, document), (KeyGroups.impact, group(["impact"], in: document)),
      (KeyGroups.cause, group(["causes"], in: document)),
      (KeyGroups.timelineEntry, group(["timeline"], in: document)),
      (KeyGroups.actionItem, group(["action_items"], in: document)),
      (KeyGroups.dueDateMove, group(["action_items", "due_history"], in: document)),
      (KeyGroups.ignoredRule, group(["ignore"], in: document)),
      (KeyGroups.settings, settings), (KeyGroups.severity, group(["severities"], in: settings)),
      (KeyGroups.priority, group(["priorities"], in: settings)),
      (KeyGroups.person, group(["people"], in: settings)), (KeyGroups.team, group(["teams"], in: settings)),
      (KeyGroups.service, group(["services"], in: settings)), (KeyGroups.slo, group(["slos"], in: settings)),
      (KeyGroups.importing, group(["import"], in: settings)),
    ]
    #expect(places.count == KeyGroups.document.count + KeyGroups.ofSettings.count)
    for (keys, schema) in places {
      let found = properties(of: schema)
      #expect(found.keys.sorted() == keys.keys.map(\.name).sorted(), "\(keys.noun)")
      #expect(schema?["additionalProperties"] as? Bool == false, "\(keys.noun)")
      let required = keys.keys.filter(\.entry.isRequired).map(\.name)
      #expect(schema?["required"] as? [String] ?? [] == required, "\(keys.noun)")
      for (name, entry) in keys.keys {
        #expect((found[name] as? [String: Any])?["description"] as? String == entry.meaning, "\(name)")
      }
    }
  }

  @Test("of settings has every rule that can be set, and no other, with its sentence and its weight")
  func rules() throws {
    let rules = properties(of: properties(of: try object(settingsSchema()))["rules"] as? [String: Any])
    #expect(rules.keys.sorted() == AllRules.all.filter { $0.canBeRelaxed }.map { $0.id.rawValue }.sorted())
    for rule in AllRules.all where rule.canBeRelaxed {
      let schema = rules[rule.id.rawValue] as? [String: Any]
      #expect((schema?["description"] as? String)?.hasPrefix(rule.sentence) == true)
      #expect(schema?["default"] as? String == rule.weight.rawValue)
    }
  }

  @Test("of a document has the names of an archive's own lists, where it is given one")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      testSettings + "\nseverities: {1: {}, \"b\\\"c\": {}}\ntriggers: []",
      to: "postmortems/followthrough.yml"
    )
    let schema = try object(documentSchema(forArchiveAt: folder.path + "/postmortems"))
    func words(_ name: String) -> [String]? {
      let property = properties(of: schema)[name] as? [String: Any]
      let place = property?["items"] as? [String: Any] ?? property
      return (place?["enum"] as? [Any])?.map { "\($0)" }
    }
    #expect(words("severity") == ["1", "b\"c", "1"])
    #expect(words("teams") == ["payments"])
    #expect(words("services") == ["checkout"])
    #expect(words("trigger") == ["<null>"])
    #expect(try documentSchema(forArchiveAt: folder.path + "/postmortems").contains("\"^@(maria|jun|bob)$\""))
    // Not listed there, so any name goes.
    #expect(group(["causes", "category"], in: schema)?["enum"] == nil)
  }

  @Test("is not made of settings with errors, or of no archive")
  func errors() throws {
    let folder = try TemporaryFolder()
    try folder.write("people: [maria]", to: "postmortems/followthrough.yml")
    #expect(throws: EnvironmentError.self) { try documentSchema(forArchiveAt: folder.path + "/postmortems") }
    #expect(throws: EnvironmentError.self) { try documentSchema(forArchiveAt: folder.path + "/gone") }
  }

  @Test("is named by a comment at the top of the YAML, which is no mistake")
  func modeline() throws {
    let line = "# yaml-language-server: $schema=../_schema/document.json\n"
    let text = document().replacing("---\ntitle", with: "---\n\(line)title")
    let found = try findings(in: memoryArchive(["a.md": text], settings: line + testSettings))
    #expect(found.map(brief) == [])
    #expect(text.contains("---\n# yaml"))
  }
}
