import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("LiveSite")
struct LiveSiteTests {
  private let folder: TemporaryFolder
  private let archive: String

  init() throws {
    folder = try TemporaryFolder()
    archive = folder.path + "/postmortems"
    try folder.write(testSettings, to: "postmortems/followthrough.yml")
    try folder.write(document(), to: "postmortems/a.md")
    try folder.write(document(), to: "postmortems/b.md")
    try folder.write("", to: "templates/pages/.keep")
  }

  private var site: LiveSite { LiveSite(of: archive, templates: folder.path + "/templates") }

  private func page(_ state: LiveState, _ path: String) throws -> String {
    let pieces = try #require(state.site?.file(at: path))
    return String(decoding: try pieces.flatMap { try $0() }, as: UTF8.self)
  }

  @Test("shows what a build writes, but for the page that is shown at any address")
  func sameAsBuild() async throws {
    var site = site
    let state = await site.update(now: testNow)
    let request = Request(source: archive, now: testNow)
    _ = try build(request, to: folder.path + "/out", templates: folder.path + "/templates")
    for (path, bytes) in try files(below: folder.path + "/out")
    where path != Site.marker && path != "404.html" {
      #expect(try page(state, path) == String(decoding: bytes, as: UTF8.self), "\(path)")
    }
    #expect(try page(state, "404.html").contains("href=\"/style.css\""))
  }

  @Test("keeps the last good site while a document is broken, and tells of it with place and remedy")
  func brokenDocument() async throws {
    var site = site
    #expect(await site.update(now: testNow).site?.number == 1)
    try folder.write(
      document("sevrity: SEV1\nowner: [").replacing("SEV1", with: "SEV9"),
      to: "postmortems/b.md"
    )
    let broken = await site.update(now: testNow)
    #expect(broken.site?.number == 1)
    #expect(!broken.isCurrent)
    let text = try #require(broken.findings?.text(isColoured: false))
    #expect(text.contains("\(archive)/b.md:"))
    #expect(String(decoding: broken.json(site: "x"), as: UTF8.self).contains("\"current\":false"))
    try folder.write(document("tags: [new]"), to: "postmortems/b.md")
    let mended = await site.update(now: testNow)
    #expect(mended.site?.number == 2)
    #expect(mended.isCurrent)
  }

  @Test("keeps the last good site while a template is broken or the archive is gone")
  func obstacles() async throws {
    var site = site
    _ = await site.update(now: testNow)
    try folder.write("{{nonsense}}", to: "templates/pages/index.mustache")
    let broken = await site.update(now: testNow)
    #expect(broken.obstacle?.contains("index.mustache:1: error: no page has a value 'nonsense'") == true)
    #expect(broken.site?.number == 1)
    #expect(broken.findings == nil)
    try folder.write(
      "{{<layout}}{{$main}}<p>ours</p>{{/main}}{{/layout}}",
      to: "templates/pages/index.mustache"
    )
    #expect(try page(await site.update(now: testNow), "index.html").contains("<p>ours</p>"))
    var nowhere = LiveSite(of: folder.path + "/none", templates: folder.path + "/templates")
    let state = await nowhere.update(now: testNow)
    #expect(state.site == nil)
    #expect(state.obstacle?.contains("there is no folder") == true)
  }

  @Test("tells the warnings of what was edited, and counts the others")
  func warnings() async throws {
    let overdue = "action_items:\n  - {id: x, title: Move the quota, owner: maria, due: 2026-03-20}"
    try folder.write(document(overdue), to: "postmortems/a.md")
    var site = site
    let first = try #require(await site.update(now: testNow).findings)
    #expect(first.warnings > 0)
    #expect(first.isEmpty)
    try folder.write(document(overdue + "\ntags: [new]"), to: "postmortems/b.md")
    let second = try #require(await site.update(now: testNow).findings)
    #expect(second.text(isColoured: false).contains("/b.md:"))
    #expect(!second.text(isColoured: false).contains("/a.md:"))
    #expect(second.warnings > first.warnings)
  }

  @Test("parses again what changed, and all of it where the settings did or a file came")
  func keptDocuments() throws {
    var kept = KeptDocuments()
    func parsed() throws -> [String: ObjectIdentifier] {
      let archive = try kept.parse(try read(archiveAt: self.archive)).archive
      return Dictionary(uniqueKeysWithValues: archive.postmortems.map { ($0.id, ObjectIdentifier($0)) })
    }
    let first = try parsed()
    #expect(try parsed() == first)
    #expect(kept.edited.isEmpty)
    try folder.write(document("tags: [new]"), to: "postmortems/a.md")
    let second = try parsed()
    #expect(second["a"] != first["a"])
    #expect(second["b"] == first["b"])
    #expect(kept.edited == ["a.md"])
    try folder.write(testSettings + "timezone: Europe/Oslo\n", to: "postmortems/followthrough.yml")
    let third = try parsed()
    #expect(third["b"] != second["b"])
    try folder.write(document(), to: "postmortems/c.md")
    #expect(try parsed()["b"] != third["b"])
    #expect(kept.edited == ["a.md", "c.md"])
  }
}
