import Testing

@testable import SiteBuilder

@Suite("WatchedFolders")
struct WatchedFoldersTests {
  @Test("are those of the archive that are read, those of the templates, and the ones around them")
  func folders() throws {
    let folder = try TemporaryFolder()
    for file in [
      "archive/2026/a.md", "archive/2026/images/b.png", "archive/_drafts/c.md", "archive/.git/HEAD",
      "archive/old-site/.followthrough", "archive/old-site/index.html", "theme/pages/index.mustache",
    ] {
      try folder.write("", to: file)
    }
    let watched = WatchedFolders(archive: folder.path + "/archive", templates: folder.path + "/theme")
    #expect(
      watched.whole
        == ["/archive", "/archive/2026", "/archive/2026/images", "/theme", "/theme/pages"].map {
          folder.path + $0
        }
    )
    #expect(watched.parents == [folder.path: ["archive", "theme"]])
  }

  @Test("of what is not there are those in which it may come")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let watched = WatchedFolders(archive: folder.path + "/archive", templates: folder.path + "/theme")
    #expect(watched.whole.isEmpty)
    #expect(watched.parents == [folder.path: ["archive", "theme"]])
    #expect(WatchedFolders(archive: "none", templates: nil).parents["."] == ["none", "templates"])
  }
}
