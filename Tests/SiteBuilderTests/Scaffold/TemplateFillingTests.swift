import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A template that is filled in")
struct TemplateFillingTests {
  /// A front matter after values are put into it.
  private func filled(_ yaml: String, _ fill: (inout TemplateFilling) -> Void) throws -> String {
    var template = try TemplateFilling(Array("---\n\(yaml)\n---\nText.\n".utf8), named: "t.md")
    fill(&template)
    let text = String(decoding: template.bytes, as: UTF8.self)
    #expect(text.hasPrefix("---\n") && text.hasSuffix("\n---\nText.\n"))
    return String(text.dropFirst(4).dropLast(11))
  }

  @Test(
    "has a value in place of what stood after the key, and the comment beside it unless that was a hint",
    arguments: [
      ("owner:", "owner: jun"), ("owner: maria", "owner: jun"), ("owner: # hint: who", "owner: jun"),
      ("owner: maria   # one person", "owner: jun  # one person"), ("owner: \"a # b\"", "owner: jun"),
      ("owner: it's # one", "owner: jun  # one"), ("owner:\n  - a\n  - b\nx: 1", "owner: jun\nx: 1"),
      ("owner:\n- a\nx: 1", "owner: jun\nx: 1"), ("owners: a", "owner: jun\nowners: a"),
      ("x:\n  owner: a", "owner: jun\nx:\n  owner: a"), ("# owner: a", "owner: jun\n# owner: a"),
    ]
  )
  func value(_ yaml: String, _ result: String) throws {
    #expect(try filled(yaml) { $0.set("owner", "jun", from: "--owner") } == result)
  }

  @Test(
    "has an item at the head of a list, indented as the others",
    arguments: [
      ("timeline:", "timeline:\n  - a"), ("timeline: []  # quote", "timeline:  # quote\n  - a"),
      ("timeline:\n- b\nx: 1", "timeline:\n- a\n- b\nx: 1"),
      ("timeline:\n# why\n    - b", "timeline:\n# why\n    - a\n    - b"),
      ("x: 1", "x: 1\ntimeline:\n  - a"), ("timeline: # hint: when\nx: 1", "timeline:\n  - a\nx: 1"),
    ]
  )
  func item(_ yaml: String, _ result: String) throws {
    #expect(try filled(yaml) { $0.prepend("a", to: "timeline", from: "--started") } == result)
  }

  @Test("knows by its line which option a value came from")
  func options() throws {
    var template = try TemplateFilling(Array("---\nx: 1\nowner: a\n---\n".utf8), named: "t.md")
    template.setModeline("s.json")
    template.set("owner", "jun", from: "--owner")
    template.prepend("b", to: "timeline", from: "--started")
    #expect((1...7).map { template.option(at: $0) } == [nil, nil, nil, "--owner", nil, "--started", nil])
  }

  @Test(
    "is written from the keys and the names of the settings, with a hint for each and the headings of a body"
  )
  func builtIn() {
    var settings = Settings()
    settings.severities = ["bad", "worse"].map { Settings.Level(name: $0) }
    settings.causeCategories = Catalog([("design", ())])
    let text = BuiltInTemplate(settings: settings).text
    #expect(text.contains("\nseverity:      # hint: How bad it was (bad, worse)\n"))
    #expect(text.contains("category: design"))
    for section in TemplateSection.allCases {
      #expect(text.contains("\n## \(section.heading)\n\n<!-- hint: \(section.hint) -->\n"))
    }
  }
}
