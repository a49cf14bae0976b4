import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A template is held against its page")
struct TemplateCheckTests {
  /// What is wrong with a template that stands in for an embedded one; nil where nothing is.
  private func problem(_ name: String, _ text: String) throws -> String? {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    let theme = try readTheme(overriddenBy: folder.path)
    do {
      _ = try Templates(theme.templates, words: .english)
      return nil
    } catch {
      return "\(error)".replacing(folder.path + "/", with: "")
    }
  }

  @Test("so a name that nothing there has is told with its file, its line and the nearest name")
  func names() throws {
    #expect(
      try problem(
        "pages/incident.mustache",
        "{{<layout}}{{$main}}\n{{#page}}\n{{#items}}{{titel}}{{/items}}\n{{/page}}\n{{/main}}{{/layout}}"
      )
        == "pages/incident.mustache:3: error: no page has a value 'titel'\n  help: did you mean 'title'?"
    )
    // Another page has it.
    #expect(
      try problem(
        "pages/incident.mustache",
        "\n{{#page}}{{#items}}\n{{owners}}{{overdueItems}}{{/items}}{{/page}}"
      )?
      .hasPrefix("pages/incident.mustache:3: error: no page has a value 'owners'") == true
    )
    let found = try problem(
      "pages/incident.mustache",
      "\n{{#page}}\n{{#items}}{{title}}{{moreItems}}{{/items}}{{/page}}"
    )
    #expect(
      found?.hasPrefix(
        "pages/incident.mustache:3: error: 'moreItems' has no value here, on pages/incident.mustache, in an action item\n"
      ) == true,
      "\(found ?? "")"
    )
  }

  @Test(
    "wherever the name stands: in a part, a partial, an inverted section, and outside of the section that has it",
    arguments: [
      (
        "pages/incident.mustache", "{{#page}}{{incident.title}}{{incident.pageCount}}{{/page}}",
        "'pageCount' has no value"
      ),
      (
        "partials/day.mustache", "{{date}}{{squares}}",
        "partials/day.mustache:1: error: 'squares' has no value here"
      ),
      (
        "pages/index.mustache", "{{#page}}{{^quarters}}{{slices}}{{/quarters}}{{/page}}",
        "'slices' has no value"
      ),
      (
        "pages/index.mustache", "{{headline}}",
        "'headline' has no value here, on pages/index.mustache, in every page"
      ),
      (
        "partials/item-row.mustache", "{{title}}{{root}}",
        "'root' has no value here, on partials/item-row.mustache"
      ),
    ]
  )
  func everywhere(_ name: String, _ text: String, _ wanted: String) throws {
    let found = try problem(name, text)
    #expect(found?.contains(wanted) == true, "\(found ?? "nothing")")
  }

  @Test(
    "and one that is right is used",
    arguments: [
      (
        "pages/incident.mustache",
        "{{root}}{{#page}}{{#items}}{{#owner}}{{name}}{{/owner}}{{siteTitle}}{{/items}}{{/page}}"
      ),
      (
        "pages/incident.mustache",
        "{{#page}}{{extra.anything.at-all}}{{#extra.list}}{{value}}{{extra.b}}{{/extra.list}}{{/page}}"
      ),
      (
        "pages/index.mustache",
        "{{#page}}{{headline.label}}{{#oldest}}{{#due}}{{date}}{{/due}}{{/oldest}}{{/page}}"
      ),
      ("partials/unused.mustache", "{{title}}"),
    ]
  )
  func right(_ name: String, _ text: String) throws {
    #expect(try problem(name, text) == nil)
  }

  @Test("shows what a document has under extra, by its keys")
  func extra() throws {
    let mapping: Postmortem.Extra = .mapping([
      .init(key: "ticket", value: .scalar("<4812>")), .init(key: "a.b", value: .scalar("dotted")),
      .init(key: "cost", value: .mapping([.init(key: "amount", value: .scalar("18"))])),
      .init(
        key: "list",
        value: .sequence([.scalar("x"), .scalar("y"), .mapping([.init(key: "z", value: .scalar("deep"))])])
      ),
    ])
    func shown(_ text: String, _ extra: Postmortem.Extra = mapping) throws -> String {
      let source = TemplateSource(name: "incident-row", path: "t", text: Array(text.utf8))
      let templates = try Templates([source], words: .english)
      let page = templates.render(Outer(extra: ExtraView(extra)), with: .incidentRow)
      return String(decoding: page.bytes, as: UTF8.self)
    }
    #expect(try shown("{{extra.ticket}} {{extra.a.b}} {{extra.cost.amount}}") == "&lt;4812&gt; dotted 18")
    #expect(try shown("{{#extra.ticket}}is {{extra.ticket}}{{/extra.ticket}}") == "is &lt;4812&gt;")
    #expect(
      try shown("{{^extra.none}}none{{/extra.none}}{{#extra.none}}some{{/extra.none}}{{extra.none}}")
        == "none"
    )
    #expect(try shown("{{#extra.cost}}{{extra.amount}}{{/extra.cost}}") == "18")
    #expect(try shown("{{#extra.list}}[{{value}}{{extra.z}}]{{/extra.list}}") == "[x][y][deep]")
    #expect(try shown("{{^extra}}empty{{/extra}}", .mapping([])) == "empty")
    #expect(try shown("{{extra.ticket}}", .scalar("alone")) == "")
  }

  /// Something with values of a team's own.
  private struct Outer: View {
    let extra: ExtraView

    func value(of name: Name) -> Value? { name == .extra ? extra.shown : nil }

    static let names = IncidentView.names
  }
}
