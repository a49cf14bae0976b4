import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Reading an archive's folder")
struct SourcesTests {
  @Test("finds documents, settings and attachments, sorted, and passes over what is not to be published")
  func listing() throws {
    let folder = try TemporaryFolder()
    for file in [
      "followthrough.yml", "README.md", "TEMPLATE.md", "b.md", "2026/a.markdown", "2026/README.md",
      "2026/graph.png",
      "_draft.md", ".hidden.md", "_notes/c.md", ".git/d.md", "2026/followthrough.yml", "2026/A.md", "log.txt",
      "old-site/.followthrough", "old-site/index.html", "old-site/x.md",
    ] {
      try folder.write("x", to: file)
    }
    let sources = try read(archiveAt: folder.path)
    #expect(sources.documents.map(\.path) == ["2026/A.md", "2026/a.markdown", "b.md"])
    #expect(sources.documents.map(\.stem) == ["A", "a", "b"])
    #expect(sources.documents.map(\.size) == [1, 1, 1])
    #expect(sources.settings?.path == "followthrough.yml")
    #expect(sources.attachments == ["2026/graph.png", "2026/followthrough.yml", "log.txt"])
  }

  @Test("follows links to folders once, and does not loop")
  func loop() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "2026/a.md")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/2026/up", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/again", withDestinationPath: "2026")
    #expect(try read(archiveAt: folder.path).documents.map(\.path) == ["2026/a.md"])
  }

  @Test("says which folder is not there, is none, or holds a link that leads nowhere")
  func environment() throws {
    let folder = try TemporaryFolder()
    #expect(throws: EnvironmentError.self) { try read(archiveAt: folder.path + "/gone") }
    try folder.write("x", to: "file")
    #expect(
      performing: { try read(archiveAt: folder.path + "/file") },
      throws: { "\($0)".contains("/file is not a folder") }
    )
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a.md", withDestinationPath: "gone.md")
    #expect(
      performing: { try read(archiveAt: folder.path) },
      throws: { "\($0)".contains("/a.md leads to a file that is not there") }
    )
  }

  @Test("gives the lines of a file that ends them with CRLF, and nothing that a terminal would act on")
  func controls() throws {
    let folder = try TemporaryFolder()
    try folder.write("one\r\n\ttwo\u{1B}[31m\r\n\r\nfour", to: "a.md")
    var lines = SourceLines(folder: folder.path)
    #expect(
      (1...5).map { lines.line($0, of: "a.md")?.description } == [
        "one", "\ttwo\u{FFFD}[31m", "", "four", nil,
      ]
    )
  }

  @Test("gives the lines of a file for showing, without its byte-order mark")
  func lines() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{FEFF}one\ntwo\u{0}\n", to: "a.md")
    try folder.write("other", to: "b.md")
    var lines = SourceLines(folder: folder.path)
    #expect(lines.line(1, of: "a.md")?.description == "one")
    #expect(lines.line(2, of: "a.md")?.description == "two\u{FFFD}")
    #expect(lines.line(1, of: "b.md")?.description == "other")
    #expect(lines.line(9, of: "b.md") == nil)
    #expect(lines.line(0, of: "b.md") == nil)
    #expect(lines.line(1, of: "gone.md")?.count ?? 0 == 0)
  }
}
