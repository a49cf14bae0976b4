import Testing

@testable import SiteBuilder

/// A view of some values.
private struct TestView: View {
  var values: [Name: Value] = [:]

  func value(of name: Name) -> Value? { values[name] }

  static let names = ViewNames("values of a test", [:])
}

@Suite("A template")
struct TemplateTests {
  private func render(_ text: String, _ values: [Name: Value] = [:], partials: [String: String] = [:]) throws
    -> String
  {
    let sources = partials.merging(["page": text]) { _, page in page }.map { name, text in
      (name, TemplateSource(name: name, path: "templates/\(name).mustache", text: Array(text.utf8)))
    }
    let parser = TemplateParser(sources: Dictionary(uniqueKeysWithValues: sources), words: .english)
    var page = ByteBuffer()
    try parser.template("page").render(TestView(values: values), in: .english, to: &page)
    return page.text
  }

  /// What is wrong with a template, as it is printed.
  private func error(_ text: String, partials: [String: String] = [:]) -> String {
    do {
      return "no error, but: \(try render(text, partials: partials))"
    } catch {
      return "\(error)"
    }
  }

  @Test("shows text escaped, trusted HTML as it is, and numbers in digits")
  func values() throws {
    let values: [Name: Value] = [
      .title: .text("a < \"b\" & 'c' > d"), .body: .trusted("<p>x</p>"), .count: .number(1200),
    ]
    #expect(
      try render("{{title}}|{{ count }}", values) == "a &lt; &quot;b&quot; &amp; &#39;c&#39; &gt; d|1,200"
    )
    #expect(try render("{{{body}}}|{{&body}}|{{body}}", values) == "<p>x</p>|<p>x</p>|<p>x</p>")
  }

  @Test("escapes text whatever the tag, so that no template can put a document's HTML onto a page")
  func braces() throws {
    let values: [Name: Value] = [.title: .text("<script>")]
    #expect(try render("{{{title}}}{{&title}}", values) == "&lt;script&gt;&lt;script&gt;")
  }

  @Test("lets a long value write itself into its place")
  func written() throws {
    #expect(try render("[{{rows}}]", [.rows: .written { $0.append("<b>x</b>") }]) == "[<b>x</b>]")
  }

  @Test("shows nothing for a value that is not there, or is nothing to show")
  func nothing() throws {
    #expect(try render("[{{title}}{{isOpen}}{{note}}]", [.isOpen: .flag(true), .note: .text(nil)]) == "[]")
  }

  @Test("shows a section for what is there, and an inverted one for what is not")
  func sections() throws {
    let text = "{{#title}}yes{{/title}}{{^title}}no{{/title}}"
    let there: [Value] = [
      .text("x"), .trusted("x"), .bytes([0x78]), .written { _ in }, .number(1), .flag(true),
      .view(TestView()),
      .list([TestView()]),
    ]
    let notThere: [Value] = [
      .text(""), .trusted(""), .bytes([]), .number(0), .flag(false), .view(nil as TestView?), .list([]),
    ]
    for value in there { #expect(try render(text, [.title: value]) == "yes", "\(value)") }
    for value in notThere { #expect(try render(text, [.title: value]) == "no", "\(value)") }
    #expect(try render(text) == "no")
  }

  @Test("shows a list's inside for each, with the values of each, and those around it")
  func lists() throws {
    let items = ["a", "b"].map { TestView(values: [.name: .text($0)]) }
    let values: [Name: Value] = [.items: .list(items), .title: .text("T"), .name: .text("outer")]
    #expect(try render("{{#items}}{{name}}{{title}} {{/items}}{{name}}", values) == "aT bT outer")
  }

  @Test("does not take the outer value where the inner one is empty")
  func shadows() throws {
    let inner = TestView(values: [.name: .text(nil)])
    #expect(
      try render(
        "{{#item}}[{{name}}]{{/item}}".replacing("item", with: "incident"),
        [.incident: .view(inner), .name: .text("outer")]
      ) == "[]"
    )
  }

  @Test("shows a part of a value by a dot, and nothing where there is no such part")
  func dots() throws {
    let values: [Name: Value] = [
      .owner: .view(TestView(values: [.name: .text("Maria")])), .name: .text("outer"),
    ]
    #expect(try render("{{owner.name}}{{#owner.name}}!{{/owner.name}}", values) == "Maria!")
    #expect(try render("[{{owner.title}}{{team.name}}]", values) == "[]")
  }

  @Test("takes out the line of a tag that stands alone on it, and leaves other lines as they are")
  func standalone() throws {
    let values: [Name: Value] = [.isOpen: .flag(true), .title: .text("T")]
    #expect(try render("a\n  {{#isOpen}}\nb\n{{/isOpen}}  \nc\n", values) == "a\nb\nc\n")
    #expect(try render("a\r\n{{! a comment }}\r\nb\r\n", values) == "a\r\nb\r\n")
    #expect(try render("{{#isOpen}}\nb\n{{/isOpen}}", values) == "b\n")
    #expect(try render("a {{#isOpen}}\nb\n{{/isOpen}} c\n", values) == "a \nb\n c\n")
    #expect(try render("a\n{{title}}\nb\n", values) == "a\nT\nb\n")
    #expect(try render("a\n  {{>p}}\nb\n", values, partials: ["p": "p\n"]) == "a\np\nb\n")
    #expect(try render("{{#isOpen}}{{/isOpen}}\nb\n", values) == "\nb\n")
  }

  @Test("leaves comments out, over lines too")
  func comments() throws {
    #expect(try render("a{{! one\ntwo }}b") == "ab")
  }

  @Test("shows a partial with the values of its place")
  func partials() throws {
    let items = ["a", "b"].map { TestView(values: [.name: .text($0)]) }
    #expect(
      try render("{{#items}}{{> row}}{{/items}}", [.items: .list(items)], partials: ["row": "<{{name}}>"])
        == "<a><b>"
    )
  }

  @Test("shows its parent with its own blocks in place of the parent's")
  func inheritance() throws {
    let layout = "<{{$head}}H{{/head}}|{{$main}}M{{/main}}>"
    #expect(
      try render(
        "{{<layout}}ignored {{$main}}{{title}}{{/main}}{{/layout}}",
        [.title: .text("T")],
        partials: ["layout": layout]
      ) == "<H|T>"
    )
    #expect(try render("{{<layout}}{{/layout}}", partials: ["layout": layout]) == "<H|M>")
    #expect(try render("{{$main}}alone{{/main}}") == "alone")
  }

  @Test("lets the outermost block of several generations win")
  func generations() throws {
    let partials = [
      "base": "<{{$a}}1{{/a}}{{$b}}1{{/b}}{{$c}}1{{/c}}>",
      "middle": "{{<base}}{{$a}}2{{/a}}{{$b}}2{{/b}}{{/base}}",
    ]
    #expect(try render("{{<middle}}{{$a}}3{{/a}}{{/middle}}", partials: partials) == "<321>")
  }

  @Test("with a name that no page has is refused with its line, and the name that was likely meant")
  func misspelt() {
    #expect(
      error("a\n{{titel}}")
        == "templates/page.mustache:2: error: no page has a value 'titel'\n  help: did you mean 'title'?"
    )
    #expect(
      error("{{! one\ntwo }}\n\n{{#isOpem}}{{/isOpem}}").hasPrefix(
        "templates/page.mustache:4: error: no page has a value 'isOpem'"
      )
    )
    #expect(
      error("{{#isOpen}}\n{{/isOpen}}\n{{owner.naem}}").hasPrefix(
        "templates/page.mustache:3: error: no page has a value 'naem'"
      )
    )
    #expect(error("{{}}").hasPrefix("templates/page.mustache:1: error: "))
  }

  @Test("with a misspelt name in a partial is refused with the partial's line")
  func misspeltInPartial() {
    #expect(
      error("\n\n{{>row}}", partials: ["row": "a\n{{nmae}}"]).hasPrefix(
        "templates/row.mustache:2: error: no page has a value 'nmae'"
      )
    )
  }

  @Test(
    "with a partial or a parent that is not there is refused with its line",
    arguments: ["{{>rwo}}", "{{<rwo}}{{/rwo}}"]
  )
  func missingPartial(_ tag: String) {
    #expect(
      error("a\n\(tag)", partials: ["row": ""])
        == "templates/page.mustache:2: error: there is no template 'rwo'\n  help: did you mean 'row'?"
    )
  }

  @Test("with a section that is never closed, or closed out of turn, is refused with the line")
  func unclosed() {
    #expect(
      error("a\n{{#title}}\nb")
        == "templates/page.mustache:2: error: {{#title}} is never closed\n  help: close it with {{/title}}"
    )
    #expect(
      error("a\n{{/title}}").hasPrefix(
        "templates/page.mustache:2: error: {{/title}} closes nothing that is open here"
      )
    )
    #expect(
      error("{{#title}}\n{{^body}}\n{{/title}}{{/body}}")
        == "templates/page.mustache:3: error: {{/title}} closes nothing that is open here\n  help: {{^body}} of line 2 is open"
    )
    #expect(error("{{$main}}").contains("{{$main}} is never closed"))
    #expect(error("a\n{{title").hasPrefix("templates/page.mustache:2: error: "))
    #expect(error("{{{body}} b").hasPrefix("templates/page.mustache:1: error: "))
  }

  @Test("that includes itself, by whatever way, is refused")
  func cycles() {
    #expect(error("{{>page}}").contains("this template includes itself"))
    let cycle = ["a": "{{>b}}", "b": "{{<a}}{{/a}}"]
    #expect(error("{{>a}}", partials: cycle).contains("this template includes itself"))
  }

  @Test("with a tag of another Mustache is refused", arguments: ["{{=<% %>=}}", "{{%x}}"])
  func otherTags(_ tag: String) {
    #expect(error("a\n\(tag)").hasPrefix("templates/page.mustache:2: error: "))
  }
}
