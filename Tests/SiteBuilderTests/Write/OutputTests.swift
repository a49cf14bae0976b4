import Foundation
import Testing

@testable import SiteBuilder

@Suite("The output folder")
struct OutputTests {
  /// What keeps a build from writing there, as it is printed.
  private func refusal(_ folder: String) -> String? {
    do {
      _ = try Output(folder)
      return nil
    } catch {
      return error.description
    }
  }

  /// A site of ours: two pages and the marker that lists them.
  private func makeSite(in folder: TemporaryFolder) throws {
    try folder.write("a", to: "site/index.html")
    try folder.write("b", to: "site/incidents/x/index.html")
    let marker = Output.marker(listing: ["incidents/x/index.html", "index.html"])
    try folder.write(String(decoding: marker, as: UTF8.self), to: "site/.followthrough")
  }

  @Test("may be absent, empty, or hold empty folders")
  func absentOrEmpty() throws {
    let folder = try TemporaryFolder()
    #expect(try Output(folder.path + "/site").existing == nil)
    #expect(try Output(folder.path).existing == nil)
    try FileManager.default.createDirectory(atPath: folder.path + "/a/b", withIntermediateDirectories: true)
    #expect(try Output(folder.path).existing == nil)
  }

  @Test("may hold a site that a build made, also where some of its files are gone")
  func ownSite() throws {
    let folder = try TemporaryFolder()
    try makeSite(in: folder)
    let all: Set = ["index.html", "incidents/x/index.html", ".followthrough"]
    #expect(try Output(folder.path + "/site").existing == all)
    #expect(try Output(folder.path + "/site/").path == folder.path + "/site")
    try FileManager.default.removeItem(atPath: folder.path + "/site/index.html")
    #expect(try Output(folder.path + "/site").existing == all.subtracting(["index.html"]))
  }

  @Test("is refused where it holds files that no build made")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try folder.write("my thesis", to: "docs/thesis.txt")
    let refused = try #require(refusal(folder.path + "/docs"))
    #expect(refused.hasPrefix("error: \(folder.path)/docs holds files, and no build made them: thesis.txt"))
    #expect(refused.contains("help: "))
  }

  @Test(
    "is refused where somebody put a file of their own into a site of ours",
    arguments: ["thesis.txt", "incidents/x/notes.md"]
  )
  func thesis(_ file: String) throws {
    let folder = try TemporaryFolder()
    try makeSite(in: folder)
    try folder.write("my thesis", to: "site/\(file)")
    let refused = try #require(refusal(folder.path + "/site"))
    #expect(refused.hasPrefix("error: \(folder.path)/site/\(file) was not made by a build"))
  }

  @Test("is refused where it is a file, or holds a link that no build made")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    #expect(refusal(folder.path + "/file")?.contains("/file is not a folder") == true)
    try makeSite(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/link",
      withDestinationPath: "../file"
    )
    #expect(refusal(folder.path + "/site")?.contains("/site/link was not made by a build") == true)
  }
}
