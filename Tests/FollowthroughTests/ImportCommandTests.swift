import Foundation
import Testing

@Suite("followthrough import")
struct ImportCommandTests {
  private static let old = """
    # Checkout down - March 14, 2026

    Severity: SEV2

    ## Timeline (times in UTC)

    - 09:12 The deploy begins
    - 09:59 Incident resolved

    ![errors](img/errors%201.png) [before](../other.md) [the rules](README.md)

    ## Action items

    - [ ] Roll back by itself

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.old, to: "wiki/2026/Checkout Down.md")
    try folder.write("png", to: "wiki/2026/img/errors 1.png")
    try folder.write("secret", to: "secret.png")
    try folder.write(
      "# Other\n\n2026-03-01: [back](2026/Checkout%20Down.md) ![x](../secret.png)\n\n**Date:** 2026-03-01\n",
      to: "wiki/other.md"
    )
    try folder.write("# How we write\n\n## Timeline\n- 09:12 write\n", to: "wiki/2026/README.md")
    try folder.write(Self.old, to: "wiki/2026/postmortem-template.md")
    try folder.write("# Notes on a fish\n\nIt swims.\n", to: "wiki/notes.md")
    return folder
  }

  private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  private static let path = "postmortems/2026/checkout-down.md"

  @Test("writes what is told, copies what is shown, passes over what is none, and leaves the old files")
  func writes() throws {
    let folder = try folder()
    let run = try Program.run("import", "wiki", in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output == """
        postmortems/2026/checkout-down.md: "Checkout down", 2026-03-14, 2 entries, 1 item, 0 doubts
        postmortems/other.md: "Other", 2026-03-01, 0 entries, 0 items, 0 doubts
        wiki/2026/README.md: passed over: it is no postmortem, by its name
        wiki/2026/postmortem-template.md: passed over: it is a template, by its name
        wiki/notes.md: passed over: it has no date, no timeline and no action items
        2 documents, 2 with a date, 2 entries, 1 item, 0 doubts, 1 attachment, 3 passed over

        """
    )
    let written = try text(Self.path, in: folder)
    #expect(
      written.hasPrefix(
        """
        ---
        title: Checkout down
        severity: SEV2
        timezone: UTC
        timeline:
          - at: "2026-03-14 09:12"
            note: The deploy begins
          - at: "09:59"
            event: resolved
            note: Incident resolved
        action_items:
          - id: roll-back-by
            title: Roll back by itself
        extra:
          import:
            from: "wiki/2026/Checkout Down.md"

        """
      )
    )
    #expect(written.contains("![errors](img/errors%201.png) [before](../other.md) [the rules](README.md)\n"))
    #expect(!written.contains("## Action items"))
    #expect(try text("postmortems/2026/img/errors 1.png", in: folder) == "png")
    // What lies outside of what was named is nobody's to publish.
    #expect(
      try text("postmortems/other.md", in: folder).contains(
        "[back](2026/checkout-down.md) ![x](../secret.png)"
      )
    )
    #expect(try text("wiki/2026/Checkout Down.md", in: folder) == Self.old)
    #expect(try Program.run("check", in: folder.url).output.contains("action-item-has-owner"))
  }

  @Test(
    "twice changes nothing, an old file that changed is read anew, and what somebody edited is left alone"
  )
  func twice() throws {
    let folder = try folder()
    _ = try Program.run("import", "wiki", in: folder.url)
    let first = try text(Self.path, in: folder)
    #expect(try Program.run("import", "wiki", in: folder.url).output.contains("2 unchanged"))
    #expect(try text(Self.path, in: folder) == first)

    try folder.write(Self.old.replacing("09:12", with: "09:13"), to: "wiki/2026/Checkout Down.md")
    #expect(try Program.run("import", "wiki", in: folder.url).output.contains("\(Self.path): updated: "))
    #expect(try text(Self.path, in: folder).contains("2026-03-14 09:13"))

    let edited = try text(Self.path, in: folder).replacing(
      "title: Checkout down",
      with: "title: Checkout was down"
    )
    // Moved as well: it is known by where it came from.
    try FileManager.default.removeItem(at: folder.url.appending(path: Self.path))
    try folder.write(edited, to: "postmortems/2026/2026-03-14-checkout.md")
    let run = try Program.run("import", "wiki", "--timezone", "Europe/Oslo", in: folder.url)
    #expect(run.output.contains("postmortems/2026/2026-03-14-checkout.md: edited since, left alone: "))
    #expect(try text("postmortems/2026/2026-03-14-checkout.md", in: folder) == edited)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: Self.path).path))
  }

  @Test("a dry run writes nothing but the report, which has the lines of the old file")
  func dryRun() throws {
    let folder = try folder()
    let run = try Program.run("import", "wiki", "--dry-run", "--report", "report.json", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("\(Self.path): would be written: "))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "postmortems").path))
    let data = try Data(contentsOf: folder.url.appending(path: "report.json"))
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let documents = try #require(report["documents"] as? [[String: Any]])
    let first = try #require(documents.first)
    #expect((first["title"] as? [String: Any])?["line"] as? Int == 1)
    #expect((first["severity"] as? [String: Any])?["line"] as? Int == 3)
    #expect((first["timeline"] as? [[String: Any]])?.map { $0["line"] as? Int } == [7, 8])
    #expect((first["action_items"] as? [[String: Any]])?.map { $0["line"] as? Int } == [14])
  }

  @Test("--keep-body leaves all of it, and --into another archive")
  func keepBody() throws {
    let folder = try folder()
    let run = try Program.run(
      "import",
      "wiki/2026/Checkout Down.md",
      "--keep-body",
      "--into",
      "pm",
      in: folder.url
    )
    #expect(run.status == 0)
    #expect(try text("pm/checkout-down.md", in: folder).hasSuffix("---\n\n" + Self.old))
  }

  @Test("a file that is named is meant, whatever it is called")
  func named() throws {
    let folder = try folder()
    #expect(try Program.run("import", "wiki/2026/README.md", in: folder.url).output.contains("1 document, "))
  }

  @Test("tells of a path that leads nowhere, a zone that is none, and an order that is none")
  func wrong() throws {
    let folder = try folder()
    let nowhere = try Program.run("import", "wikis", in: folder.url)
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("error: there is no file or folder wikis"))
    let zone = try Program.run("import", "wiki", "--timezone", "CEST", in: folder.url)
    #expect(zone.status == 64)
    #expect(zone.errors.contains("there is no time zone 'CEST'; write a place: Europe/Berlin, or UTC"))
    #expect(try Program.run("import", "wiki", "--dates", "year-first", in: folder.url).status == 64)
    #expect(try Program.run("import", in: folder.url).status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "postmortems").path))
  }

  @Test("files that are no text, empty, or of this format already are passed over")
  func others() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: A\nseverity: SEV1\nstatus: draft\n---\n", to: "wiki/ours.md")
    try folder.write("", to: "wiki/empty.md")
    try Data([0x23, 0x20, 0xFF, 0x0A]).write(to: folder.url.appending(path: "wiki/latin.md"))
    let run = try Program.run("import", "wiki", in: folder.url)
    #expect(
      run.output == """
        wiki/empty.md: passed over: it has no date, no timeline and no action items
        wiki/latin.md: passed over: the byte 0xff is not UTF-8
        wiki/ours.md: passed over: it is of this format already
        0 documents, 0 with a date, 0 entries, 0 items, 0 doubts, 3 passed over

        """
    )
  }
}
