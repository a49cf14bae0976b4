import Foundation
import Testing

@Suite("followthrough new")
struct NewCommandTests {
  private static let settings = """
    timezone: Europe/Oslo
    as_of: 2026-11-20
    people: {maria: {team: platform}, jun: {team: payments}}
    teams: [payments, platform]
    services: {checkout: {team: payments}, edge: {}}

    """.replacing("[payments, platform]", with: "{payments: {}, platform: {}}")

  private func archive(_ template: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "postmortems/followthrough.yml")
    if let template { try folder.write(template, to: "postmortems/TEMPLATE.md") }
    return folder
  }

  private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  private static let whole = [
    "Checkout returned 502s", "--severity", "SEV1", "--services", "checkout,edge", "--owner", "maria",
    "--started", "2026-03-14 00:12",
  ]
  private static let path = "postmortems/2026/2026-03-14-checkout-returned-502s.md"

  @Test("writes a document that checks clean where everything is given, and prints its path")
  func whole() throws {
    let folder = try archive()
    let run = try Program.run("new", arguments: Self.whole, in: folder.url)
    #expect(run.status == 0)
    // The day is that of the archive's zone.
    #expect(run.output == Self.path + "\n")
    let text = try text(Self.path, in: folder)
    #expect(
      text.hasPrefix(
        "---\n# yaml-language-server: $schema=../_schema/document.json\ntitle: Checkout returned 502s\n"
      )
    )
    for line in [
      "severity: SEV1", "owner: maria", "teams: [payments]", "services: [checkout, edge]",
      "timeline:\n  - {at: \"2026-03-14 00:12\", event: started}",
    ] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
    #expect(try Program.run("check", in: folder.url).output == "nothing to mend in 1 document\n")
    #expect(try Program.run("build", in: folder.url).status == 0)
  }

  @Test("makes the schema that the document names once, and leaves one that is there alone")
  func schema() throws {
    let folder = try archive()
    let run = try Program.run("new", arguments: Self.whole, in: folder.url)
    #expect(run.errors == "wrote postmortems/_schema/document.json too, by which editors complete keys\n")
    let printed = try Program.run("schema", "document", "--source", "postmortems", in: folder.url).output
    #expect(try text("postmortems/_schema/document.json", in: folder) == printed)
    try folder.write("{}", to: "postmortems/_schema/document.json")
    #expect(try Program.run("new", "Another", in: folder.url).errors == "")
    #expect(try text("postmortems/_schema/document.json", in: folder) == "{}")
  }

  @Test("writes a document in which exactly what was not given is missing, each with its remedy")
  func missing() throws {
    let folder = try archive()
    #expect(
      try Program.run("new", "Checkout: \"502\"s", in: folder.url).output
        == "postmortems/2026/2026-11-20-checkout-502-s.md\n"
    )
    let run = try Program.run("check", "--format", "json", in: folder.url)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == ["required-key-is-present", "postmortem-has-date"])
    #expect(
      findings.map { $0["message"] as? String } == [
        "a postmortem needs severity", "the incident has no date",
      ]
    )
    #expect(findings.allSatisfy { ($0["help"] as? String)?.isEmpty == false })
  }

  @Test(
    "refuses a value that check would find wrong, with the remedy, and writes nothing",
    arguments: [
      (
        ["--severity", "sev9"], "--severity: severity can't be 'sev9'; did you mean 'SEV1', 'SEV2' or 'SEV3'?"
      ),
      (["--owner", "mara"], "--owner: nobody in the roster is 'mara'; did you mean 'maria'?"),
      (
        ["--services", "chekout"],
        "--services: 'chekout' is no service of this archive; did you mean 'checkout'?"
      ),
      (["--teams", "payment"], "--teams: 'payment' is no team of this archive; did you mean 'payments'?"),
      (["--started", "09:12"], "--started: the first entry needs a date"),
      (["--started", "2026-02-31 09:12"], "--started: the calendar has no 2026-02-31"),
      (["--started", "yesterday"], "--started: 'yesterday' is no time this format has"),
      (["--started", "2026-12-01 09:12"], "--started: happened 2026-12-01, which is after today"),
      (["--started", "2026-03-29 02:30"], "--started: "),
      (["--owner", "maria\njun"], "--owner: "),
      (
        ["--slug", "Über uns"],
        "--slug 'Über uns' can't be part of an id; write lower-case letters, digits and hyphens: ueber-uns"
      ),
    ]
  )
  func refused(_ options: [String], _ message: String) throws {
    let folder = try archive()
    let run = try Program.run("new", arguments: ["Checkout"] + options, in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: \(message)"), "\(run.errors)")
    #expect(try folder.files(in: "postmortems").keys.sorted() == ["followthrough.yml"])
  }

  @Test("refuses a title that is empty, or that no file can be called by, unless --slug does")
  func titles() throws {
    let folder = try archive()
    #expect(try Program.run("new", " \n", in: folder.url).status == 64)
    let nameless = try Program.run("new", "全面停止", in: folder.url)
    #expect(nameless.status == 64)
    #expect(nameless.errors.contains("name it with --slug, as in --slug checkout-502s"))
    let named = try Program.run("new", "全面停止", "--slug", "all-down", in: folder.url)
    #expect(named.output == "postmortems/2026/2026-11-20-all-down.md\n")
    #expect(try text("postmortems/2026/2026-11-20-all-down.md", in: folder).contains("\ntitle: 全面停止\n"))
    #expect(try Program.run("new", in: folder.url).status == 64)
  }

  @Test("overwrites nothing: not the same file, and no file of that name in another folder")
  func overwrites() throws {
    let folder = try archive()
    #expect(try Program.run("new", arguments: Self.whole, in: folder.url).status == 0)
    try folder.write("mine", to: Self.path)
    let again = try Program.run("new", arguments: Self.whole, in: folder.url)
    #expect(again.status == 2)
    #expect(
      again.errors == """
        error: \(Self.path) is there already; nothing was written
          help: go on in that file, or tell the two apart by another title or --slug

        """
    )
    #expect(try text(Self.path, in: folder) == "mine")
    try folder.write(goodDocument, to: "postmortems/old/2026-11-20-mail.markdown")
    let other = try Program.run("new", "Mail", in: folder.url)
    #expect(other.status == 2)
    #expect(other.errors.hasPrefix("error: postmortems/old/2026-11-20-mail.markdown is there already"))
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.url.appending(path: "postmortems/2026").path(percentEncoded: false)
      ).count == 1
    )
  }

  @Test("fills in the archive's template, or the one of --from, and keeps what else it says")
  func templates() throws {
    let template =
      "---\r\ntitle: ?  # in the past tense\r\nseverity: SEV3 # hint: how bad\r\nx-team: us\r\n---\r\nOurs.\r\n"
    let folder = try archive(template)
    #expect(try Program.run("new", "Mail", "--severity", "SEV1", in: folder.url).status == 0)
    #expect(
      try text("postmortems/2026/2026-11-20-mail.md", in: folder)
        == "---\r\n# yaml-language-server: $schema=../_schema/document.json\r\ntitle: Mail  # in the past tense\r\n"
        + "severity: SEV1\r\nx-team: us\r\n---\r\nOurs.\r\n"
    )
    try folder.write("---\ntags: [a]\n---\nTheirs.\n", to: "theirs.md")
    #expect(try Program.run("new", "Post", "--from", "theirs.md", in: folder.url).status == 0)
    #expect(
      try text("postmortems/2026/2026-11-20-post.md", in: folder)
        == "---\n# yaml-language-server: $schema=../_schema/document.json\ntitle: Post\ntags: [a]\n---\nTheirs.\n"
    )
    #expect(try Program.run("check", in: folder.url).output.hasSuffix(" in 2 documents\n"))
  }

  @Test(
    "ends with 2, and writes nothing, where the template is no document",
    arguments: ["Only text.\n", "---\ntitle: x\n", "---\nteams: [\n---\n", "---\n- a\n---\n"]
  )
  func brokenTemplate(_ template: String) throws {
    let folder = try archive(template)
    let run = try Program.run("new", "Mail", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: the template postmortems/TEMPLATE.md "), "\(run.errors)")
    #expect(run.errors.contains("\n  help: "))
    #expect(try folder.files(in: "postmortems").count == 2)
    #expect(try Program.run("new", "Mail", "--from", "gone.md", in: folder.url).status == 2)
  }

  @Test("ends with 2 where there is no archive, or its settings have errors")
  func environment() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("new", "Mail", in: folder.url).status == 2)
    try folder.write("severities: 3\n", to: "postmortems/followthrough.yml")
    let run = try Program.run("new", "Mail", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("help: see them with: followthrough check postmortems\n"))
  }

  @Test("opens the file in the editor, whose command may have arguments, and waits")
  func edits() throws {
    let folder = try archive()
    let editor = ["VISUAL": "sh -c 'sleep 0.1; echo more >> \"$1\"' --", "EDITOR": "false"]
    #expect(try Program.run("new", "It's $HOME", "--edit", in: folder.url, environment: editor).status == 0)
    #expect(try text("postmortems/2026/2026-11-20-its-home.md", in: folder).hasSuffix("\nmore\n"))
    let failing = ["VISUAL": "", "EDITOR": "false"]
    let failed = try Program.run("new", "Mail", "--edit", in: folder.url, environment: failing)
    #expect(failed.status == 2)
    #expect(failed.output == "postmortems/2026/2026-11-20-mail.md\n")
    #expect(failed.errors.contains("error: the editor 'false' did not end well\n  help: "))
  }

  @Test("says so where no editor is set, and writes nothing")
  func noEditor() throws {
    let folder = try archive()
    let none = ["VISUAL": "", "EDITOR": ""]
    let run = try Program.run("new", "Mail", "--edit", in: folder.url, environment: none)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: no editor is set, and nothing was written\n  help: "))
    #expect(try folder.files(in: "postmortems").count == 1)
  }

  @Test("begins with a template in the example archive that leaves nothing to mend but what is missing")
  func example() throws {
    let folder = try TemporaryFolder()
    let repository = URL(filePath: #filePath).appending(path: "../../../postmortems").standardized
    try FileManager.default.copyItem(at: repository, to: folder.url.appending(path: "postmortems"))
    let built = try Program.run("new", "Doors", "--from", "/dev/null", in: folder.url)
    #expect(built.status == 2)
    let options = [
      "Gates shut", "--severity", "SEV3", "--started", "2026-11-19 09:12", "--services", "gates",
    ]
    let begun = try Program.run("new", arguments: options, in: folder.url)
    #expect(begun.output == "postmortems/2026/2026-11-19-gates-shut.md\n")
    let path = "postmortems/2026/2026-11-19-gates-shut.md"
    let run = try Program.run("check", "postmortems", path, in: folder.url)
    #expect(run.output == "nothing to mend in 1 of 17 documents\n")
    // The archive's template is the one that is built in, with the archive's names.
    let own = try text(path, in: folder)
    try FileManager.default.removeItem(at: folder.url.appending(path: "postmortems/TEMPLATE.md"))
    try FileManager.default.removeItem(at: folder.url.appending(path: path))
    #expect(try Program.run("new", arguments: options, in: folder.url).status == 0)
    #expect(try text(path, in: folder) == own)
  }

  @Test("leaves hints that check finds once the document is no draft, all of them")
  func hints() throws {
    let folder = try archive()
    #expect(try Program.run("new", arguments: Self.whole, in: folder.url).status == 0)
    let draft = try text(Self.path, in: folder)
    let hints = draft.split(separator: "\n").count { $0.contains("hint:") }
    #expect(hints > 20)
    try folder.write(draft.replacing("status: draft", with: "status: in-review"), to: Self.path)
    let run = try Program.run("check", "--only", "template-text-is-replaced", in: folder.url)
    #expect(run.output.hasSuffix("\n\(hints) warnings in 1 document\n"), "\(run.output)")
  }

  @Test("has examples below its keys that are right once the hint before them is gone")
  func examples() throws {
    let folder = try archive()
    #expect(try Program.run("new", arguments: Self.whole, in: folder.url).status == 0)
    let text = try text(Self.path, in: folder).replacing("\n# hint: ", with: "\n  ").replacing(
      "who does it",
      with: "jun"
    )
    try folder.write(text, to: Self.path)
    let run = try Program.run("check", in: folder.url)
    #expect(!run.output.contains("error:"), "\(run.output)")
    #expect(try Program.run("actions", in: folder.url).output.contains("2026-04-10"))
  }
}
