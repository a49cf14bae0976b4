import Foundation
import Testing

@Suite("followthrough build")
struct BuildCommandTests {
  @Test("builds the site, says so on standard output, and ends with 0")
  func builds() throws {
    let folder = try archive()
    let run = try Program.run("build", in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("built "))
    #expect(run.output.contains(" from 1 postmortem with 1 action item, as of 2026-11-20, in "))
    #expect(run.output.hasSuffix(": open site/index.html\n"))
    let site = try folder.files(in: "site")
    #expect(site["index.html"] != nil && site["incidents/2026-03-14-checkout/index.html"] != nil)
    #expect(site.count > 10)
  }

  @Test("puts the site where --output says, of the archive that is named, as of the day that is named")
  func options() throws {
    let folder = try archive()
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "postmortems"),
      to: folder.url.appending(path: "ours")
    )
    let run = try Program.run("build", "ours", "--output", "public", "--as-of", "2026-03-20", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains(", as of 2026-03-20, in "))
    #expect(try folder.files(in: "public")["index.html"] != nil)
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "site").path(percentEncoded: false))
    )
  }

  @Test("counts the agenda of the review from the day that --since names, and refuses one after the figures")
  func since() throws {
    let folder = try archive()
    #expect(try Program.run("build", "--since", "2026-10-01", in: folder.url).status == 0)
    let page = "review/index.html"
    let site = try folder.files(in: "site")
    #expect(
      String(decoding: try #require(site[page]), as: UTF8.self).contains(
        "counted from <time datetime=\"2026-10-01\">"
      )
    )
    #expect(try Program.run("build", "--since", "2026-11-20", in: folder.url).status == 0)
    let before = try folder.files(in: "site")
    let late = try Program.run("build", "--since", "2026-11-21", in: folder.url)
    #expect(late.status == 64)
    #expect(late.output == "")
    #expect(
      late.errors.hasPrefix(
        "Error: the last review, --since 2026-11-21, lies after 2026-11-20, the day the figures are true of; "
          + "write --since 2026-11-20 or an earlier day"
      )
    )
    #expect(try folder.files(in: "site") == before)
    #expect(
      try Program.run("build", "--since", "2026-03-02", "--as-of", "2026-03-01", in: folder.url).status == 64
    )
  }

  @Test(
    "of an archive without documents leaves a site that stands, and ends with 2; where none stands it builds one"
  )
  func emptied() throws {
    let folder = try archive()
    #expect(try Program.run("build", in: folder.url).status == 0)
    let before = try folder.files(in: "site")
    try folder.write("", to: "empty/followthrough.yml")
    let run = try Program.run("build", "empty", in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no postmortem in empty, and a site with incidents stands in site"))
    #expect(try folder.files(in: "site") == before)
    #expect(try Program.run("build", "empty", "--output", "new", in: folder.url).status == 0)
    #expect(try folder.files(in: "new")["index.html"] != nil)
  }

  @Test("with errors in the documents prints them, ends with 1, and leaves the old site byte for byte")
  func findings() throws {
    let folder = try archive()
    #expect(try Program.run("build", in: folder.url).status == 0)
    let before = try folder.files(in: "site")
    try folder.write(goodDocument.replacing("SEV1", with: "SEV9"), to: "postmortems/2026-04-01-other.md")
    let run = try Program.run("build", in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        "postmortems/2026-04-01-other.md:3:11: error: severity can't be 'SEV9' [value-is-in-its-list]\n"
      )
    )
    #expect(run.errors == "1 error in 2 documents; nothing was written, site is as it was\n")
    #expect(try folder.files(in: "site") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)).sorted()
        == ["postmortems", "site"]
    )
  }

  @Test("with a template that can't be used ends with 2, and leaves the old site byte for byte")
  func badTemplate() throws {
    let folder = try archive()
    #expect(try Program.run("build", in: folder.url).status == 0)
    let before = try folder.files(in: "site")
    try folder.write("<p>\n{{titel}}</p>", to: "templates/pages/index.mustache")
    let run = try Program.run("build", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors
        == "templates/pages/index.mustache:2: error: no page has a value 'titel'\n  help: did you mean 'title'?\n"
    )
    #expect(try folder.files(in: "site") == before)
  }

  @Test("uses templates of the team's own, and says which")
  func ownTemplates() throws {
    let folder = try archive()
    try folder.write("<p>ours</p>", to: "own/pages/not-found.mustache")
    let run = try Program.run("build", "--templates", "own", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("templates of your own: pages/not-found.mustache\n"))
    #expect(try folder.files(in: "site")["404.html"] == Data("<p>ours</p>".utf8))
  }

  @Test("says how many warnings there are, and where to see them")
  func warnings() throws {
    let folder = try archive(["a.md": goodDocument.replacing("severity", with: "chanel: x\nseverity")])
    let run = try Program.run("build", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 warning; see them with: followthrough check postmortems\nbuilt "))
  }

  @Test("ends with 2 where something else is in the way, says what on standard error, and changes nothing")
  func environment() throws {
    let folder = try archive()
    let missing = try Program.run("build", "gone", in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.output == "")
    #expect(missing.errors.hasPrefix("error: there is no folder gone\n  help: "))

    try folder.write("my thesis", to: "docs/thesis.txt")
    let foreign = try Program.run("build", "--output", "docs", in: folder.url)
    #expect(foreign.status == 2)
    #expect(foreign.errors.hasPrefix("error: docs holds files, and no build made them: thesis.txt\n"))
    #expect(try folder.files(in: "docs") == ["thesis.txt": Data("my thesis".utf8)])

    let noTemplates = try Program.run("build", "--templates", "gone", in: folder.url)
    #expect(noTemplates.status == 2)
    #expect(noTemplates.errors.hasPrefix("error: there is no folder gone\n"))
  }

  @Test(
    "ends with 64 where it is used wrongly",
    arguments: [
      ["build", "--no-such-option"], ["build", "--as-of", "2026-02-30"], ["build", "--as-of", "tomorrow"],
      ["build", "--since", "2026-02-30"], ["build", "--since", "last week"],
      ["build", "a", "b"],
      ["no-such-command"], ["check", "--output", "x"],
    ]
  )
  func usage(_ arguments: [String]) throws {
    let folder = try archive()
    let first = arguments[0]
    let run =
      try arguments.count == 1
      ? Program.run(first, in: folder.url)
      : arguments.count == 2
        ? Program.run(first, arguments[1], in: folder.url)
        : Program.run(first, arguments[1], arguments[2], in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "site").path(percentEncoded: false))
    )
  }

  @Test("works where the program is copied alone into an empty folder")
  func copiedAlone() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "followthrough")
    try FileManager.default.copyItem(at: Program.location, to: copy)
    try folder.write(pinnedSettings, to: "postmortems/followthrough.yml")
    try folder.write(goodDocument, to: "postmortems/2026-03-14-checkout.md")
    let run = try Program.run("build", in: folder.url, at: copy)
    #expect(run.status == 0, "\(run.errors)")
    let other = try archive()
    #expect(try Program.run("build", in: other.url).status == 0)
    #expect(try folder.files(in: "site") == other.files(in: "site"))
  }

  @Test("gives the same bytes in another language and another time zone")
  func locale() throws {
    let plain = try archive()
    let abroad = try archive()
    let german = ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Tokyo"]
    #expect(try Program.run("build", in: plain.url, environment: ["LC_ALL": "C", "TZ": "UTC"]).status == 0)
    #expect(try Program.run("build", in: abroad.url, environment: german).status == 0)
    #expect(try plain.files(in: "site") == abroad.files(in: "site"))
  }

  @Test("leaves unchanged files as they are on the disk")
  func unchanged() throws {
    let folder = try archive()
    #expect(try Program.run("build", in: folder.url).status == 0)
    let page = folder.url.appending(path: "site/index.html").path(percentEncoded: false)
    let past = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: page)
    #expect(try Program.run("build", in: folder.url).status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date == past)
  }
}
