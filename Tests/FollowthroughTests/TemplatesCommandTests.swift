import Foundation
import Testing

/// `followthrough templates`, and what TEMPLATES.md says of it.
@Suite("Templates of a team's own")
struct TemplatesCommandTests {
  private static let incident = """
    ---
    title: Checkout returned 502s
    severity: SEV1
    timeline: [{at: 2026-03-14 09:12, event: started}]

    """

  @Test("are listed, with the pages they are")
  func list() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("templates", "list", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains(/\npages\/incident\.mustache +the page of an incident\n/))
    #expect(run.output.contains("\nstatic/style.css\n"))
  }

  @Test("are copied, and what stands there is left as it is")
  func export() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "own/partials/link.mustache")
    let run = try Program.run("templates", "export", "own", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("left as it was, for it is there already: partials/link.mustache\nwrote "))
    #expect(try folder.text(of: "own/partials/link.mustache") == "mine")
    #expect(try folder.text(of: "own/pages/incident.mustache").contains("class=\"postmortem\""))
    // As they were embedded they stand in for nothing.
    try FileManager.default.removeItem(at: folder.url.appending(path: "own/partials/link.mustache"))
    try folder.write(Self.incident + "---\n", to: "postmortems/a.md")
    let built = try Program.run("build", "--templates", "own", in: folder.url)
    #expect(built.status == 0 && !built.output.contains("templates of your own"))
  }

  @Test("are copied by name, and a wrong name copies nothing")
  func names() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "templates",
      "export",
      "own",
      "partials/foot.mustache",
      "static/icon.svg",
      in: folder.url
    )
    #expect(run.output == "wrote 2 files to own\n")
    let wrong = try Program.run(
      "templates",
      "export",
      "other",
      "static/icon.svg",
      "partials/fot.mustache",
      in: folder.url
    )
    #expect(wrong.status == 64)
    #expect(
      wrong.errors.contains(
        "there is no template 'partials/fot.mustache'; did you mean 'partials/foot.mustache'?"
      )
    )
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "other").path()))
  }

  @Test("as TEMPLATES.md shows them add a logo, a colour, a foot and facts to every page")
  func example() throws {
    let folder = try TemporaryFolder()
    let text = try document("TEMPLATES.md")
    // Each listing stands under a paragraph that begins with its file.
    let files = text.matches(
      of: /\n[^`\n]*`(templates\/[^`]+)`[^\n]*(?:\n[^\n`]+)*:\n\n```\w+\n((?:(?!```)[^\n]*\n)*)```/
    )
    #expect(files.count == 7)
    for file in files { try folder.write(String(file.output.2), to: String(file.output.1)) }
    let extra = try #require(listings("yaml", in: text).first)
    try folder.write(Self.incident + extra + "---\n", to: "postmortems/a.md")
    let run = try Program.run("build", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("templates of your own: "))
    for (page, root) in [
      ("index.html", ""), ("incidents/a/index.html", "../../"), ("teams/index.html", "../"),
    ] {
      let html = try folder.text(of: "site/" + page)
      #expect(
        html.contains("<img src=\"\(root)logo.svg\" alt=\"\" width=\"18\" height=\"18\"> Postmortems"),
        "\(page)"
      )
      #expect(html.contains("<link rel=\"stylesheet\" href=\"\(root)own.css\">\n</head>"), "\(page)")
      #expect(html.contains("the reliability team</a>.</p>\n</footer>"), "\(page)")
    }
    let index = try folder.text(of: "site/index.html")
    #expect(index.contains("<h1 class=\"asked\">Do we keep our word?</h1>"))
    #expect(index.contains(/<time datetime="\d{4}-\d\d-\d\d">[A-Z][a-z]{2} \d+, \d{4}<\/time>/))
    #expect(index.contains("Latest incidents"))
    let incident = try folder.text(of: "site/incidents/a/index.html")
    for fact in ["Ticket</dt><dd>INC-4812", "Cost</dt><dd>18400 EUR", "Supplier</dt><dd>Acme DNS"] {
      #expect(incident.contains(fact), "\(fact)")
    }
    #expect(try folder.text(of: "site/own.css").contains("--accent: #7a1fa2"))
    #expect(try folder.text(of: "site/logo.svg").hasPrefix("<svg"))
  }

  @Test(
    "with a mistake end the build, with the file, the line and the nearest name, as TEMPLATES.md shows it"
  )
  func mistake() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.incident + "---\n", to: "postmortems/a.md")
    try folder.write("<p>{{siteTitel}}</p>\n", to: "templates/partials/foot.mustache")
    let run = try Program.run("build", in: folder.url)
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site").path()))
    let shown = try #require(try listings("console", in: document("TEMPLATES.md")).last)
    #expect(run.errors.contains(shown.trimmingCharacters(in: .newlines)), "\(run.errors)")
  }
}
